import { isIPv4, isIPv6 } from 'node:net';

/** As much of a request as tells where it comes from. */
export interface Arrival {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * Where a request comes from. `X-Forwarded-For` is believed for as many proxies as are ours (`hops`)
 * and not one entry further, for whoever sends a request writes the rest of it; without proxies it is
 * not read at all. An IPv6 address counts with its whole /64, which one subscriber has to himself; an
 * IPv4 address is the same however it is written.
 */
export function clientAddress(request: Arrival, hops: number): string {
  const own = normalAddress(request.socket.remoteAddress ?? '') ?? 'unknown';
  if (hops === 0) return own;
  const header = request.headers['x-forwarded-for'] ?? '';
  const named = (Array.isArray(header) ? header.join(',') : header).split(',');
  const entry = named.at(-Math.min(hops, named.length)) ?? '';
  return normalAddress(entry) ?? own;
}

/** The address without port, zone and brackets; undefined where it is none. */
function normalAddress(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](:\d+)?$/, '$1')
    .replace(/%.*$/, '');
  const four = bare.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  if (isIPv4(four)) return four;
  if (!isIPv6(bare)) return undefined;
  const groups = groupsOf(bare);
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) {
    const [high = 0, low = 0] = groups.slice(6);
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
  }
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight groups of an IPv6 address, `::` and a dotted end written out. */
function groupsOf(address: string): readonly number[] {
  const dotted = /^(.*:)(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  const [a = 0, b = 0, c = 0, d = 0] = (dotted?.slice(2) ?? []).map(Number);
  const hex = dotted ? `${dotted[1]}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}` : address;
  const [before = '', after] = hex.split('::');
  const numbers = (part: string) => (part === '' ? [] : part.split(':').map((group) => parseInt(group, 16)));
  const head = numbers(before);
  const tail = after === undefined ? [] : numbers(after);
  return [...head, ...Array<number>(8 - head.length - tail.length).fill(0), ...tail];
}
