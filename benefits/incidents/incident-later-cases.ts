/** Use cases of incidents after they were opened: lists, details, notes, the company's incidents. */
import { type CaseKit, type DecideAs, personOf } from '../case-kit.ts';
import { refused, samePerson } from '../order.ts';
import type { PersonId } from '../people/person.ts';
import type { Asker, Json, Outcome, Refused } from '../ports.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';
import type { IncidentOutcome } from '../vocabulary.ts';
import { orClosed } from './closed-incident-cases.ts';
import {
  decideCaseNumberCorrection,
  decideNote,
  decideRemindOfRefund,
  decideTakeOverIncident,
} from './incident-afterwards.ts';
import { decideClose, decideWithdrawal } from './incident-commands.ts';
import { type IncidentStep, incidentSteps } from './incident-history.ts';
import {
  choicesOf,
  countOf,
  type IncidentList,
  type IncidentsWanted,
  incidentsShown,
  openIncidents,
  pageOf,
} from './incident-list.ts';
import type { Incident } from './incident-record.ts';
import { onAny, type Ref } from './incident-step.ts';
import { ownIncident } from './own-incident-cases.ts';

export interface IncidentSeen {
  readonly kind: 'seen';
  readonly incident: Incident;
  /** Newest first; empty for somebody who only looks at a colleague's. */
  readonly steps: readonly IncidentStep[];
}

export interface IncidentLaterCases {
  /** The asker's own ones. */
  ownIncidents(asker: Asker, wanted: IncidentsWanted): Promise<IncidentList>;
  /** Full gate. Everybody's, without drafts. */
  companyIncidents(ordered: Ordered, wanted: IncidentsWanted): Promise<IncidentList | Refused>;
  /**
   * Open or closed. A colleague's is shown as it stands, without its notes and steps; of a colleague's
   * draft nothing is told.
   */
  incidentSeen(asker: Asker, incidentId: string): Promise<IncidentSeen | Refused>;
  /** The same for the one with this number, Microsoft's or ours; undefined where none can be shown. */
  incidentNamed(
    asker: Asker,
    name: { readonly caseNumber: string } | { readonly number: string },
  ): Promise<IncidentSeen | undefined>;
  /** Full gate. Any incident but a colleague's draft, with notes and steps. */
  companyIncident(ordered: Ordered, incidentId: string): Promise<IncidentSeen | Refused>;
  addNote(ordered: Ordered, input: { incidentId: string; text: string }): Promise<Outcome<Ref>>;
  correctCaseNumber(
    ordered: Ordered,
    input: { incidentId: string; caseNumber: string },
  ): Promise<Outcome<Ref>>;
  /** `on` is the instant at which it is asked. */
  remindOfRefund(ordered: Ordered, input: { incidentId: string }): Promise<Outcome<Ref & { on: string }>>;
  /** Full gate. */
  addCompanyNote(ordered: Ordered, input: { incidentId: string; text: string }): Promise<Outcome<Ref>>;
  /** Full gate. Withdrawing gives back what was only reserved. */
  closeCompanyIncident(
    ordered: Ordered,
    input: { incidentId: string; outcome: IncidentOutcome },
  ): Promise<Outcome<Ref>>;
  /** Full gate. Of somebody who has left. */
  takeOverIncident(ordered: Ordered, input: { incidentId: string }): Promise<Outcome<Ref>>;
}

/** Steps of one incident that are told. */
const mostSteps = 30;

export function incidentLaterCases(deps: UseCaseDeps, kit: CaseKit): IncidentLaterCases {
  const { store } = deps;
  const own = ownIncident(store, kit);

  async function listOf(
    { companyId }: Asker,
    whose: PersonId | 'company',
    wanted: IncidentsWanted,
  ): Promise<IncidentList> {
    const record = await store.read(companyId);
    const open = record === undefined ? [] : openIncidents(record, whose);
    const closed = {
      state: 'closed',
      ...(whose === 'company' ? {} : { by: whose }),
    } as const;
    const chosen = {
      ...closed,
      ...(wanted.by === undefined ? {} : { by: wanted.by }),
      ...(wanted.product === undefined ? {} : { product: wanted.product }),
    };
    const past = await store.incidentsPage(companyId, chosen, incidentsShown + 1, wanted.before);
    const counted = await store.countIncidents(companyId, closed);
    return {
      wanted,
      ...pageOf(open, past.items, wanted),
      ...choicesOf([...open.map(countOf), ...counted], wanted),
    };
  }

  /** In the record, or in the history where it has left it. */
  async function found(companyId: string, incidentId: string): Promise<Incident | undefined> {
    const record = await store.read(companyId);
    const kept = record?.incidents.find(({ id }) => id === incidentId);
    if (kept !== undefined) return kept;
    const { items } = await store.incidentsPage(companyId, { id: incidentId, state: 'closed' }, 1);
    return items[0];
  }

  async function seen(
    asker: Asker,
    incidentId: string,
    everything: boolean,
  ): Promise<IncidentSeen | Refused> {
    const incident = await found(asker.companyId, incidentId);
    if (incident === undefined) return refused('incident_unknown');
    const isOwn = samePerson(incident.by, asker);
    // What somebody has not sent off yet, or never did, is theirs alone.
    if (!isOwn && incident.preparedAt === undefined)
      return refused('incident_of_another_person', { name: incident.by.name });
    if (!isOwn && !everything) {
      const { notes: _, ...shown } = incident;
      return { kind: 'seen', incident: shown, steps: [] };
    }
    const { items } = await store.auditPage(asker.companyId, { incidentId }, mostSteps);
    return { kind: 'seen', incident, steps: incidentSteps(items) };
  }

  /** One decision on any incident of the company, by somebody who may. */
  async function onCompanys<A extends Json>(
    ordered: Ordered,
    kind: string,
    input: { readonly incidentId: string },
    decide: DecideAs<A>,
  ): Promise<Outcome<A>> {
    const { incidentId } = input;
    const gate = { kind, capability: 'company-view', about: { incidentId } } as const;
    const ref = { companyId: ordered.asker.companyId, incidentId };
    return orClosed(store, ref, await kit.runGated(ordered, gate, input, decide));
  }

  return {
    ownIncidents: (asker, wanted) => listOf(asker, asker, wanted),
    async companyIncidents(ordered, wanted) {
      const passed = await kit.passes(ordered, 'company-view');
      return passed.kind === 'refused' ? passed : listOf(ordered.asker, 'company', wanted);
    },
    incidentSeen: (asker, incidentId) => seen(asker, incidentId, false),
    async incidentNamed(asker, name) {
      const [found] = (await store.incidentsPage(asker.companyId, name, 1)).items;
      const shown = found === undefined ? undefined : await seen(asker, found.id, false);
      return shown?.kind === 'seen' ? shown : undefined;
    },
    async companyIncident(ordered, incidentId) {
      const passed = await kit.passes(ordered, 'company-view', { incidentId });
      return passed.kind === 'refused' ? passed : seen(ordered.asker, incidentId, true);
    },
    addNote: (ordered, input) =>
      own.run(ordered, 'save-note', input, (record, order) =>
        decideNote(record, input, personOf(ordered.asker), order),
      ),
    async correctCaseNumber(ordered, input) {
      const { asker } = ordered;
      const another = await own.numberOfAnother(asker.companyId, input);
      if (another !== undefined) return another;
      return own.run(ordered, 'correct-case-number', input, (record, order) =>
        decideCaseNumberCorrection(record, input, personOf(asker), order),
      );
    },
    remindOfRefund: (ordered, input) =>
      own.run(ordered, 'remind-of-refund', input, (record, order) =>
        decideRemindOfRefund(record, input, personOf(ordered.asker), order),
      ),
    addCompanyNote: (ordered, input) =>
      onCompanys(ordered, 'save-company-note', input, (record, order) =>
        decideNote(record, input, personOf(ordered.asker), order, onAny),
      ),
    closeCompanyIncident(ordered, input) {
      const { incidentId, outcome } = input;
      const by = personOf(ordered.asker);
      return onCompanys(ordered, 'close-company-incident', input, (record, order) => {
        if (outcome !== 'withdrawn') return decideClose(record, { incidentId, outcome }, by, order, onAny);
        const done = decideWithdrawal(record, { incidentId }, by, order, onAny);
        return done.kind === 'refused' ? done : { ...done, answer: { incidentId } };
      });
    },
    takeOverIncident: (ordered, input) =>
      onCompanys(ordered, 'take-over-incident', input, (record, order) =>
        decideTakeOverIncident(record, input, personOf(ordered.asker), order),
      ),
  };
}
