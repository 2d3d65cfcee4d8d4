import type { BenefitRow } from '../benefits/memberships/index.ts';
import askBalance from './ask-balance.card.json' with { type: 'json' };
import { benefitIds, benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, inputText, noText, userText } from './card-text.ts';
import { drawCard, verbButton, withoutInputs } from './draw-card.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(askBalance);

export const balanceInputs = { remaining: 'remaining', reason: 'reason' } as const;

export interface AskBalanceView {
  readonly row: BenefitRow;
  /** The draft that waits for it. */
  readonly incidentId?: string;
  /** What was typed and cannot be read. */
  readonly problem?: boolean;
  readonly reason?: string;
}

/** Asks an administrator to put a balance right; the portal's line would do it at once. */
export function askBalanceCard(view: AskBalanceView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { row, incidentId, problem = false, reason = '' } = view;
  const title = cardText(words, 'ask-balance.title');
  const allowance = typeof row.allowance === 'number' ? row.allowance : 0;
  const missing = cardText(words, 'ask-balance.missing', { allowance });
  const ids = {
    ...benefitIds(row),
    ...(row.grantId === undefined ? {} : { grantId: row.grantId }),
    ...(incidentId === undefined ? {} : { incidentId }),
  };
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle: userText(benefitName(words, row)),
      problem: problem ? missing : noText,
      hasProblem: problem,
      what: cardText(words, 'ask-balance.what'),
      remainingId: balanceInputs.remaining as CardText,
      remainingLabel: cardText(words, 'ask-balance.remaining'),
      missing,
      reasonId: balanceInputs.reason as CardText,
      reasonLabel: cardText(words, 'ask-balance.reason'),
      reason: inputText(reason),
    },
    buttons: [
      verbButton(kit, 'ask', { what: 'correct-balance', ...ids }, { what: 'correctBalance' }),
      withoutInputs(verbButton(kit, 'enter-portal-line', ids)),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
    summary: `${title} · ${benefitName(words, row)}`,
  });
}
