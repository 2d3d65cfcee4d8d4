/** What every use case needs: the gate before the write, the people who may, one way to the store. */

import { answeredAsks, expiriesOfEnded } from './asks/answered-asks.ts';
import { addDays, type CalendarDay, dayOf } from './calendar.ts';
import { draftsExpired, withoutOldDrafts } from './incidents/old-drafts.ts';
import { audience, nameOf, type Order, samePerson } from './order.ts';
import type { Actor, Person } from './people/person.ts';
import { type Capability, may } from './people/roles.ts';
import { parseRolesLastSeen, rolesLastSeenDays } from './people/roles-last-seen.ts';
import type { Asker, Decide, Done, Json, Outcome, Refused, RolesLastSeen } from './ports.ts';
import type { About, Evidence } from './record/audit-row.ts';
import type { CompanyRecord } from './record/company-record.ts';
import { withNewIdsMasked } from './record/new-ids-masked.ts';
import { type Refusal, refusal } from './refusals.ts';
import { lowBalanceNotices } from './telling/low-balance.ts';
import type { NoticeRow } from './telling/notice-row.ts';
import type { Ordered, UseCaseDeps } from './use-cases.ts';

/** How many rows of an event are looked through for who has done it before. */
const auditLookBack = 100;

/** What a decision is given besides the record: the circumstances and who orders it. */
export type DecideAs<A extends Json> = (record: CompanyRecord, order: Order) => Done<A> | Refused;

export type Passed = { readonly kind: 'passed'; readonly evidence: Evidence } | Refused;

export interface CaseKit {
  /** `kind` is part of the command's key. The input is hashed, never kept. */
  run<A extends Json>(
    ordered: Ordered,
    kind: string,
    input: object,
    decide: DecideAs<A>,
  ): Promise<Outcome<A>>;
  /** The same after the full gate and the role for the capability, immediately before the write. */
  runGated<A extends Json>(
    ordered: Ordered,
    gate: { readonly kind: string; readonly capability: Capability; readonly about: Refusal['about'] },
    input: object,
    decide: DecideAs<A>,
  ): Promise<Outcome<A>>;
  /** The full gate and the role for something that is only read. */
  passes(ordered: Ordered, capability: Capability, about?: Refusal['about']): Promise<Passed>;
  /** Who has done it before, from the audit: for somebody who comes second. Looks at the newest rows. */
  whoDid(
    companyId: string,
    events: readonly string[],
    isIt: (about: About) => boolean,
  ): Promise<{ readonly by: string; readonly on: CalendarDay } | undefined>;
  /** The same for results that no person asks for. */
  runAs<A extends Json>(
    companyId: string,
    by: Actor,
    command: { readonly kind: string; readonly opId: string },
    input: object,
    decide: DecideAs<A>,
  ): Promise<Outcome<A>>;
  /** People seen with a role for it, by name; for *activate* where it is not said. */
  whoMay(companyId: string, capability?: Capability): Promise<readonly RolesLastSeen[]>;
}

/** The person of an asker, without account and company. */
export function personOf(asker: Asker): Person {
  return { tenantId: asker.tenantId, oid: asker.oid, name: asker.name };
}

/** The names of those who may activate, for a sentence; without the asker. */
export function namesOf(people: readonly RolesLastSeen[], asker: Asker): string {
  const others = audience(
    people.map((one) => one.person),
    { person: asker },
  );
  return others.map((person) => person.name).join(', ');
}

export function createCaseKit(deps: UseCaseDeps): CaseKit {
  const { store, keyed, gate, opIds, clock } = deps;

  async function lastSeen(companyId: string): Promise<readonly RolesLastSeen[]> {
    const oldest = addDays(dayOf(clock.now(), 'UTC'), -rolesLastSeenDays);
    const found = await keyed.list(companyId, 'roles-last-seen');
    return found
      .flatMap(({ value }) => parseRolesLastSeen(value) ?? [])
      .filter((one) => one.at.slice(0, 10) >= oldest);
  }

  async function whoMay(
    companyId: string,
    capability: Capability = 'activate',
  ): Promise<readonly RolesLastSeen[]> {
    const [seen, record] = await Promise.all([lastSeen(companyId), store.read(companyId)]);
    const hasLeft = (person: Person) => record?.leavers.some((one) => samePerson(one.person, person));
    return seen
      .filter((one) => may(one.roles, capability) && hasLeft(one.person) !== true)
      .sort((a, b) => a.person.name.localeCompare(b.person.name, 'pl'));
  }

  /** The offer of the membership that a refusal is about, so that it can name the benefit. */
  async function offerOf(companyId: string, { membershipId }: Refusal['about']) {
    if (membershipId === undefined) return {};
    const record = await store.read(companyId);
    const found = record?.memberships.find(({ id }) => id === membershipId);
    return found === undefined ? {} : { offer: found.offer };
  }

  /** What is verified decides; what was seen earlier only tells "taken away" from "never had". */
  async function passed(ordered: Ordered, capability: Capability, about: Refusal['about']): Promise<Passed> {
    const { asker, proof } = ordered;
    const before = (await lastSeen(asker.companyId)).find((one) => samePerson(one.person, asker));
    const verified = await gate.full(asker, proof);
    const whoMayElse = async () => namesOf(await whoMay(asker.companyId, capability), asker);
    if (verified.kind === 'refused') {
      const whoMay = verified.refusal.code === 'roles_unknown' ? { whoMay: await whoMayElse() } : {};
      return named(verified, asker, about, { ...(await offerOf(asker.companyId, about)), ...whoMay });
    }
    const { evidence } = verified;
    if (!samePerson(evidence, asker)) {
      return { kind: 'refused', refusal: refusal('wrong_account', { account: asker.account }, about) };
    }
    if (may(evidence.roles, capability)) return { kind: 'passed', evidence };
    const facts = {
      account: asker.account,
      doing: wordOf(capability),
      roles: evidence.roles.join(','),
      whoMay: await whoMayElse(),
      ...(await offerOf(asker.companyId, about)),
    };
    const takenAway = before !== undefined && may(before.roles, capability);
    const hasOther = evidence.roles.length > 0 ? 'role_may_not_activate' : 'role_missing';
    const code =
      capability === 'customers' ? 'role_may_not_serve_customers' : takenAway ? 'role_taken_away' : hasOther;
    return { kind: 'refused', refusal: refusal(code, facts, about) };
  }

  async function runAs<A extends Json>(
    companyId: string,
    by: Actor,
    command: { readonly kind: string; readonly opId: string; readonly evidence?: Evidence },
    input: object,
    decide: DecideAs<A>,
  ): Promise<Outcome<A>> {
    const { kind, opId, evidence } = command;
    const people = (await whoMay(companyId)).map(({ person }) => person);
    const decided: Decide<A> = (record, circumstances) => {
      const order = { ...circumstances, by, opId, ...(evidence === undefined ? {} : { evidence }) };
      const current = withoutOldDrafts(record, order.now);
      const wanted = decide(current, order);
      if (wanted.kind === 'refused') return wanted;
      if (wanted.record === current) return { ...wanted, record };
      const result = withNewIdsMasked(record, wanted);
      const low = lowBalanceNotices(record, result.record, order, people);
      const answered = answeredAsks(record, result.record, order);
      const obsolete = [...(result.seenTo ?? []), ...expiriesOfEnded(record, answered.record)];
      const told = answered.notices.filter((notice) => !isAmong(notice, result.notices));
      return {
        ...result,
        record: answered.record,
        audit: [...result.audit, ...draftsExpired(record, order), ...answered.audit],
        notices: [...result.notices, ...told, ...low],
        ...(obsolete.length === 0 ? {} : { seenTo: obsolete }),
      };
    };
    return store.update(companyId, { opId, by, kind, inputHash: opIds.hashInput(plain(input)) }, decided);
  }

  return {
    whoMay,
    async whoDid(companyId, events, isIt) {
      const pages = events.map((event) => deps.store.auditPage(companyId, { event }, auditLookBack));
      const rows = (await Promise.all(pages)).flatMap(({ items }) => items).filter((row) => isIt(row.about));
      const [newest] = rows.sort((a, b) => b.at.localeCompare(a.at));
      if (newest === undefined) return undefined;
      const zone = (await deps.store.read(companyId))?.zone ?? deps.defaultZone;
      return { by: nameOf(newest.by), on: dayOf(newest.at, zone) };
    },
    runAs,
    passes: (ordered, capability, about = {}) => passed(ordered, capability, about),
    run: ({ asker, opId }, kind, input, decide) =>
      runAs(asker.companyId, { person: personOf(asker) }, { kind, opId }, input, decide),
    async runGated(ordered, { kind, capability, about }, input, decide) {
      const gatePassed = await passed(ordered, capability, about);
      if (gatePassed.kind === 'refused') return gatePassed;
      const { asker, opId } = ordered;
      const command = { kind, opId, evidence: gatePassed.evidence };
      return runAs(asker.companyId, { person: personOf(asker) }, command, input, decide);
    },
  };
}

/** A refusal of the gate, with the account in use and the references its buttons need. */
export function named(
  refusedBy: Refused,
  asker: Asker,
  about: Refusal['about'],
  more: Refusal['facts'] = {},
): Refused {
  const { code, facts, about: own } = refusedBy.refusal;
  return {
    kind: 'refused',
    refusal: refusal(code, { account: asker.account, ...more, ...facts }, { ...about, ...own }),
  };
}

/** Somebody is told the same already. */
function isAmong({ kind, to, about }: NoticeRow, notices: readonly NoticeRow[]): boolean {
  const isAbout = (one: About) => one.askId === about.askId && one.grantId === about.grantId;
  return notices.some((one) => one.kind === kind && samePerson(one.to, to) && isAbout(one.about));
}

/** The word a text selects by: `recordIds`. */
const wordOf = (capability: Capability): string =>
  capability.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** As JSON has it: without undefined members. */
function plain(input: object): Json {
  return JSON.parse(JSON.stringify(input)) as Json;
}
