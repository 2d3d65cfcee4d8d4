import { TeamsInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { type Asker, addSeconds, type KeyedStore } from '../../benefits/index.ts';
import { keptFact } from '../kept-fact.ts';

const kind = 'group-roster';
const shape = z.object({ schemaVersion: z.literal(1), outsiders: z.boolean() });

const rememberedSeconds = 3600;
const pageSize = 500;
/** Larger conversations are not read to the end: they are answered privately. */
const mostPages = 20;
/** A tap is answered within five seconds; who does not answer by then is not known. */
const longestMs = 2500;

export interface GroupRosterDeps {
  readonly keyed: KeyedStore;
  readonly now: () => string;
  readonly companyOf: (tenantId: string) => string | undefined;
  /** The Playground's roster names no organization; Teams' always does. */
  readonly rosterNamesTenant: boolean;
}

export interface GroupRoster {
  /**
   * Whether somebody from outside the company reads along: a shared channel, a guest, another
   * organization; also where the roster cannot be had. Remembered one hour.
   */
  hasOutsiders(context: TurnContext, asker: Asker): Promise<boolean>;
  /** Somebody has come or gone. */
  forget(context: TurnContext, companyId: string): Promise<void>;
}

export function createGroupRoster(deps: GroupRosterDeps): GroupRoster {
  const isOutside = (member: { tenantId?: unknown; userRole?: unknown }, companyId: string): boolean => {
    const role = typeof member.userRole === 'string' ? member.userRole.toLowerCase() : '';
    if (['guest', 'anonymous'].includes(role)) return true;
    const { tenantId } = member;
    if (typeof tenantId !== 'string' || tenantId === '') return deps.rosterNamesTenant;
    return deps.companyOf(tenantId) !== companyId;
  };

  async function read(context: TurnContext, companyId: string): Promise<boolean> {
    let next: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const { members = [], continuationToken } = await TeamsInfo.getPagedMembers(context, pageSize, next);
      if (members.some((member) => isOutside(member, companyId))) return true;
      if (continuationToken === undefined || continuationToken === '') return false;
      next = continuationToken;
    }
    return true;
  }

  return {
    async hasOutsiders(context, asker) {
      if (isShared(context)) return true;
      const { companyId } = asker;
      const key = keyOf(context);
      const known = await keptFact(deps.keyed, shape, companyId, kind, key);
      if (known !== undefined) return known.value.outsiders;
      const outsiders = await inTime(read(context, companyId));
      if (outsiders === undefined) return true;
      const expiresAt = addSeconds(deps.now(), rememberedSeconds);
      await deps.keyed.put(companyId, kind, key, { schemaVersion: 1, outsiders }, { expiresAt });
      return outsiders;
    },
    async forget(context, companyId) {
      await deps.keyed.delete(companyId, kind, keyOf(context));
    },
  };
}

/** A channel that other organizations share. */
function isShared({ activity }: TurnContext): boolean {
  const data = activity.channelData as { channel?: { type?: unknown } } | undefined | null;
  return typeof data?.channel?.type === 'string' && data.channel.type.toLowerCase() === 'shared';
}

/**
 * What is read is the roster of a team where there is one, and whoever joins it is told of in one of its
 * channels only. A thread has the members of its conversation.
 */
function keyOf({ activity }: TurnContext): string {
  const data = activity.channelData as { team?: { id?: unknown } } | undefined | null;
  const team = data?.team?.id;
  return typeof team === 'string' && team !== '' ? team : (activity.conversation.id.split(';')[0] ?? '');
}

/** Undefined when it failed or took too long. */
async function inTime<T>(promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), longestMs);
  });
  return Promise.race([promise.catch(() => undefined), late]).finally(() => clearTimeout(timer));
}
