import { offeredZones } from '../benefits/memberships/index.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, inputText, userText } from './card-text.ts';
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import { cardTemplate } from './template.ts';
import zoneForm from './zone-form.card.json' with { type: 'json' };

const template = cardTemplate(zoneForm);

export interface ZoneFormView {
  /** The company's zone now. */
  readonly zone: string;
  /** What was typed and is no zone. */
  readonly other?: string;
  readonly problem?: string;
}

/** Where the company's days begin and end. Inputs: `zone`, and `otherZone`, which counts where it is filled in. */
export function zoneFormCard({ zone, other = '', problem = '' }: ZoneFormView, kit: CardKit): CardMessage {
  const { words } = kit;
  const title = cardText(words, 'zone-form.title');
  const known: readonly string[] = offeredZones;
  const zones = known.includes(zone) ? known : [zone, ...known];
  return drawCard(kit, {
    template,
    view: {
      title,
      hasProblem: problem !== '',
      problem: userText(problem),
      intro: cardText(words, 'zone-form.intro'),
      zoneLabel: cardText(words, 'zone-form.zone'),
      zone: inputText(zone),
      zones: zones.map((name) => ({ title: name as CardText, value: name as CardText })),
      otherLabel: cardText(words, 'zone-form.other'),
      otherExample: cardText(words, 'zone-form.other.example'),
      other: inputText(other),
    },
    buttons: [verbButton(kit, 'save-zone'), withoutInputs(verbButton(kit, 'cancel'))],
    summary: title,
  });
}
