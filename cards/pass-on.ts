import type { Incident } from '../benefits/incidents/index.ts';
import { linkTo } from '../benefits/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { chatWith, draftIds, drawPath } from './path-card.ts';
import { portalOf, portalPage } from './portals.ts';

export interface PassOnView {
  readonly incident: Incident;
  /** Global admins seen this month: known accounts, and who they are. */
  readonly people: readonly { readonly name: string; readonly account: string }[];
  /** The description to send on. */
  readonly description: string;
}

/** A text to send to somebody who has the role at the portal, and whom it may go to. */
export function passOnCard({ incident, people, description }: PassOnView, kit: CardKit): CardMessage {
  const { words } = kit;
  const portal = portalOf(incident.form);
  const url = portalPage(portal);
  const text = words.say('path.pass-on.text', { portal: words.say(`link.${portal}`), url });
  const names = words.list(people.map(({ name }) => name));
  return drawPath(kit, incident, {
    title: cardText(words, 'path.pass-on.title'),
    paragraphs: [
      names === ''
        ? cardText(words, 'path.pass-on.to-unknown')
        : cardText(words, 'path.pass-on.to', { names }),
      userText(text),
      ...description.split('\n').map(userText),
    ],
    buttons: [
      ...people
        .slice(0, 2)
        .map(({ name, account }) =>
          linkButton(words.say('path.pass-on.write', { name }), chatWith(account, `${text}\n${description}`)),
        ),
      verbButton(kit, 'show-description', draftIds(incident)),
    ],
  });
}

/** Who is known as Admin agent, and who grants the role. */
export function adminAgentsCard(
  { agents }: { readonly agents: readonly { readonly name: string; readonly account: string }[] },
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const names = words.list(agents.map(({ name }) => name));
  return drawPath(kit, undefined, {
    title: cardText(words, 'path.admin-agents.title'),
    paragraphs: [
      names === ''
        ? cardText(words, 'path.admin-agents.unknown')
        : cardText(words, 'path.admin-agents.known', { names }),
      cardText(words, 'path.admin-agents.grant'),
    ],
    buttons: [
      ...agents
        .slice(0, 2)
        .map(({ name, account }) =>
          linkButton(words.say('path.pass-on.write', { name }), chatWith(account, '')),
        ),
      verbButton(kit, 'show-my-incidents'),
      linkButton(words.say('link.user-management'), linkTo('userManagement')),
    ],
  });
}

/** The distributor as it is recorded for the reader's organization. */
export function providerCard(
  { provider }: { readonly provider?: { readonly name: string; readonly contact: string } },
  kit: CardKit,
): CardMessage {
  const { words } = kit;
  const known = provider === undefined ? [] : [userText(provider.name), userText(provider.contact)];
  return drawPath(kit, undefined, {
    title: cardText(words, provider === undefined ? 'path.provider.none' : 'path.provider.title'),
    paragraphs: provider === undefined ? [cardText(words, 'path.distributor.unknown')] : known,
    buttons: [verbButton(kit, 'show-my-incidents'), verbButton(kit, 'show-who-may')],
  });
}
