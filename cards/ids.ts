import type { BenefitRow } from '../benefits/memberships/index.ts';
import { dayName } from './benefit-state.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { idsPairCard } from './ids-pair.ts';

export interface IdsView {
  readonly row: BenefitRow;
  /** Masked already where `masked`. */
  readonly accessId: string;
  /** Absent: Contract ID missing. */
  readonly contractId?: string;
  readonly masked: boolean;
  /** This person's account is linked with the contract already. */
  readonly linked: boolean;
  /** Draws the way to enter a missing Contract ID: for who is known to may. */
  readonly mayEnter?: boolean;
}

/** The ids of an active benefit; for a personal chat only. */
export function idsCard(view: IdsView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { row, accessId, contractId, masked, linked, mayEnter = false } = view;
  const ids = { grantId: row.grantId ?? '' };
  return idsPairCard(kit, {
    title: cardText(words, 'ids.title'),
    subtitle: cardText(words, 'ids.subtitle', {
      benefit: benefitName(words, row),
      ends: dayName(kit, row.endsOn),
    }),
    accessId,
    ...(contractId === undefined ? {} : { contractId }),
    after: [
      cardText(words, linked ? 'ids.linked' : 'ids.firstTime'),
      cardText(words, masked ? 'ids.masked' : 'ids.willBeMasked'),
    ],
    buttons: [
      ...(contractId === undefined && mayEnter ? [verbButton(kit, 'enter-ids', benefitIds(row))] : []),
      verbButton(kit, masked ? 'show-ids' : 'hide-ids', ids),
      verbButton(kit, 'explain-ids', ids),
      ...(linked ? [] : [verbButton(kit, 'remember-linked', ids)]),
      verbButton(kit, 'new-incident'),
    ],
  });
}
