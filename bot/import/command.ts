import { randomUUID } from 'node:crypto';
import {
  type Clock,
  type CompanyRecord,
  type CompanyStore,
  isZone,
  newCompanyRecord,
  type Refused,
  StoreFault,
  type UseCases,
} from '../../benefits/index.ts';
import { type MembershipLine, type MembershipPlan, planLines } from '../../benefits/memberships/index.ts';
import type { Words } from '../../locales/index.ts';
import { decodeFile } from './decode.ts';
import { differencesInWords, refusedInWords } from './difference-texts.ts';
import { type ParsedRows, parseRows } from './parse-rows.ts';
import { planHash } from './plan-hash.ts';
import { problemsInWords } from './problem-texts.ts';

/** The data while the import holds them; `close` gives them back. */
export interface OpenedData {
  readonly store: Pick<CompanyStore, 'read'>;
  readonly useCases: Pick<UseCases, 'applyLines'>;
  close(): Promise<void>;
}

export interface ImportCommand {
  readonly file: string;
  /** The hash of the plan that was looked at and is wanted. */
  readonly apply?: string;
  /** The company's name and zone, where they are to be recorded with the rows. */
  readonly name?: string;
  readonly zone?: string;
  readonly readFile: (file: string) => Promise<Uint8Array>;
  /** @throws an error named StoreLocked while the bot holds the data. */
  readonly open: () => Promise<OpenedData>;
  /** The company of an organization; undefined where it is not served. */
  readonly companyOf: (tenantId: string) => string | undefined;
  readonly defaultZone: string;
  readonly clock: Clock;
  readonly words: Words;
  readonly print: (line: string) => void;
}

/** `done`: planned, applied, or nothing to do. `refused`: something must be put right first. */
export type ImportEnd = { readonly kind: 'done' | 'refused'; readonly hash?: string };

interface CompanyPlan {
  readonly companyId: string;
  readonly record: CompanyRecord | undefined;
  readonly lines: readonly MembershipLine[];
  readonly plan: MembershipPlan | Refused;
}

async function textOf(
  command: ImportCommand,
): Promise<{ bytes: Uint8Array; parsed: ParsedRows } | undefined> {
  const { file, words, print } = command;
  const format = /\.(csv|json)$/i.exec(file)?.[1]?.toLowerCase();
  if (format === undefined) {
    print(words.say('import.command.format', { file }));
    return undefined;
  }
  let bytes: Uint8Array;
  try {
    bytes = await command.readFile(file);
  } catch {
    print(words.say('import.command.no_file', { file }));
    return undefined;
  }
  const text = decodeFile(bytes);
  if (text === undefined) {
    return { bytes, parsed: { problems: [{ row: 0, column: null, code: 'not_utf8', facts: {} }] } };
  }
  const serves = (tenantId: string): boolean => command.companyOf(tenantId) !== undefined;
  return { bytes, parsed: parseRows(text, { format: format === 'json' ? 'json' : 'csv', serves }) };
}

async function plansOf(lines: readonly MembershipLine[], data: OpenedData, command: ImportCommand) {
  const byCompany = new Map<string, MembershipLine[]>();
  for (const line of lines) {
    const companyId = command.companyOf(line.tenantId) ?? '';
    byCompany.set(companyId, [...(byCompany.get(companyId) ?? []), line]);
  }
  const plans: CompanyPlan[] = [];
  for (const [companyId, own] of byCompany) {
    const record = await data.store.read(companyId);
    const zone = command.zone ?? record?.zone ?? command.defaultZone;
    const order = {
      now: command.clock.now(),
      zone,
      newId: () => randomUUID(),
      by: { system: 'import' } as const,
      opId: 'plan',
    };
    const plan = planLines(record ?? newCompanyRecord(companyId, zone), own, order);
    plans.push({ companyId, record, lines: own, plan });
  }
  return plans;
}

/** The name and the zone that the command itself would record for the company. */
function describedAnew(
  { record }: CompanyPlan,
  { name, zone, words, defaultZone }: ImportCommand,
): readonly string[] {
  const sentences: string[] = [];
  if (name !== undefined && name !== (record?.name ?? ''))
    sentences.push(words.say('import.command.named', { name }));
  if (zone !== undefined && zone !== (record?.zone ?? defaultZone))
    sentences.push(words.say('import.command.zoned', { zone }));
  return sentences;
}

const changes = (plan: CompanyPlan, command: ImportCommand): boolean =>
  plan.plan.kind === 'planned' &&
  (plan.plan.differences.length > 0 || describedAnew(plan, command).length > 0);

function printPlans(plans: readonly CompanyPlan[], command: ImportCommand): void {
  const { words, print } = command;
  for (const one of plans) {
    const { companyId, record, plan } = one;
    print(words.say('import.command.company', { company: record?.name || companyId }));
    if (plan.kind === 'refused') {
      print(`  ${refusedInWords(plan.refusal, words)}`);
      print(`  ${words.say('import.command.refused')}`);
      continue;
    }
    const sentences = [...describedAnew(one, command), ...differencesInWords(plan.differences, words)];
    for (const sentence of sentences) print(`  ${sentence}`);
    if (sentences.length === 0) print(`  ${words.say('import.command.nothing')}`);
  }
}

async function applyPlans(
  plans: readonly CompanyPlan[],
  hash: string,
  data: OpenedData,
  command: ImportCommand,
) {
  const { words, print, name, zone } = command;
  let kind: ImportEnd['kind'] = 'done';
  for (const one of plans) {
    const { companyId, record, lines, plan } = one;
    if (plan.kind === 'refused') {
      kind = 'refused';
      continue;
    }
    if (!changes(one, command)) continue;
    print(words.say('import.command.company', { company: record?.name || companyId }));
    const input = { lines, ...(name === undefined ? {} : { name }), ...(zone === undefined ? {} : { zone }) };
    try {
      const outcome = await data.useCases.applyLines(companyId, hash, input);
      if (outcome.kind === 'refused') {
        kind = 'refused';
        print(`  ${refusedInWords(outcome.refusal, words)}`);
      } else if (outcome.again !== undefined) print(`  ${words.say('import.command.applied-before')}`);
      else print(`  ${words.say('import.command.applied', outcome.answer)}`);
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      kind = 'refused';
      print(`  ${words.say('import.command.not_saved')}`);
    }
  }
  return kind;
}

/**
 * Reads the file, prints every problem or else what it would change, and the hash of that plan.
 * Applies only the plan whose hash is given, all or nothing per company; a company whose rows are
 * refused keeps what it has, the others are applied.
 */
export async function runImport(command: ImportCommand): Promise<ImportEnd> {
  const { words, print, file, apply, zone } = command;
  if (zone !== undefined && !isZone(zone)) {
    print(words.say('import.command.bad_zone', { zone }));
    return { kind: 'refused' };
  }
  const read = await textOf(command);
  if (read === undefined) return { kind: 'refused' };
  if ('problems' in read.parsed) {
    for (const sentence of problemsInWords(read.parsed.problems, words)) print(sentence);
    print(words.say('import.command.problems', { count: read.parsed.problems.length }));
    return { kind: 'refused' };
  }
  let data: OpenedData;
  try {
    data = await command.open();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'StoreLocked') throw error;
    print(words.say('import.command.locked'));
    return { kind: 'refused' };
  }
  try {
    const plans = await plansOf(read.parsed.lines, data, command);
    const records = new Map(plans.map(({ companyId, record }) => [companyId, record]));
    const hash = planHash(read.bytes, records, { name: command.name, zone: command.zone });
    const anyChange = plans.some((plan) => changes(plan, command));
    const anyRefused = plans.some(({ plan }) => plan.kind === 'refused');
    const wanted = apply === hash && anyChange;
    if (apply !== undefined && apply !== hash && anyChange)
      print(words.say('import.command.changed', { given: apply }));
    if (!wanted || anyRefused) printPlans(plans, command);
    if (wanted) return { kind: await applyPlans(plans, hash, data, command), hash };
    if (anyChange) print(words.say('import.command.plan', { hash, file }));
    const stale = apply !== undefined && anyChange;
    return { kind: anyRefused || stale ? 'refused' : 'done', hash };
  } finally {
    await data.close();
  }
}
