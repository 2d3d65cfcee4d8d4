import type { IncomingMessage } from 'node:http';
import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { jsonOutline } from './json-outline.ts';

const bodyLimits = { bytes: 256 * 1024, depth: 64 } as const;

/** A body that is not read or not understood; nothing of it is repeated in the answer. */
export class BadBody extends Error {
  override readonly name = 'BadBody';
  readonly status: 400 | 413 | 415;
  readonly code: string;
  constructor(status: BadBody['status'], code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

/** Reads at most the limit, uncompressed JSON in UTF-8 only. @throws BadBody */
export async function readBody(request: IncomingMessage): Promise<string> {
  return textOf(await readBytes(request, bodyLimits.bytes));
}

/** The bytes of an uncompressed JSON body as they came, at most so many. @throws BadBody */
export async function readBytes(request: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const { headers } = request;
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') throw new BadBody(415, 'encoding_not_accepted');
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers['content-type'] ?? ''))
    throw new BadBody(415, 'json_expected');
  if (Number(headers['content-length'] ?? 0) > mostBytes) throw new BadBody(413, 'body_too_large');

  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    // The request outlives the reading: its answer is still to come.
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      if (!Buffer.isBuffer(chunk)) throw new BadBody(400, 'body_unreadable');
      bytes += chunk.length;
      if (bytes > mostBytes) throw new BadBody(413, 'body_too_large');
      chunks.push(chunk);
    }
  } catch (fault) {
    // Whoever sent it has gone, or was too slow: no fault of ours.
    throw fault instanceof BadBody ? fault : new BadBody(400, 'body_cut_short');
  }
  return Buffer.concat(chunks);
}

/** @throws BadBody where the bytes are no UTF-8 */
export function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadBody(400, 'not_utf8');
  }
}

/** JSON without `__proto__` keys, at most so deep, no member named twice. @throws BadBody */
export function parseJson(text: string): unknown {
  const { depth, repeatsMember } = jsonOutline(text, bodyLimits.depth);
  if (depth > bodyLimits.depth) throw new BadBody(400, 'nested_too_deep');
  if (repeatsMember) throw new BadBody(400, 'member_twice');
  try {
    return JSON.parse(text, (key, value: unknown) => (key === '__proto__' ? undefined : value));
  } catch {
    throw new BadBody(400, 'not_json');
  }
}

const id = z.string().min(1).max(2048);
/** What the SDK sends back with every answer: of another type, nothing could be answered at all. */
const shownName = z.string().max(2048).nullish();
const account = z.looseObject({ id, name: shownName, aadObjectId: z.string().max(64).optional() });
const activityShape = z.looseObject({
  type: z.string().min(1).max(64),
  id: z.string().max(2048).optional(),
  name: z.string().max(256).optional(),
  action: z.string().max(64).optional(),
  text: z.string().nullish(),
  locale: z.string().max(64).nullish(),
  replyToId: z.string().max(2048).nullish(),
  membersAdded: z.array(account).nullish(),
  membersRemoved: z.array(account).nullish(),
  channelId: z.string().max(64).optional(),
  serviceUrl: z.url().max(2048),
  from: account,
  recipient: account,
  conversation: z.looseObject({
    id,
    name: shownName,
    tenantId: z.string().max(64).optional(),
    conversationType: z.string().max(64).nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelData: z.looseObject({}).nullish(),
  attachments: z.array(z.looseObject({})).nullish(),
  entities: z.array(z.looseObject({})).nullish(),
});

/** @throws BadBody */
export function parseActivity(json: unknown): Activity {
  const result = activityShape.safeParse(json);
  if (!result.success) throw new BadBody(400, 'not_an_activity');
  return result.data as unknown as Activity;
}
