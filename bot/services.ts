import {
  type Asker,
  type KeyedStore,
  may,
  type OpIds,
  parseRolesLastSeen,
  samePerson,
  type UseCases,
} from '../benefits/index.ts';
import type { Services } from '../dialogs/index.ts';
import type { SignIn } from '../identity/index.ts';
import {
  differencesForChat,
  readMembershipFile,
  readMembershipForm,
  readMemberships,
} from './import/index.ts';
import type { Languages } from './languages.ts';
import type { WaitingCommands } from './waiting-commands.ts';

export interface ServicesDeps {
  readonly useCases: UseCases;
  readonly opIds: OpIds;
  readonly keyed: KeyedStore;
  readonly signIn: SignIn;
  readonly languages: Languages;
  readonly waiting: Pick<WaitingCommands, 'drop'>;
}

/** What the dialogs call, put together from the pieces that do it. */
export function createServices(deps: ServicesDeps): Services {
  const { keyed, signIn, languages } = deps;
  const rolesLastSeen: Services['rolesLastSeen'] = async (asker) => {
    const known = await keyed.get(asker.companyId, 'roles-last-seen', asker.oid);
    const seen = known && parseRolesLastSeen(known.value);
    return seen && samePerson(seen.person, asker) ? seen : undefined;
  };
  const whomOf = ({ tenantId, companyId }: Asker) => ({
    tenantId,
    joined: deps.useCases.organizations(companyId),
  });
  return {
    useCases: deps.useCases,
    opIds: deps.opIds,
    rolesLastSeen,
    async signInLink(asker, language) {
      const link = await signIn.startLink(asker, language);
      return link.kind === 'link' ? link.url : '';
    },
    async signOut(asker) {
      await signIn.signOut(asker);
      await deps.waiting.drop(asker);
    },
    setLanguage: (asker, language) => languages.choose(asker, language),
    async mayTryToActivate(asker) {
      const seen = await rolesLastSeen(asker);
      return seen === undefined || may(seen.roles, 'activate');
    },
    readMemberships: (text, asker, record) => readMemberships(text, { ...whomOf(asker), record }),
    readMembershipFile: (file, asker, record) => readMembershipFile(file, { ...whomOf(asker), record }),
    readMembershipForm: (inputs, asker) => readMembershipForm(inputs, whomOf(asker)),
    differencesOf: differencesForChat,
  };
}
