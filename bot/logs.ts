import { pino } from 'pino';
import type { SecurityLog } from '../identity/index.ts';
import { isGuid } from './guid.ts';

const word = /^[A-Za-z0-9_.:/-]{1,64}$/;
const turn = /^F-[0-9A-Z]{4}-[0-9A-Z]{4}$/;
const frames = /^[\w.$<>#[\]: /@\\()+,-]{0,1200}$/;
const digitsOfAnId = /\d{6,}/;

type Shape = 'turn' | 'word' | 'guid' | 'count' | 'frames';

/**
 * Everything a log line may carry, and the shape it must have. A key that is not here is dropped, a
 * value of another shape is written as `?`: message text, tokens and a contract's ids cannot get in
 * by being passed along with something else.
 */
const allowed = {
  turn: 'turn',
  activityType: 'word',
  activityName: 'word',
  channel: 'word',
  conversationType: 'word',
  verb: 'word',
  intent: 'word',
  dialog: 'word',
  code: 'word',
  reason: 'word',
  noticeKind: 'word',
  method: 'word',
  route: 'word',
  locale: 'word',
  mode: 'word',
  faultName: 'word',
  faultCode: 'word',
  faultAt: 'frames',
  tenantId: 'guid',
  oid: 'guid',
  attempt: 'count',
  status: 'count',
  ms: 'count',
  bytes: 'count',
  items: 'count',
  port: 'count',
} as const satisfies Record<string, Shape>;

export type LogField = keyof typeof allowed;
export type LogFields = { readonly [field in LogField]?: string | number | undefined };

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
  /** The same log with fields that every line of it carries. */
  with(fields: LogFields): Log;
}

function shaped(shape: Shape, value: unknown): string | number {
  if (shape === 'count') return typeof value === 'number' && Number.isFinite(value) ? value : '?';
  if (typeof value !== 'string') return '?';
  if (shape === 'turn') return turn.test(value) ? value : '?';
  if (shape === 'guid') return isGuid(value) ? value : '?';
  if (shape === 'frames') return frames.test(value) && !digitsOfAnId.test(value) ? value : '?';
  return word.test(value) && !digitsOfAnId.test(value) ? value : '?';
}

function kept(fields: LogFields): Record<string, string | number> {
  const line: Record<string, string | number> = {};
  for (const [field, shape] of Object.entries(allowed)) {
    const value: unknown = Object.hasOwn(fields, field) ? fields[field as LogField] : undefined;
    if (value !== undefined) line[field] = shaped(shape, value);
  }
  return line;
}

/** `level` as pino names it; `write` takes whole lines, standard output by default. */
export function createLog(options: { readonly level: string; readonly write?: (line: string) => void }): Log {
  const { level, write } = options;
  const settings = { level, base: null, timestamp: pino.stdTimeFunctions.isoTime };
  const out = write === undefined ? pino(settings) : pino(settings, { write });
  const logOf = (always: LogFields): Log => ({
    debug: (event, fields = {}) => out.debug(kept({ ...always, ...fields }), shapedEvent(event)),
    info: (event, fields = {}) => out.info(kept({ ...always, ...fields }), shapedEvent(event)),
    warn: (event, fields = {}) => out.warn(kept({ ...always, ...fields }), shapedEvent(event)),
    error: (event, fields = {}) => out.error(kept({ ...always, ...fields }), shapedEvent(event)),
    with: (fields) => logOf({ ...always, ...fields }),
  });
  return logOf({});
}

function shapedEvent(event: string): string {
  return String(shaped('word', event));
}

/** The part of a path that says where this installation stands. */
const placeBefore = /(?:file:\/\/)?\/\S*?\/(?=node_modules\/|[^/\s]+\/[^/\s]+$)/;

/**
 * What a log may say of a fault: its name, its code, and where it was thrown. Never its message,
 * which may quote what somebody typed.
 */
export function faultFields(fault: unknown): LogFields {
  if (!(fault instanceof Error)) return { faultName: typeof fault };
  const code: unknown = Reflect.get(fault, 'code') ?? Reflect.get(fault, 'reason');
  const stack = (fault.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const at = stack
    .slice(0, 6)
    .map((line) => line.trim().replace(/^at /, '').replace(placeBefore, ''))
    .join(' / ');
  return {
    faultName: fault.name,
    ...(typeof code === 'string' ? { faultCode: code } : {}),
    faultAt: at,
  };
}

/** Refusals of the gate go here, never into a record. Who asked is a pair of GUIDs. */
export function createSecurityLog(log: Log): SecurityLog {
  return (code, { tenantId, oid, reason }) => log.warn('security', { code, tenantId, oid, reason });
}
