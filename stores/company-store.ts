import type { Incident } from '../benefits/incidents/index.ts';
import {
  type CalendarDay,
  type Clock,
  type Command,
  type CompanyRecord,
  type CompanyStore,
  type Decide,
  type Done,
  type Json,
  newCompanyRecord,
  type Outcome,
  refusal,
} from '../benefits/index.ts';
import { type Commit, commandKey, type Remembered, rememberedDays } from './changes.ts';
import { companyFolder, folderNameOf } from './company-folder.ts';
import type { Companies, CompanyState } from './company-state.ts';
import { detached, type Journal } from './journal.ts';
import { patched, patchOf } from './record-patch.ts';
import type { SealedRecords } from './sealed-record.ts';
import type { OnStep } from './steps.ts';

export interface CompanyStoreDeps {
  readonly dataDir: string;
  readonly companies: Companies;
  readonly journal: Pick<Journal, 'append'>;
  readonly heads: Heads;
  readonly records: SealedRecords;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly defaultZone: string;
  readonly onStep: OnStep | undefined;
}

/** A company's record with what is on its way to the disk: the next decision is made on it. */
interface Head {
  readonly record: CompanyRecord;
  /** Resolves when everything the head is made of is durable. */
  readonly durable: Promise<void>;
  readonly commands: Map<string, Promise<void>>;
}

/** Forgotten as a whole when a write was refused: then the newest record is the durable one again. */
export class Heads {
  readonly #heads = new Map<string, Head>();

  of(companyId: string): Head | undefined {
    return this.#heads.get(companyId);
  }
  set(companyId: string, head: Head): void {
    this.#heads.set(companyId, head);
  }
  /** Nothing is on its way any more. */
  settled(companyId: string, head: Head): void {
    if (this.#heads.get(companyId) === head) this.#heads.delete(companyId);
  }
  forget(): void {
    this.#heads.clear();
  }
}

export function createCompanyStore(deps: CompanyStoreDeps): CompanyStore {
  const { companies } = deps;
  const { opened } = deps.records;
  const historyOf = (companyId: string) => companyFolder(deps.dataDir, folderNameOf(companyId)).history;
  const zoneOf = (companyId: string) => companies.find(companyId)?.record?.zone ?? deps.defaultZone;

  return {
    async update<A extends Json>(
      companyId: string,
      command: Command,
      decide: Decide<A>,
    ): Promise<Outcome<A>> {
      const key = commandKey(command);
      const state = companies.of(companyId);
      for (;;) {
        const remembered = rememberedIn(state, key, deps.clock);
        if (remembered !== undefined) return again<A>(remembered, command);
        const head = deps.heads.of(companyId);
        const onItsWay = head?.commands.get(key);
        if (onItsWay !== undefined) {
          await onItsWay;
          continue;
        }
        // From here to the journal nothing waits: commands of one company follow one another.
        const sealed = head?.record ?? state.record;
        const decision = decideOn(sealed, companyId, decide);
        if (decision.kind === 'refused') {
          // The reason may be a line that is still on its way; should it be refused, decide anew.
          const stands = head === undefined || (await head.durable.then(() => true).catch(() => false));
          if (stands) return decision;
          continue;
        }
        return await commit(state, key, command, sealed, decision, head);
      }
    },

    async read(companyId) {
      const record = companies.find(companyId)?.record;
      return record === undefined ? undefined : opened(record);
    },

    async companies() {
      return [...companies.all()]
        .filter((state) => state.record !== undefined)
        .map((state) => state.companyId)
        .sort();
    },

    async incidentsPage(companyId, filter, limit, cursor) {
      const history = companies.find(companyId)?.history;
      return (await history?.incidentsPage(historyOf(companyId), filter, limit, cursor)) ?? { items: [] };
    },

    async countIncidents(companyId, filter) {
      return companies.find(companyId)?.history.countIncidents(filter) ?? [];
    },

    async auditPage(companyId, filter, limit, cursor) {
      const history = companies.find(companyId)?.history;
      return (await history?.auditPage(historyOf(companyId), filter, limit, cursor)) ?? { items: [] };
    },

    async usageByMonth(companyId: string, from: CalendarDay, to: CalendarDay) {
      return companies.find(companyId)?.history.usageByMonth(from, to, zoneOf(companyId)) ?? [];
    },
  };

  function decideOn<A extends Json>(
    sealed: CompanyRecord | undefined,
    companyId: string,
    decide: Decide<A>,
  ): ReturnType<Decide<A>> {
    const record = sealed === undefined ? newCompanyRecord(companyId, deps.defaultZone) : opened(sealed);
    const decision = decide(record, { now: deps.clock.now(), newId: deps.newId, zone: record.zone });
    if (decision.kind === 'done' && decision.record.companyId !== companyId) {
      throw new TypeError('a decision may not return the record of another company');
    }
    deps.onStep?.('decided');
    return decision;
  }

  async function commit<A extends Json>(
    state: CompanyState,
    key: string,
    command: Command,
    sealed: CompanyRecord | undefined,
    decision: Done<A>,
    before: Head | undefined,
  ): Promise<Outcome<A>> {
    const { companyId } = state;
    const { kind, opId, inputHash, by } = command;
    const { change, text } = detached<Commit>({
      type: 'commit',
      command: { kind, opId, inputHash, by, at: deps.clock.now(), answer: decision.answer },
      patch: patchOf(
        sealed === undefined ? undefined : opened(sealed),
        decision.record,
        deps.records.sealingOver(companyId, sealed),
      ),
      audit: decision.audit,
      incidents: newestOf(decision.incidents ?? []),
      notices: decision.notices,
      ...(decision.seenTo === undefined ? {} : { seenTo: decision.seenTo }),
    });
    const durable = deps.journal.append({ change, text }, state);
    const commands = before?.commands ?? new Map<string, Promise<void>>();
    commands.set(key, durable);
    const head: Head = { record: patched(sealed, change.patch), durable, commands };
    deps.heads.set(companyId, head);
    await durable;
    commands.delete(key);
    deps.heads.settled(companyId, head);
    return { kind: 'done', answer: change.command.answer as A };
  }
}

/** Only the last row of each incident counts. */
function newestOf(incidents: readonly Incident[]): readonly Incident[] {
  return [...new Map(incidents.map((incident) => [incident.id, incident])).values()];
}

function rememberedIn(state: CompanyState, key: string, clock: Clock): Remembered | undefined {
  const remembered = state.commands.get(key);
  if (remembered === undefined) return undefined;
  const age = Date.parse(clock.now()) - Date.parse(remembered.at);
  return age > rememberedDays * 86_400_000 ? undefined : remembered;
}

function again<A extends Json>(remembered: Remembered, command: Command): Outcome<A> {
  if (remembered.inputHash !== command.inputHash)
    return { kind: 'refused', refusal: refusal('changed_since') };
  const { answer, by, at } = remembered;
  return { kind: 'done', answer: answer as A, again: { by, at } };
}
