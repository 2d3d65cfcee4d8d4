import type { Activation, Person } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface HandOverView {
  readonly row: BenefitRow;
  readonly activation: Activation;
  /** Who may take it over, without the person asking. */
  readonly people: readonly Person[];
}

const mostNamed = 8;

/** To whom the activation goes: one button a person. */
export function handOverCard({ row, activation, people }: HandOverView, kit: CardKit): CardMessage {
  const { words } = kit;
  const named = people
    .slice(0, mostNamed)
    .map(({ tenantId, oid, name }) =>
      verbButton(
        kit,
        'hand-over',
        { activationId: activation.id, toOid: oid, toTenantId: tenantId },
        { name },
      ),
    );
  return noteCard(kit, {
    title: cardText(words, 'hand-over.title'),
    subtitle: userText(benefitName(words, row)),
    paragraphs: [cardText(words, people.length === 0 ? 'hand-over.nobody' : 'hand-over.what')],
    buttons: [...named, verbButton(kit, people.length === 0 ? 'show-who-may' : 'cancel')],
  });
}
