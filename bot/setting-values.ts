import { z } from 'zod';
import { isZone } from '../benefits/index.ts';
import { parseSealingKeys, SealingKeysUnreadable } from '../identity/index.ts';
import { isGuid } from './guid.ts';
import { isLoopbackHost } from './loopback.ts';

/** Readers of one setting's text. Their messages complete the sentence "NAME …" and quote no value. */

/** Turns a reader that throws a sentence into a zod type, so that every problem is collected. */
function read<T>(reader: (text: string) => T) {
  return z.string().transform((text, context): T => {
    try {
      return reader(text);
    } catch (error) {
      context.addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
      return z.NEVER;
    }
  });
}

function demand(holds: boolean, sentence: string): void {
  if (!holds) throw new Error(sentence);
}

function list(text: string, separator = ','): string[] {
  return text.split(separator).map((part) => part.trim());
}

function guid(text: string): string {
  demand(isGuid(text), 'must be a GUID such as 0a1b2c3d-0000-4000-8000-000000000000');
  return text.toLowerCase();
}

export const text = z.string();
export const guidText = read(guid);
export const guids = read((value) => list(value).map(guid));

export function wholeNumber(from: number, to: number) {
  return read((value) => {
    const number = Number(value);
    const holds = /^\d{1,9}$/.test(value) && number >= from && number <= to;
    demand(holds, `must be a whole number from ${from} to ${to}`);
    return number;
  });
}

export function oneOf<const T extends string>(choices: readonly T[]) {
  return read((value): T => {
    const found = choices.find((choice) => choice === value);
    if (found === undefined) throw new Error(`must be one of: ${choices.join(', ')}`);
    return found;
  });
}

/** `port` or `host:port`; 0 is a free port. */
export const hostAndPort = read((value) => {
  const match = /^(?:([A-Za-z0-9.-]+):)?(\d{1,5})$/.exec(value);
  const port = Number(match?.[2]);
  demand(match !== null && port <= 65_535, 'must be a port or host:port, such as 127.0.0.1:3979');
  return { host: match?.[1] ?? '127.0.0.1', port };
});

/** How many proxies of ours stand in front. */
export const proxies = read((value) => {
  if (value === 'none') return 0;
  demand(/^[1-9]$/.test(value), 'must be "none" or the number of proxies in front, 1 to 9');
  return Number(value);
});

function url(value: string): URL {
  const parsed = URL.canParse(value) ? new URL(value) : undefined;
  if (parsed === undefined) throw new Error('must be a full URL such as https://example.com/path');
  const loopback = isLoopbackHost(parsed.hostname);
  demand(
    parsed.protocol === 'https:' || (parsed.protocol === 'http:' && loopback),
    'must be an https address (plain http only for loopback)',
  );
  demand(parsed.username === '' && parsed.password === '', 'must not carry a user name or a password');
  return parsed;
}

export const address = read((value) => url(value).href.replace(/\/$/, ''));

/** As it is given, to the last character: compared, not only called. */
export const exactAddress = read((value) => {
  url(value);
  return value;
});

export const origin = read((value) => {
  const parsed = url(value);
  demand(
    parsed.pathname === '/' && parsed.search === '' && parsed.hash === '',
    'must be an origin without a path, such as https://benefits.example.com',
  );
  return parsed.origin;
});

export const host = read((value) => {
  demand(/^[a-z0-9.-]+(:\d{1,5})?$/i.test(value), 'must be a host name such as login.microsoftonline.com');
  return value.toLowerCase();
});

/** Comma list of `host` or `http://127.0.0.1:port/`. */
export const connectorHosts = read((value) =>
  list(value).map((entry) => {
    if (entry.startsWith('http:')) return `${url(entry).origin}/`;
    demand(/^[a-z0-9.-]+$/i.test(entry), 'must be a comma list of host names or http://127.0.0.1:port/');
    return entry.toLowerCase();
  }),
);

/** `key=tenant,tenant;…` */
export const companies = read((value) => {
  const joined = list(value, ';').map((entry) => {
    const match = /^([a-z0-9][a-z0-9-]{0,39})=(.+)$/.exec(entry);
    if (match?.[1] === undefined || match[2] === undefined) {
      throw new Error('must read key=tenant,tenant;key=tenant, keys in small letters, digits and -');
    }
    const [, key, members] = match;
    const tenants = list(members).map(guid);
    // An organization's id is the name of its own record.
    demand(!isGuid(key) || tenants.includes(key), `names the company ${key} by an organization not in it`);
    return { key, tenants };
  });
  const tenants = joined.flatMap((company) => company.tenants);
  demand(new Set(tenants).size === tenants.length, 'names an organization twice');
  demand(new Set(joined.map((company) => company.key)).size === joined.length, 'names a company twice');
  return joined;
});

/** `tenant:group,tenant:group` */
export const tenantGroups = read((value) =>
  list(value).map((entry) => {
    const [tenantId, groupId, ...rest] = entry.split(':');
    if (tenantId === undefined || groupId === undefined || rest.length > 0) {
      throw new Error('must be a comma list of tenant:group, both GUIDs');
    }
    return { tenantId: guid(tenantId), groupId: guid(groupId) };
  }),
);

/** `company:whsec_…,company:whsec_…` */
export const webhookSecrets = read((value) =>
  list(value).map((entry) => {
    const match = /^([^:]+):(whsec_[A-Za-z0-9+/]{32,}={0,2})$/.exec(entry);
    if (match?.[1] === undefined || match[2] === undefined) {
      throw new Error('must be a comma list of company:whsec_…, at least 24 bytes in base64 each');
    }
    return { companyId: match[1].toLowerCase(), secret: match[2] };
  }),
);

/** Checked here, read again where the keys are used: the settings hold the text only. */
export const sealingKeys = read((value) => {
  try {
    parseSealingKeys(value);
  } catch (error) {
    if (error instanceof SealingKeysUnreadable)
      throw new Error(`is unreadable: ${error.problems.join('; ')}`);
    throw error;
  }
  return value;
});

export const zone = read((value) => {
  demand(isZone(value), 'must be a time zone such as Europe/Warsaw');
  return value;
});
