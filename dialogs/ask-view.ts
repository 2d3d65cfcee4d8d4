import {
  type Ask,
  type AskInput,
  askSubjects,
  benefitKinds,
  type CompanyView,
  countLeft,
  dayOf,
  isCalendarDay,
  leftBehind,
  maskId,
  maskIdsIn,
  type Person,
  peopleInRecord,
  samePerson,
} from '../benefits/index.ts';
import { knownIds } from '../benefits/memberships/index.ts';
import { type AskReceivedView, balanceInputs } from '../cards/index.ts';
import { idsOf, inputsOf, rowOf } from './order.ts';
import type { Turn } from './turn.ts';

const endingLength = 2;

/** What a card tells of an ask, from the company as it is now. */
export function askViewOf(view: CompanyView, ask: Ask): AskReceivedView {
  const { record } = view;
  const row = rowOf(view, ask.membershipId, ask.kind);
  const incident = record.incidents.find(({ id }) => id === ask.incidentId);
  const grant = record.grants.find(({ id }) => id === ask.grantId);
  const behind = ask.person && leftBehind(record, ask.person);
  return {
    ask,
    ...(row === undefined ? {} : { row }),
    ...(incident === undefined ? {} : { incident }),
    ...(grant === undefined
      ? {}
      : {
          recorded: {
            by: grant.recordedBy,
            on: dayOf(grant.activatedAt, record.zone),
            ...(grant.contractId === undefined
              ? {}
              : { contractEnding: maskId(grant.contractId).slice(-endingLength) }),
          },
        }),
    ...(behind === undefined
      ? {}
      : {
          behind: countLeft(behind),
        }),
  };
}

/** The references of a person on a button. */
export function toPerson({ tenantId, oid }: Person): { readonly toOid: string; readonly toTenantId: string } {
  return { toOid: oid, toTenantId: tenantId };
}

/** What the button asks for. A number that cannot be read is left out, and so is an incident of somebody else. */
export async function askInputOf(turn: Turn): Promise<AskInput> {
  const {
    what: named,
    membershipId,
    kind: kindNamed,
    grantId,
    incidentId,
    endsOn = '',
    tenantId,
    oid,
  } = idsOf(turn);
  const inputs = inputsOf(turn);
  const kind = benefitKinds.find((one) => one === kindNamed);
  const { record } = await turn.view();
  const draft = record.incidents.find(({ id, by }) => id === incidentId && samePerson(by, turn.asker));
  const typed = (inputs[balanceInputs.remaining] ?? '').trim();
  return {
    what: askSubjects.find((one) => one === named) ?? 'activate',
    reason: inputs[balanceInputs.reason] ?? draft?.form.problem ?? '',
    ...(membershipId === undefined ? {} : { membershipId }),
    ...(kind === undefined ? {} : { kind }),
    ...(grantId === undefined ? {} : { grantId }),
    ...(draft === undefined ? {} : { incidentId: draft.id }),
    ...(isCalendarDay(endsOn) ? { endsOn } : {}),
    ...(tenantId === undefined || oid === undefined ? {} : { person: { tenantId, oid } }),
    ...(/^\d{1,6}$/.test(typed) ? { remaining: Number(typed) } : {}),
  };
}

/** An ask as it would be, before it is made: it has no id yet. */
export function askToBe({ asker }: Turn, { record, now }: CompanyView, input: AskInput): Ask {
  const { what = 'activate', person: named, reason, ...about } = input;
  const person = named && peopleInRecord(record).find((one) => samePerson(one, named));
  const { tenantId, oid, name } = asker;
  return {
    id: '',
    what,
    ...about,
    ...(person === undefined ? {} : { person }),
    asker: { tenantId, oid, name },
    reason: maskIdsIn(reason, knownIds(record)),
    askedAt: now,
    sentTo: [],
    state: 'open',
  };
}
