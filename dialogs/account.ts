import { roles as allRoles, type Language, languages } from '../benefits/index.ts';
import { languageCard, myRolesCard, textNote } from '../cards/index.ts';
import { createWords } from '../locales/index.ts';
import type { Feature } from './feature-dialog.ts';
import { idsOf, ordered, refused, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** Who is asking: sign in and out, roles, language. */
export const account: Feature = {
  id: 'account',
  verbs: {
    'sign-in': signIn,
    'sign-out': signOut,
    'check-roles': checkRoles,
    'show-my-roles': showRoles,
    'set-language': setLanguage,
    'send-instruction': sendInstruction,
  },
  intents: { 'sign-in': signIn, 'sign-out': signOut, 'my-roles': showRoles, language: chooseLanguage },
  hears: {},
};

async function signIn(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  await turn.askToSignIn('sign-in');
  return undefined;
}

async function signOut(turn: Turn): Promise<undefined> {
  await turn.services.signOut(turn.asker);
  await turn.show(
    textNote(
      {
        title: 'signed-out.title',
        buttons: [
          ['sign-in', {}],
          ['show-table', {}],
        ],
      },
      turn.kit,
    ),
  );
  return undefined;
}

/** What was last seen, named as such; *Check again* asks the directory now. */
async function showRoles(turn: Turn): Promise<undefined> {
  const known = await turn.services.rolesLastSeen(turn.asker);
  const { claim } = known ?? {};
  await turn.show(
    myRolesCard(
      {
        account: turn.asker.account,
        whoMayGrant: await namesOfWhoGrant(turn),
        ...(known === undefined ? {} : { roles: known.roles, checkedAt: known.at }),
        ...(claim === undefined ? {} : { claim }),
      },
      turn.kit,
    ),
  );
  return undefined;
}

async function checkRoles(turn: Turn): Promise<undefined> {
  const verified = await turn.services.useCases.checkRoles(turn.asker, turn.proof);
  if (verified.kind === 'refused') return turn.refuse(verified.refusal);
  const { roles, claim } = verified.evidence;
  await turn.show(
    myRolesCard(
      {
        account: turn.asker.account,
        roles: allRoles.filter((role) => roles.includes(role)),
        claim,
        checkedAt: turn.kit.now,
        whoMayGrant: await namesOfWhoGrant(turn),
      },
      turn.kit,
    ),
  );
  return undefined;
}

async function sendInstruction(turn: Turn): Promise<undefined> {
  const { toOid = '', toTenantId = '' } = idsOf(turn);
  const input = { to: { tenantId: toTenantId, oid: toOid }, bot: turn.botName };
  const outcome = await turn.services.useCases.sendInstruction(ordered(turn), input);
  return settle(turn, outcome, async ({ to }) => {
    await turn.replace(
      textNote(
        {
          title: 'instruction-sent.title',
          paragraphs: ['instruction-sent.next'],
          facts: { name: to },
          buttons: [
            ['check-roles', {}],
            ['show-table', {}],
          ],
        },
        turn.kit,
      ),
    );
  });
}

/** Roles are given by a Global admin: an MPN partner admin may activate, but gives none. */
async function namesOfWhoGrant(turn: Turn): Promise<readonly string[]> {
  const known = await turn.services.useCases.peopleWhoMayActivate(turn.asker.companyId);
  return known.filter(({ roles }) => roles.includes('global-admin')).map(({ person }) => person.name);
}

/** *Po polsku* and *in English* say which; *language* alone asks. */
async function chooseLanguage(turn: Turn): Promise<undefined> {
  const text = turn.input.kind === 'text' ? turn.input.text.toLowerCase() : '';
  const named: Language | undefined = /pol(sk|ish)/.test(text)
    ? 'pl'
    : /(angiel|english)/.test(text)
      ? 'en'
      : undefined;
  if (named !== undefined) return use(turn, named);
  await turn.show(languageCard(turn.kit));
  return undefined;
}

async function setLanguage(turn: Turn): Promise<undefined> {
  const { language: named } = idsOf(turn);
  if (named === undefined) return chooseLanguage(turn);
  const language = languages.find((one) => one === named);
  if (language === undefined) return refused(turn, 'button_unknown');
  return use(turn, language);
}

async function use(turn: Turn, language: Language): Promise<undefined> {
  await turn.services.setLanguage(turn.asker, language);
  const words = createWords(language);
  await turn.replace(
    textNote(
      {
        title: 'language.set',
        buttons: [
          ['show-table', {}],
          ['show-help', {}],
        ],
      },
      { ...turn.kit, words },
    ),
  );
  return undefined;
}
