import { linkTo } from '../benefits/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { drawCard, linkButton, verbButton } from './draw-card.ts';
import help from './help.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

const template = cardTemplate(help);

const inPersonal = [
  'table',
  'incident',
  'activate',
  'activations',
  'mine',
  'ids',
  'roles',
  'cancel',
] as const;
const everywhere = inPersonal.filter((what) => what !== 'ids');

/** What can be said here; `personal`: a private chat, where ids and signing in are possible. */
export function helpCard({ personal }: { readonly personal: boolean }, kit: CardKit): CardMessage {
  const { words } = kit;
  const title = cardText(words, 'help.title');
  return drawCard(kit, {
    template,
    view: {
      title,
      intro: cardText(words, 'help.intro'),
      rows: (personal ? inPersonal : everywhere).map((what) => ({
        say: cardText(words, `help.${what}.say`),
        does: cardText(words, `help.${what}.does`),
      })),
      hasNote: !personal,
      note: cardText(words, 'help.private'),
    },
    buttons: [
      verbButton(kit, 'show-table'),
      verbButton(kit, 'new-incident'),
      verbButton(kit, 'show-my-incidents'),
      verbButton(kit, 'set-language'),
      linkButton(words.say('link.manage-benefits'), linkTo('manageBenefits')),
      linkButton(words.say('link.pmc'), linkTo('membershipCenterActivation')),
    ],
    summary: title,
  });
}
