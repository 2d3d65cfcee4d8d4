import { canBeApplied, linkTo, maskId, type SetAsideResult } from '../benefits/index.ts';
import type { BenefitRow, Grant } from '../benefits/memberships/index.ts';
import { dayName } from './benefit-state.ts';
import { actorName, benefitIds, benefitName, momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, userText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';
import { camel } from './to-do-rows.ts';

export interface SetAsideView {
  readonly result: SetAsideResult;
  readonly row?: BenefitRow;
  /** What is recorded for the benefit now. */
  readonly grant?: Grant;
}

/** A result that did not fit, next to what is recorded; the ids masked. */
export function setAsideCard({ result, row, grant }: SetAsideView, kit: CardKit): CardMessage {
  const { words } = kit;
  const ids = { resultId: result.id };
  const activatable = row?.state === 'inactive' || row?.state === 'rejected';
  return noteCard(kit, {
    title: cardText(words, 'set-aside.title'),
    subtitle: row === undefined ? userText('') : userText(benefitName(words, row)),
    paragraphs: [
      cardText(words, 'set-aside.why', { why: camel(result.why) }),
      cardText(words, 'set-aside.compare'),
    ],
    labelled: [
      { label: cardText(words, 'set-aside.came'), text: saidBy(result, kit) },
      {
        label: cardText(words, 'set-aside.recorded'),
        text: grant === undefined ? cardText(words, 'set-aside.nothing') : pairText(grant, kit),
      },
    ],
    footer: cardText(words, 'set-aside.footer', {
      name: actorName(words, result.by),
      when: momentOf(kit, result.receivedAt),
    }),
    buttons: [
      ...(canBeApplied(result) ? [verbButton(kit, 'apply-set-aside', ids)] : []),
      verbButton(kit, 'dismiss-set-aside', ids),
      linkButton(words.say('link.partner-center'), linkTo('technicalBenefits')),
      ...(activatable && row !== undefined ? [verbButton(kit, 'confirm-activation', benefitIds(row))] : []),
      verbButton(kit, 'show-to-do'),
    ],
  });
}

function saidBy(result: SetAsideResult, kit: CardKit): CardText {
  const { words } = kit;
  if (result.accessId !== undefined) return pairText({ ...result, accessId: result.accessId }, kit);
  if (result.reason) return cardText(words, 'set-aside.reason', { reason: result.reason });
  return cardText(words, 'to-do.result', { result: result.result });
}

function pairText(
  {
    accessId,
    contractId,
    endsOn,
  }: Pick<SetAsideResult, 'contractId' | 'endsOn'> & { readonly accessId: string },
  kit: CardKit,
): CardText {
  return cardText(kit.words, 'set-aside.pair', {
    access: maskId(accessId),
    contract: contractId === undefined ? 'none' : maskId(contractId),
    ends: endsOn === undefined ? 'none' : dayName(kit, endsOn),
  });
}
