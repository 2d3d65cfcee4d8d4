import { linkTo } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { benefitName } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, noText, userText } from './card-text.ts';
import { linkButton, verbButton, withoutInputs } from './draw-card.ts';
import { oneInputCard } from './one-input.ts';

export interface PortalLineEntryView {
  /** The benefit it is asked for; any plan's line is taken all the same. */
  readonly row?: BenefitRow;
  /** What was pasted and could not be read. */
  readonly typed?: string;
  readonly problem?: string;
  /** References the answer goes on with, such as the draft that waits. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Whoever may can write the number instead. */
  readonly byHand?: boolean;
}

export const portalLineInput = 'line';

/** Asks for a plan line of the portal; a plain message does as well. */
export function portalLineEntryCard(view: PortalLineEntryView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { row, typed = '', problem = '', ids = {} } = view;
  const counted = row !== undefined && typeof row.remaining === 'number';
  const left = typeof row?.allowance === 'number' ? Math.max(0, row.allowance - row.used) : 0;
  return oneInputCard(kit, {
    title: cardText(words, 'portal-line.title'),
    subtitle: counted
      ? cardText(words, 'portal-line.about', {
          benefit: benefitName(words, row),
          left,
          allowance: String(row.allowance),
        })
      : noText,
    help: cardText(words, 'portal-line.help'),
    ...(problem === '' ? {} : { problem: userText(problem) }),
    id: portalLineInput,
    label: cardText(words, 'portal-line.label'),
    placeholder: cardText(words, 'portal-line.example'),
    typed,
    missing: cardText(words, 'portal-line.missing'),
    buttons: [
      verbButton(kit, 'enter-portal-line', ids, { what: 'continue' }),
      linkButton(words.say('link.support-for-business'), linkTo('supportForBusiness')),
      ...(view.byHand === true ? [withoutInputs(verbButton(kit, 'enter-balance', balanceOf(ids)))] : []),
      withoutInputs(verbButton(kit, 'cancel')),
    ],
  });
}

const balanceOf = ({ grantId }: Readonly<Record<string, string>>): Record<string, string> =>
  grantId === undefined ? {} : { grantId };
