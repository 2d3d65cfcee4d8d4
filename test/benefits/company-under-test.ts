import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Asker,
  type AuditRow,
  type CompanyRecord,
  createUseCases,
  type Json,
  type NoticeRow,
  type Ordered,
  type Outcome,
  type Person,
  type Refusal,
  type Role,
  type RoleGate,
  refusal,
  type UseCases,
} from '../../benefits/index.ts';
import type { MembershipLine } from '../../benefits/memberships/index.ts';
import { createOpIds, createSealer, newSealingKey, parseSealingKeys } from '../../identity/index.ts';
import { openEmbeddedStore } from '../../stores/index.ts';
import { anna, jan, monday, piotr, tenantId } from './rules-kit.ts';

/** The real store and the real use cases; only the directory is played, by `directory`. */
export interface CompanyUnderTest {
  /** Those of the process as it runs now. */
  readonly useCases: UseCases;
  /** Roles the directory names now, by object id; a refusal stands for what the gate answers instead. */
  readonly directory: Map<string, readonly Role[] | Refusal['code']>;
  readonly clock: { now(): string };
  /** A person of the company with a command of their own. */
  by(person: Person, opId?: string): Ordered;
  record(): Promise<CompanyRecord>;
  audit(): Promise<readonly AuditRow[]>;
  /** Everything in the outbox up to that moment. */
  notices(until?: string): Promise<readonly NoticeRow[]>;
  /** Remembers the roles of the directory as seen now. */
  seen(...people: readonly Person[]): Promise<void>;
  setNow(at: string): void;
  /** Another company in the same store. */
  anew(): void;
  /** Stops, and opens the same folder again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openCompanyUnderTest(): Promise<CompanyUnderTest> {
  const dataDir = await mkdtemp(join(tmpdir(), 'rules-'));
  const keys = parseSealingKeys(newSealingKey());
  let now = monday;
  let companyId = 'contoso';
  let sequence = 0;
  const clock = { now: () => now };
  const newId = () => {
    sequence += 1;
    return `id-${String(sequence).padStart(8, '0')}`;
  };
  const open = () =>
    openEmbeddedStore({
      dataDir,
      sealer: createSealer({ keys }),
      clock,
      newId,
      defaultZone: 'Europe/Warsaw',
    });
  let store = await open();
  const directory = new Map<string, readonly Role[] | Refusal['code']>([
    ['anna', ['global-admin']],
    ['piotr', ['mpn-partner-admin']],
    ['maria', ['admin-agent']],
    ['jan', []],
  ]);
  const verify = async (asker: Asker) => {
    const answer = directory.get(asker.oid) ?? [];
    if (typeof answer === 'string') return { kind: 'refused', refusal: refusal(answer) } as const;
    const { oid } = asker;
    const evidence = {
      tenantId,
      oid,
      claim: 'wids',
      roles: answer,
      issuedAt: now,
      presence: 'browser',
    } as const;
    return { kind: 'verified', evidence } as const;
  };
  const gate: RoleGate = { presence: verify, full: verify };
  const opIds = createOpIds({ keys, clock, randomBytes });
  const casesOf = () =>
    createUseCases({
      store: store.companies,
      keyed: store.keyed,
      gate,
      opIds,
      clock,
      defaultZone: 'Europe/Warsaw',
      expectedDays: 5,
    });
  let useCases = casesOf();
  return {
    get useCases() {
      return useCases;
    },
    directory,
    clock,
    by: (person, opId = randomUUID()) => ({
      asker: { ...person, companyId, account: `${person.oid}@contoso.com` },
      opId,
      proof: { canRequestLogin: false },
    }),
    record: async () => (await useCases.view(companyId)).record,
    audit: async () => (await store.companies.auditPage(companyId, {}, 1000)).items,
    async notices(until = '2099-01-01T00:00:00.000Z') {
      const before = now;
      now = until;
      const claimed = await store.outbox.claimDue(1000, 60);
      now = before;
      return claimed.filter((one) => one.companyId === companyId).map((one) => one.notice);
    },
    async seen(...people) {
      for (const person of people) {
        const roles = directory.get(person.oid);
        const value = {
          person: { ...person },
          account: '',
          roles: Array.isArray(roles) ? [...roles] : [],
          at: now,
        };
        await store.keyed.put(companyId, 'roles-last-seen', person.oid, value);
      }
    },
    setNow: (at) => {
      now = at;
    },
    anew: () => {
      sequence += 1;
      companyId = `company-${sequence}`;
      now = monday;
    },
    async restart() {
      await store.close();
      store = await open();
      useCases = casesOf();
    },
    async close() {
      await store.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Silver (five cloud incidents) and Gold (unlimited cloud), both inactive; on-premises Gold active, 18 of 20 used. */
export const contosoLines: readonly MembershipLine[] = [
  line({ offer: 'silver', competency: 'Application Development' }),
  line({ offer: 'gold', competency: 'Cloud Platform' }),
  line({
    offer: 'gold',
    competency: 'Cloud Platform',
    kind: 'product-support',
    accessId: '172693239',
    contractId: '172583642',
    used: 18,
  }),
];

export function line(given: Partial<MembershipLine>): MembershipLine {
  return {
    tenantId,
    offer: 'gold',
    competency: '',
    startsOn: '2026-07-01',
    endsOn: '2027-06-30',
    ...given,
  };
}

export async function settleContoso(company: CompanyUnderTest): Promise<void> {
  const { asker, opId } = company.by(anna);
  must(await company.useCases.applyLines(asker.companyId, opId, { lines: contosoLines, name: 'Contoso' }));
  await company.seen(anna, piotr, jan);
}

/** The answer, or a failure naming the refusal. */
export function must<A extends Json>(outcome: Outcome<A>): A {
  if (outcome.kind === 'done') return outcome.answer;
  throw new Error(`refused: ${outcome.refusal.code} ${JSON.stringify(outcome.refusal.facts)}`);
}

export function refusalOf(outcome: { readonly kind: string } | { readonly refusal: Refusal }): Refusal {
  if ('refusal' in outcome) return outcome.refusal;
  throw new Error('it was not refused');
}
