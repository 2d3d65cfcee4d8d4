import { linkTo, type Person } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import benefitDetail from './benefit-detail.card.json' with { type: 'json' };
import {
  allowanceText,
  dayName,
  editionText,
  isInDoubt,
  leftText,
  stateDetail,
  stateName,
} from './benefit-state.ts';
import { benefitIds, benefitName } from './benefit-words.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { type CardText, cardText, joined, noText, userText } from './card-text.ts';
import { drawCard, linkButton, verbButton } from './draw-card.ts';
import { cardTemplate } from './template.ts';

const template = cardTemplate(benefitDetail);

export interface BenefitDetailView {
  readonly row: BenefitRow;
  /** Who confirmed *Activate*, of the row's activation. */
  readonly requester?: Person;
  readonly watchers: readonly Person[];
  readonly mayActivate: boolean;
  /** The reader hears of its end already. */
  readonly waits?: boolean;
  /** Masked to the last two digits, such as •••••••39. */
  readonly maskedAccessId?: string;
  readonly maskedContractId?: string;
}

/** Everything known of one benefit, and what can be done with it now. */
export function benefitDetailCard(view: BenefitDetailView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { row } = view;
  const title = userText(benefitName(words, row));
  const state = joined([stateName(kit, row), stateDetail(kit, row)]);
  const reason = row.rejectionReason ?? '';
  const explanation =
    row.state === 'rejected' && reason !== ''
      ? cardText(words, 'rejected.reason', { reason })
      : cardText(words, 'detail.explanation', {
          state: row.state,
          offer: row.offer === 'action-pack' ? 'pack' : 'other',
        });
  return drawCard(kit, {
    template,
    view: {
      title,
      state,
      hasExplanation: explanation !== '',
      explanation,
      facts: factsOf(view, kit),
      footer: editionText(kit, row),
    },
    buttons: buttonsOf(view, kit),
    summary: `${title} · ${state}`,
  });
}

function factsOf(view: BenefitDetailView, kit: CardKit): readonly { label: CardText; text: CardText }[] {
  const { words } = kit;
  const { row } = view;
  const names = (people: readonly Person[]): CardText =>
    userText(words.list(people.map((person) => person.name)));
  const some = (count: number): CardText => (count > 0 ? (String(count) as CardText) : noText);
  const facts = [
    { label: cardText(words, 'detail.left'), text: leftText(kit, row) },
    {
      label: cardText(words, 'detail.allowance'),
      text: row.grantId === undefined ? noText : allowanceText(kit, row),
    },
    {
      label: cardText(words, 'detail.used'),
      // What has no limit is not counted.
      text: typeof row.remaining === 'number' ? (String(row.used) as CardText) : noText,
    },
    { label: cardText(words, 'detail.reserved'), text: some(row.reserved) },
    { label: cardText(words, 'detail.toBeConfirmed'), text: some(row.toBeConfirmed) },
    {
      label: cardText(words, 'detail.reconciledOn'),
      text: row.reconciledOn === undefined ? noText : userText(dayName(kit, row.reconciledOn)),
    },
    {
      label: cardText(words, 'detail.period'),
      text: userText(`${words.day(row.startsOn)} – ${words.day(row.endsOn)}`),
    },
    {
      label: cardText(words, 'detail.activateBy'),
      text: row.activateBy === undefined ? noText : userText(dayName(kit, row.activateBy)),
    },
    { label: cardText(words, 'detail.competencies'), text: userText(words.list(row.competencies)) },
    { label: cardText(words, 'ids.access'), text: userText(view.maskedAccessId ?? '') },
    {
      label: cardText(words, 'ids.contract'),
      text: row.contractIdMissing ? cardText(words, 'ids.missing') : userText(view.maskedContractId ?? ''),
    },
    { label: cardText(words, 'detail.requester'), text: userText(view.requester?.name ?? '') },
    { label: cardText(words, 'detail.watchers'), text: names(view.watchers) },
  ];
  return facts.filter((fact) => fact.text !== '');
}

function buttonsOf(
  { row, mayActivate, waits = false }: BenefitDetailView,
  kit: CardKit,
): readonly ShownButton[] {
  const ids = benefitIds(row);
  const activation = row.activationId === undefined ? undefined : { activationId: row.activationId };
  const table = verbButton(kit, 'show-table');
  const portal = linkButton(kit.words.say('link.partner-center'), linkTo('technicalBenefits'));
  const enter = (what: string): ShownButton =>
    verbButton(kit, 'enter-ids', { ...ids, ...activation }, { what });
  const compare = verbButton(kit, 'enter-portal-line', { ...ids, grantId: row.grantId ?? '' });
  const watch = activation === undefined || waits ? [] : [verbButton(kit, 'watch', activation)];
  const counted = mayActivate && typeof row.remaining === 'number';
  const balance = counted ? [verbButton(kit, 'enter-balance', { grantId: row.grantId ?? '' })] : [];
  switch (row.state) {
    case 'inactive':
    case 'rejected':
      return mayActivate
        ? [verbButton(kit, 'confirm-activation', ids), portal, table]
        : [verbButton(kit, 'ask', ids), table];
    case 'waitingForClick':
      if (!mayActivate || activation === undefined) return [...watch, table];
      return [
        portal,
        verbButton(kit, 'clicked', activation),
        enter('have'),
        verbButton(kit, 'choose-hand-over', activation),
        verbButton(kit, 'cancel-activation', activation),
        ...watch,
      ];
    case 'processing':
      if (!mayActivate || activation === undefined) return [...watch, table];
      return [
        enter('enter'),
        portal,
        verbButton(kit, 'enter-rejection', activation),
        verbButton(kit, 'choose-hand-over', activation),
        verbButton(kit, 'cancel-activation', activation),
        ...watch,
      ];
    case 'active': {
      const show = row.grantId === undefined ? [] : [verbButton(kit, 'show-ids', { grantId: row.grantId })];
      const missing = row.contractIdMissing && mayActivate ? [enter('enter')] : [];
      const doubt = isInDoubt(row) ? [compare] : [];
      const correct = row.contractIdMissing || !mayActivate ? [] : [enter('correctIds')];
      return [
        ...missing,
        ...doubt,
        verbButton(kit, 'new-incident'),
        ...show,
        verbButton(kit, 'explain-ids'),
        ...correct,
        ...balance,
      ];
    }
    case 'exhausted':
      return [
        compare,
        verbButton(kit, 'explain-pay-per-incident'),
        verbButton(kit, 'explain-own-contract'),
        table,
        ...balance,
      ];
    case 'notEntitled':
      return [verbButton(kit, 'explain-own-contract'), table];
    case 'expired':
    case 'activateByPassed':
      return mayActivate
        ? [verbButton(kit, 'enter-memberships'), portal, table]
        : [verbButton(kit, 'show-who-may'), table];
  }
}
