import { linkTo } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import balanceForm from './balance-form.card.json' with { type: 'json' };
import { dayName } from './benefit-state.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, inputText, noText, userText } from './card-text.ts';
import { drawCard, linkButton, verbButton, withoutInputs } from './draw-card.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(balanceForm);

/** The input with what the portal says remains. */
export const remainingInput = 'remaining';

export interface BalanceFormView {
  /** A row with a grant that counts. */
  readonly row: BenefitRow;
  readonly typed?: string;
  readonly problem?: string;
  /** The day the balance was last compared with the portal. */
  readonly reconciledOn?: string;
}

/** How many does the portal say remain? `correct-balance` comes back with the input `remaining`. */
export function balanceFormCard(view: BalanceFormView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { row, typed = '', problem, reconciledOn } = view;
  const allowance = typeof row.allowance === 'number' ? row.allowance : 0;
  const title = cardText(words, 'balance-form.title');
  const subtitle = userText(benefitName(words, row));
  return drawCard(kit, {
    template,
    view: {
      title,
      subtitle,
      help: cardText(words, 'balance-form.help', {
        remaining: typeof row.remaining === 'number' ? row.remaining : 0,
        allowance,
        used: row.used,
        reserved: row.reserved,
      }),
      hasProblem: problem !== undefined,
      problem: problem === undefined ? noText : userText(problem),
      hasRefunds: row.toBeConfirmed > 0,
      refunds: cardText(words, 'balance-form.refunds', { count: row.toBeConfirmed }),
      id: remainingInput as CardText,
      label: cardText(words, 'balance-form.label'),
      value: inputText(typed),
      missing: cardText(words, 'balance-form.missing', { allowance }),
      hasFooter: reconciledOn !== undefined,
      footer:
        reconciledOn === undefined
          ? noText
          : cardText(words, 'balance-form.footer', { day: dayName(kit, reconciledOn) }),
    },
    buttons: [
      verbButton(kit, 'correct-balance', { grantId: row.grantId ?? '' }),
      linkButton(words.say('link.support-for-business'), linkTo('supportForBusiness')),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
    summary: `${title} · ${subtitle}`,
  });
}
