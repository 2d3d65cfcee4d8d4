import { type Activation, type CalendarDay, linkTo, type Person } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import { onDay } from './benefit-state.ts';
import { benefitIds, benefitName, kindName, momentOf } from './benefit-words.ts';
import type { CardKit, CardMessage } from './card-kit.ts';
import { cardText, userText } from './card-text.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { noteCard } from './note.ts';

export interface ClickInPartnerCenterView {
  readonly row: BenefitRow;
  readonly activation: Activation;
  /** The only other person who may: named on the button; without, a list is offered. */
  readonly handOverTo?: Person;
  readonly askAgainOn: CalendarDay;
}

/** Nobody but a person can click Activate at Microsoft: where, and what comes after. */
export function clickInPartnerCenterCard(view: ClickInPartnerCenterView, kit: CardKit): CardMessage {
  const { words } = kit;
  const { row, activation, handOverTo } = view;
  const ids = { activationId: activation.id };
  const handOver =
    handOverTo === undefined
      ? verbButton(kit, 'choose-hand-over', ids)
      : verbButton(
          kit,
          'hand-over',
          { ...ids, toOid: handOverTo.oid, toTenantId: handOverTo.tenantId },
          { name: handOverTo.name },
        );
  return noteCard(kit, {
    title: cardText(words, 'click.title'),
    subtitle: userText(benefitName(words, row)),
    paragraphs: [
      cardText(words, 'click.why'),
      cardText(words, 'click.path', { benefit: kindName(words, row.kind) }),
      cardText(words, 'click.after', { when: onDay(kit, view.askAgainOn) }),
    ],
    footer: cardText(words, 'activation.footer', {
      name: activation.requester.name,
      when: momentOf(kit, activation.requestedAt),
    }),
    buttons: [
      linkButton(words.say('link.partner-center'), linkTo('technicalBenefits')),
      verbButton(kit, 'clicked', ids),
      verbButton(kit, 'enter-ids', { ...benefitIds(row), ...ids }, { what: 'have' }),
      handOver,
    ],
  });
}
