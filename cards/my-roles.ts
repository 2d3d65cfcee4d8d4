import { type Capability, capabilities, may, type Role, rolesFor, terms } from '../benefits/index.ts';
import type { Words } from '../locales/index.ts';
import { momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, noText, userText } from './card-text.ts';
import { drawCard, verbButton } from './draw-card.ts';
import { dotted } from './incident-words.ts';
import myRoles from './my-roles.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

const template = cardTemplate(myRoles);

export interface MyRolesView {
  /** The account in use, such as anna.nowak@contoso.com. */
  readonly account: string;
  /** As verified at `checkedAt`; absent: never verified. */
  readonly roles?: readonly Role[];
  /** The claim they came from, such as `wids`. */
  readonly claim?: string;
  readonly checkedAt?: string;
  /** Names of people who can grant a role; may be empty. */
  readonly whoMayGrant: readonly string[];
}

/** Which roles this account has, where they came from, what they allow, what is missing. */
export function myRolesCard(view: MyRolesView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { account, roles, whoMayGrant } = view;
  const title = cardText(words, 'my-roles.title');
  const source = sourceOf(view, kit);
  const held = roles ?? [];
  const allowed = capabilities.filter((capability) => may(held, capability));
  const missing = capabilities.filter((capability) => !may(held, capability));
  const labelled = [{ label: cardText(words, 'my-roles.allowed'), text: namesOf(allowed, words) }];
  if (missing.length > 0) {
    labelled.push({ label: cardText(words, 'my-roles.missing'), text: missingOf(missing, words) });
    labelled.push({ label: cardText(words, 'my-roles.grant'), text: grantedBy(whoMayGrant, words) });
  }
  labelled.push({ label: cardText(words, 'my-roles.ways'), text: waysOf(held, words) });
  const more = missing.includes('activate') && roles !== undefined;
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: userText(account),
      roles: rolesLine(roles, words),
      source,
      hasSource: source !== '',
      labelled,
    },
    buttons: [
      verbButton(kit, 'check-roles', {}, roles === undefined ? { what: 'first' } : {}),
      ...(more
        ? [
            verbButton(kit, 'explain-role-elsewhere'),
            verbButton(kit, 'explain-role-pim'),
            verbButton(kit, 'explain-role-partner-center'),
          ]
        : [verbButton(kit, 'show-table')]),
    ],
    summary: title,
  });
}

const roleName = (role: Role, words: Words): string => terms[role][words.language];

function rolesLine(roles: readonly Role[] | undefined, words: Words): CardText {
  if (roles === undefined) return cardText(words, 'my-roles.not-checked');
  if (roles.length === 0) return cardText(words, 'my-roles.none');
  return userText(words.list(roles.map((role) => roleName(role, words))));
}

function sourceOf({ checkedAt, claim, roles }: MyRolesView, kit: CardKit): CardText {
  if (checkedAt === undefined) return noText;
  const at = momentOf(kit, checkedAt);
  return claim === undefined || claim === '' || roles?.length === 0
    ? cardText(kit.words, 'my-roles.checked-plain', { at })
    : cardText(kit.words, 'my-roles.checked', { at, claim });
}

function namesOf(held: readonly Capability[], words: Words): CardText {
  return joined(
    held.map((capability) => cardText(words, `capability.${capability}`)),
    ', ',
  );
}

/** What is missing, under the roles that would allow it. */
function missingOf(missing: readonly Capability[], words: Words): CardText {
  const byRoles = new Map<string, Capability[]>();
  for (const capability of missing) {
    const who = words.list(rolesFor(capability).map((role) => roleName(role, words)));
    byRoles.set(who, [...(byRoles.get(who) ?? []), capability]);
  }
  const lines = [...byRoles].map(
    ([who, which]) => `**${userText(who)}**: ${namesOf(which, words)}` as CardText,
  );
  return lines.length > 1 ? dotted(lines) : joined(lines);
}

/** Which branches are open: an Admin agent keeps the customers', without a role of the membership. */
function waysOf(held: readonly Role[], words: Words): CardText {
  return cardText(words, 'my-roles.ways-open', {
    own: may(held, 'activate') ? 'activate' : 'use',
    customers: may(held, 'customers') ? 'open' : 'handOver',
  });
}

function grantedBy(names: readonly string[], words: Words): CardText {
  if (names.length === 0) return cardText(words, 'my-roles.grant-unknown');
  return cardText(words, 'my-roles.grant-known', { names: words.list(names) });
}
