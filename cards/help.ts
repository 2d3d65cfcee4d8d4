import { linkTo } from '../benefits/index.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText } from './card-text.ts';
import { drawCard, linkButton, verbButton } from './draw-card.ts';
import help from './help.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

const template = cardTemplate(help);

/** All that can be said, in three groups. */
const groups = {
  benefits: ['table', 'activate', 'activations', 'ids', 'diagnose', 'who'],
  incidents: ['incident', 'mine', 'case', 'customers', 'plans'],
  company: ['to-do', 'memberships', 'reconcile', 'usage', 'roles', 'notifications', 'cancel'],
} as const;
const onlyPersonal: readonly string[] = ['ids'];

export interface HelpView {
  /** A private chat, where ids and signing in are possible. */
  readonly personal: boolean;
  /** Opens the private chat, from a group. */
  readonly chatUrl?: string;
}

/** What can be said here, and the two articles behind it. */
export function helpCard(view: HelpView, kit: CardKit): CardMessage {
  const { words } = kit;
  const title = cardText(words, 'help.title');
  return drawCard(kit, {
    template,
    view: {
      title,
      intro: cardText(words, 'help.intro'),
      groups: (['benefits', 'incidents', 'company'] as const).map((group) => ({
        heading: cardText(words, `help.group.${group}`),
        rows: groups[group]
          .filter((what) => view.personal || !onlyPersonal.includes(what))
          .map((what) => ({
            text: `**${cardText(words, `help.${what}.say`)}** ${cardText(words, `help.${what}.does`)}` as CardText,
          })),
      })),
      hasNote: !view.personal,
      note: cardText(words, 'help.private'),
    },
    buttons: buttonsOf(view, kit),
    summary: title,
  });
}

function buttonsOf({ personal, chatUrl }: HelpView, kit: CardKit): readonly ShownButton[] {
  const { words } = kit;
  const articles = [
    linkButton(words.say('link.manage-benefits'), linkTo('manageBenefits')),
    linkButton(words.say('link.pmc'), linkTo('membershipCenterActivation')),
  ];
  if (!personal && chatUrl !== undefined) {
    return [verbButton(kit, 'show-table'), linkButton(words.say('group.write-to-me'), chatUrl), ...articles];
  }
  return [
    verbButton(kit, 'show-table'),
    verbButton(kit, 'new-incident'),
    verbButton(kit, 'show-my-incidents'),
    verbButton(kit, 'start-diagnosis', {}, { what: 'start' }),
    verbButton(kit, 'show-my-roles'),
    verbButton(kit, 'show-notifications'),
    verbButton(kit, 'set-language'),
    ...articles,
  ];
}
