import { z } from 'zod';
import { addSeconds, type FulfilmentEvent, isCalendarDay, parseId } from '../../benefits/index.ts';
import { toleratedSeconds } from './signatures.ts';

/** What is wrong with one field, as the end of a sentence that begins with its name. Quotes no value. */
export interface FieldProblem {
  readonly field: string;
  readonly problem: string;
}
export type ParsedEvent =
  | { readonly event: FulfilmentEvent }
  | { readonly problems: readonly FieldProblem[] };

const types = ['activation.submitted', 'activation.completed', 'activation.rejected'] as const;

/** Longest reason that is read; the record keeps its beginning. */
const reasonCharacters = 2000;

const problemOf = {
  type: `must be one of: ${types.join(', ')}.`,
  data: 'must be an object.',
  activationId: 'must be the id of the activation, as it was announced.',
  at: 'must be an instant with its zone, such as 2026-11-23T10:30:00Z, and not lie in the future.',
  accessId: 'must be a text of 6 to 12 digits.',
  contractId: 'must be a text of 6 to 12 digits, another one than the Access ID.',
  endsOn: 'must be a day such as 2027-06-30.',
  reason: `must be a text of at most ${reasonCharacters} characters.`,
} as const;
type Field = keyof typeof problemOf;

const contractNumber = z.string().transform((text, context) => {
  const parsed = parseId(text.slice(0, 64));
  if (parsed.kind === 'id') return parsed.id;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});
const envelope = z.object({ type: z.enum(types), data: z.record(z.string(), z.unknown()) });
const instant = z.iso.datetime({ offset: true }).transform((text, context) => {
  const ms = Date.parse(text);
  if (!Number.isNaN(ms)) return new Date(ms).toISOString();
  context.addIssue({ code: 'custom' });
  return z.NEVER;
});
const about = { activationId: z.string().min(1).max(128), at: instant };
const shapes = {
  'activation.submitted': z.object(about),
  'activation.rejected': z.object({ ...about, reason: z.string().max(reasonCharacters).nullish() }),
  'activation.completed': z.object({
    ...about,
    accessId: contractNumber,
    contractId: contractNumber.nullish(),
    endsOn: z.string().refine(isCalendarDay).nullish(),
  }),
};

/** Reads the body of a signed call; `now` is our clock. */
export function parseEvent(json: unknown, now: string): ParsedEvent {
  const outer = envelope.safeParse(json);
  if (!outer.success) return { problems: problemsIn(outer.error, '') };
  const { type, data } = outer.data;
  const inner = shapes[type].safeParse(data);
  if (!inner.success) return { problems: problemsIn(inner.error, 'data.') };
  const event = eventOf(type, inner.data);
  const problems = [
    ...(event.at > addSeconds(now, toleratedSeconds) ? [said('at')] : []),
    ...(event.result === 'completed' && event.contractId === event.accessId ? [said('contractId')] : []),
  ];
  return problems.length > 0 ? { problems } : { event };
}

type Read = z.infer<(typeof shapes)[(typeof types)[number]]>;

function eventOf(type: (typeof types)[number], read: Read): FulfilmentEvent {
  const { activationId, at } = read;
  if ('accessId' in read) {
    const { accessId, contractId, endsOn } = read;
    return {
      result: 'completed',
      activationId,
      at,
      accessId,
      ...(typeof contractId === 'string' ? { contractId } : {}),
      ...(typeof endsOn === 'string' ? { endsOn } : {}),
    };
  }
  if (type === 'activation.submitted') return { result: 'submitted', activationId, at };
  const reason = 'reason' in read ? read.reason : undefined;
  return { result: 'rejected', activationId, at, ...(typeof reason === 'string' ? { reason } : {}) };
}

function said(field: Field, prefix = 'data.'): FieldProblem {
  return { field: `${prefix}${field}`, problem: problemOf[field] };
}

/** Each field once, in the order in which they stand in the shape. */
function problemsIn(error: z.ZodError, prefix: string): readonly FieldProblem[] {
  const named = new Set(error.issues.map((issue) => String(issue.path[0] ?? '')));
  const known = (Object.keys(problemOf) as Field[]).filter((field) => named.has(field));
  if (known.length === 0) return [{ field: 'body', problem: 'must be an object with type and data.' }];
  return known.map((field) => said(field, prefix));
}
