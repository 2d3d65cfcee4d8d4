import type { BenefitRow, Incident } from '../benefits/index.ts';
import type { ShownButton } from './buttons.ts';
import type { CardKit } from './card-kit.ts';
import { linkButton, verbButton } from './draw-card.ts';
import { portalOf, portalPage } from './portals.ts';

/** What became of an incident that is with Microsoft: still open, or how it ended. */
export function outcomeButtons(incident: Incident, kit: CardKit): readonly ShownButton[] {
  const ids = { incidentId: incident.id };
  const ended = (['resolved', 'bug', 'duplicate'] as const).map((outcome) =>
    verbButton(kit, 'close', { ...ids, outcome }, { outcome }),
  );
  return [verbButton(kit, 'still-open', ids), ...ended];
}

/** What can be done with an incident as it stands, by the person whose it is. */
export function incidentButtons(
  incident: Incident,
  row: BenefitRow | undefined,
  kit: CardKit,
): readonly ShownButton[] {
  const ids = { incidentId: incident.id };
  const withdraw = (what?: string): ShownButton =>
    verbButton(kit, 'withdraw', ids, what === undefined ? {} : { what });
  const portal = portalOf(incident.form);
  switch (incident.state) {
    case 'draft':
      return [verbButton(kit, 'change-draft', ids), withdraw()];
    case 'prepared': {
      const reveal =
        row?.grantId === undefined ? [] : [verbButton(kit, 'show-ids', { grantId: row.grantId })];
      return [
        verbButton(kit, 'enter-case-number', ids),
        linkButton(kit.words.say(`link.${portal}`), portalPage(portal)),
        verbButton(kit, 'show-description', ids),
        ...reveal,
        withdraw('needless'),
      ];
    }
    case 'sent':
      return [...outcomeButtons(incident, kit), verbButton(kit, 'show-description', ids)];
    default:
      return [verbButton(kit, 'show-my-incidents'), verbButton(kit, 'new-incident')];
  }
}
