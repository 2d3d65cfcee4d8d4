import type { Incident } from '../benefits/incidents/index.ts';
import type { Verb } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit } from './card-kit.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { portalOf, portalPage } from './portals.ts';

const endings = ['resolved', 'bug', 'duplicate'] as const;

/** What became of an incident that is with Microsoft: still open, or how it ended. */
export function outcomeButtons(incident: Incident, kit: CardKit): readonly ShownButton[] {
  return [
    verbButton(kit, 'still-open', { incidentId: incident.id }),
    ...endingButtons(incident, 'close', kit),
  ];
}

function endingButtons({ id: incidentId }: Incident, verb: Verb, kit: CardKit): readonly ShownButton[] {
  return endings.map((outcome) => verbButton(kit, verb, { incidentId, outcome }, { outcome }));
}

/** What can be done about a refund that is awaited. */
export function refundButtons({ id: incidentId }: Incident, kit: CardKit): readonly ShownButton[] {
  return [verbButton(kit, 'enter-portal-line'), verbButton(kit, 'remind-of-refund', { incidentId })];
}

/** What can be done with an incident as it stands, by the person whose it is. */
export function incidentButtons(
  { incident, row, over }: { readonly incident: Incident; readonly row?: BenefitRow; readonly over: boolean },
  kit: CardKit,
): readonly ShownButton[] {
  const ids = { incidentId: incident.id };
  const portal = portalOf(incident.form);
  const note = verbButton(kit, 'add-note', ids);
  const description = verbButton(kit, 'show-description', ids);
  const withdraw = verbButton(kit, 'ask-withdrawal', ids);
  switch (incident.state) {
    case 'draft':
      return [verbButton(kit, 'change-draft', ids), verbButton(kit, 'withdraw', ids)];
    case 'prepared': {
      // Its portal would refuse the contract.
      if (over) return [verbButton(kit, 'enter-case-number', ids), withdraw, description, note];
      const reveal =
        row?.grantId === undefined ? [] : [verbButton(kit, 'show-ids', { grantId: row.grantId })];
      return [
        verbButton(kit, 'enter-case-number', ids),
        linkButton(kit.words.say(`link.${portal}`), portalPage(portal)),
        description,
        ...reveal,
        note,
        verbButton(kit, 'change-draft', ids),
        withdraw,
      ];
    }
    case 'sent':
      return [
        ...endingButtons(incident, 'close', kit),
        note,
        description,
        verbButton(kit, 'enter-case-number', ids, { what: 'correct' }),
        withdraw,
      ];
    default: {
      const refund = incident.refund === 'to-be-confirmed' ? refundButtons(incident, kit) : [];
      return [...refund, verbButton(kit, 'show-my-incidents'), verbButton(kit, 'new-incident')];
    }
  }
}

/** What somebody who may can do with a colleague's incident. */
export function companyButtons(incident: Incident, ofLeaver: boolean, kit: CardKit): readonly ShownButton[] {
  const ids = { incidentId: incident.id };
  const list = verbButton(kit, 'show-company-incidents');
  const note = verbButton(kit, 'add-company-note', ids);
  const takeOver = ofLeaver ? [verbButton(kit, 'take-over-incident', ids)] : [];
  switch (incident.state) {
    case 'prepared': {
      const withdrawn = { outcome: 'withdrawn' };
      const withdraw = verbButton(kit, 'close-company-incident', { ...ids, ...withdrawn }, withdrawn);
      return [...takeOver, note, withdraw, list];
    }
    case 'sent':
      return [...takeOver, note, ...endingButtons(incident, 'close-company-incident', kit), list];
    default:
      return incident.refund === 'to-be-confirmed' ? [verbButton(kit, 'enter-portal-line'), list] : [list];
  }
}
