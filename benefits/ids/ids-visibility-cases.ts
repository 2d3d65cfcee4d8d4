/** Who may see the ids of a benefit: everybody of the organization who is there now, or those with a role. */
import { askDays } from '../asks/ask-rules.ts';
import { addDays, dayOf, type Instant } from '../calendar.ts';
import { type CaseKit, namesOf } from '../case-kit.ts';
import { membershipOf } from '../memberships/memberships.ts';
import { refused, samePerson } from '../order.ts';
import type { PersonId } from '../people/person.ts';
import type { Verified } from '../ports.ts';
import type { CompanyRecord } from '../record/company-record.ts';
import type { Ordered, UseCaseDeps } from '../use-cases.ts';

/** Somebody who may has allowed this person these ids, in the last 30 days. */
function isAllowedIds(record: CompanyRecord, grantId: string, person: PersonId, now: Instant): boolean {
  const oldest = addDays(dayOf(now, 'UTC'), -askDays);
  return record.asks.some(
    (ask) =>
      ask.what === 'show-ids' &&
      ask.state === 'granted' &&
      ask.grantId === grantId &&
      samePerson(ask.asker, person) &&
      dayOf(ask.decidedAt ?? ask.askedAt, 'UTC') >= oldest,
  );
}

/** The person is there now, and may see these ids; else the refusal says whom to ask. */
export async function verifiedToSeeIds(
  deps: UseCaseDeps,
  kit: CaseKit,
  { asker, proof }: Ordered,
  grantId: string,
): Promise<Verified> {
  const record = await deps.store.read(asker.companyId);
  const everybody = deps.idsVisibleTo !== 'roles';
  if (everybody || (record && isAllowedIds(record, grantId, asker, deps.clock.now())))
    return deps.gate.presence(asker, proof);
  const verified = await deps.gate.full(asker, proof);
  if (verified.kind === 'refused' || verified.evidence.roles.length > 0) return verified;
  const grant = record?.grants.find(({ id }) => id === grantId);
  const membership = record && grant && membershipOf(record, grant.membershipId);
  const whoMay = namesOf(await kit.whoMay(asker.companyId, 'approve-asks'), asker);
  return refused(
    'ids_for_roles_only',
    {
      whoMay,
      ...(grant === undefined || membership === undefined
        ? {}
        : { kind: grant.kind, offer: membership.offer }),
    },
    {
      what: 'show-ids',
      grantId,
      ...(grant === undefined ? {} : { membershipId: grant.membershipId, kind: grant.kind }),
    },
  );
}
