/** Texts that were typed before an id in them was recorded: with the id they become as masked as any later one. */
import type { Ask } from '../asks/ask-record.ts';
import { maskIdsIn } from '../ids/ids.ts';
import type { Incident, IncidentForm } from '../incidents/incident-record.ts';
import type { Done, Json } from '../ports.ts';
import type { Activation, CompanyRecord, SetAsideResult } from './company-record.ts';

/** @param record as it was before the decision. */
export function withNewIdsMasked<A extends Json>(record: CompanyRecord, done: Done<A>): Done<A> {
  const before = recordedIds(record);
  const added = recordedIds(done.record).filter((id) => !before.includes(id));
  if (added.length === 0) return done;
  const masked = (text: string) => maskIdsIn(text, added);
  const next = done.record;
  const incidents = next.incidents.map((one) => incidentMasked(one, masked));
  const changed = incidents.filter((one, index) => one !== next.incidents[index]);
  const given = (done.incidents ?? []).map((one) => incidentMasked(one, masked));
  return {
    ...done,
    record: {
      ...next,
      incidents,
      asks: next.asks.map((one): Ask => {
        const { reason, answer } = one;
        return {
          ...one,
          reason: masked(reason),
          ...(answer === undefined ? {} : { answer: masked(answer) }),
        };
      }),
      activations: next.activations.map((one): Activation => reasonMasked(one, masked)),
      setAside: next.setAside.map((one): SetAsideResult => reasonMasked(one, masked)),
    },
    incidents: [...given, ...changed.filter(({ id }) => !given.some((one) => one.id === id))],
  };
}

/** Those that somebody who may, or the fulfilment system, has said: nobody masks a text by typing its numbers. */
function recordedIds({ grants, setAside }: CompanyRecord): readonly string[] {
  return [...grants, ...setAside].flatMap(({ accessId, contractId }) =>
    [accessId, contractId].filter((id) => id !== undefined),
  );
}

function reasonMasked<T extends { readonly reason?: string }>(one: T, masked: (text: string) => string): T {
  return one.reason === undefined ? one : { ...one, reason: masked(one.reason) };
}

function incidentMasked(incident: Incident, masked: (text: string) => string): Incident {
  const { product, version, problem, errorMessage, impact, phone, customer } = incident.form;
  const form: IncidentForm = {
    ...incident.form,
    product: masked(product),
    version: masked(version),
    problem: masked(problem),
    errorMessage: masked(errorMessage),
    impact: masked(impact),
    phone: masked(phone),
    ...(customer === undefined ? {} : { customer: masked(customer) }),
  };
  const notes = incident.notes?.map((one) => ({ ...one, text: masked(one.text) }));
  const next = { ...incident, form, ...(notes === undefined ? {} : { notes }) };
  return JSON.stringify(next) === JSON.stringify(incident) ? incident : next;
}
