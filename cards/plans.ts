import type { IncidentArea } from '../benefits/incidents/index.ts';
import { linkTo } from '../benefits/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, noText } from './card-text.ts';
import { drawCard, linkButton, verbButton } from './draw-card.ts';
import plans from './plans.card.json' with { type: 'json' };
import { cardTemplate } from './template.ts';

const template = cardTemplate(plans);

export interface PlansView {
  /** What it is for, where that is known: Advanced Support is not offered for on-premises products. */
  readonly area?: IncidentArea;
  /** A draft to return to. */
  readonly incidentId?: string;
}

/** The paid ways side by side, each by its link; the regional contact for members of the older programme. */
export function plansCard({ area, incidentId }: PlansView, kit: CardKit): CardMessage {
  const { words } = kit;
  const cloudToo = area !== 'on-premises';
  const offered = cloudToo ? (['premier', 'advanced', 'single'] as const) : (['premier', 'single'] as const);
  const title = cardText(words, 'plans.title');
  const ids = incidentId === undefined ? {} : { incidentId };
  return drawCard(kit, {
    template,
    view: {
      title,
      intro: cardText(words, 'plans.intro'),
      plans: offered.map((plan) => ({
        name: cardText(words, `plans.${plan}.name`),
        covers: cardText(words, `plans.${plan}.covers`),
        fits: cardText(words, `plans.${plan}.fits`),
      })),
      notHere: cloudToo ? noText : cardText(words, 'plans.advanced.not-here'),
      hasNotHere: !cloudToo,
      pmc: cardText(words, 'plans.pmc'),
    },
    buttons: [
      linkButton(words.say('link.compare-plans'), linkTo('comparePlans')),
      linkButton(words.say('link.premier'), linkTo('premierSupport')),
      ...(cloudToo ? [linkButton(words.say('link.advanced'), linkTo('advancedSupport'))] : []),
      verbButton(kit, 'explain-pay-per-incident', { ...ids, ...(area === undefined ? {} : { area }) }),
      ...(incidentId === undefined ? [] : [verbButton(kit, 'change-draft', { incidentId })]),
      linkButton(words.say('link.pmc-contact'), linkTo('membershipCenterActivation')),
    ],
    summary: words.say('plans.summary'),
  });
}
