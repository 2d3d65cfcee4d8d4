import { asksWhoseSubscription, type Incident, organizationOf } from '../benefits/incidents/index.ts';
import type { CompanyView, Person } from '../benefits/index.ts';
import { type CardKit, type CardMessage, incidentTitle, subscriptionCard, textNote } from '../cards/index.ts';
import { questionOf } from './incident-path.ts';

/** The hour is over: the question once more, or the draft where it has been answered since. */
export function draftReminder(view: CompanyView, incident: Incident, to: Person, kit: CardKit): CardMessage {
  if (asksWhoseSubscription(incident.form, organizationOf(view.record, to)))
    return subscriptionCard({ ...questionOf(kit, view, incident, to), reminded: true }, kit);
  return textNote(
    {
      title: 'notice.draft-reminder',
      facts: { title: incidentTitle(kit.words, incident) },
      paragraphs: ['path.kept'],
      buttons: [
        ['change-draft', { incidentId: incident.id }],
        ['show-my-incidents', {}],
      ],
    },
    kit,
  );
}
