import type { Incident } from '../benefits/incidents/index.ts';
import { type Activation, type Actor, dayOf } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { allowanceText, dayName } from './benefit-state.ts';
import { actorName, benefitIds, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, plainOf } from './card-text.ts';
import { verbButton } from './draw-card.ts';
import { idsPairCard } from './ids-pair.ts';

export interface ActiveView {
  readonly row: BenefitRow;
  /** Absent where the benefit was recorded without one (an import, a pasted line). */
  readonly activation?: Activation;
  readonly maskedAccessId: string;
  /** Absent: active, Contract ID missing. */
  readonly maskedContractId?: string;
  /** A draft of the reader that waited for this. */
  readonly draft?: Incident;
  /** The reader can enter the Contract ID that is missing. */
  readonly mayEnterIds?: boolean;
  /** Who or what brought the ids. */
  readonly by: Actor;
}

/** The benefit is active: what there is, until when, and the ids, masked. */
export function activeCard(view: ActiveView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { row, activation, by } = view;
  const missing = view.maskedContractId === undefined;
  const enter =
    missing && view.mayEnterIds === true
      ? [verbButton(kit, 'enter-ids', benefitIds(row), { what: 'enter' })]
      : [];
  const ids = row.grantId === undefined ? [] : [verbButton(kit, 'show-ids', { grantId: row.grantId })];
  return idsPairCard(kit, {
    title: cardText(words, 'active.title', { benefit: benefitName(words, row) }),
    subtitle: cardText(words, 'active.subtitle', {
      allowance: plainOf(allowanceText(kit, row)),
      ends: dayName(kit, row.endsOn),
    }),
    before: [cardText(words, missing ? 'active.contractIdMissing' : 'active.nothingToDo')],
    accessId: view.maskedAccessId,
    ...(view.maskedContractId === undefined ? {} : { contractId: view.maskedContractId }),
    footer: cardText(words, 'active.footer', {
      name: activation?.requester.name ?? 'none',
      day: activation === undefined ? '' : dayName(kit, dayOf(activation.requestedAt, kit.zone)),
      number: activation?.number ?? 0,
      by: 'system' in by || by.person.oid !== activation?.requester.oid ? actorName(words, by) : 'none',
    }),
    buttons: [
      ...enter,
      view.draft === undefined
        ? verbButton(kit, 'new-incident')
        : verbButton(kit, 'prepare', { incidentId: view.draft.id }, { what: 'finish' }),
      ...ids,
      verbButton(kit, 'explain-ids'),
    ],
  });
}
