import { createHmac } from 'node:crypto';
import type { Answer, Wire } from './send.ts';
import { send } from './send.ts';
import type { Body, TeamsBot } from './teams-bot.ts';

/** One attack: what it does, what it is answered with, and how it is sent. */
export interface Attack {
  readonly name: string;
  readonly status: number;
  /** Through this address, as the proxy in front tells it. */
  readonly run: (bot: TeamsBot, address: string) => Promise<Answer>;
}

export const json = ['content-type', 'application/json'] as const;
export const bearer = (token: string) => ['authorization', `Bearer ${token}`] as const;

export function attack(name: string, status: number, wire: (bot: TeamsBot) => Promise<Wire>): Attack {
  return {
    name,
    status,
    run: async (bot, address) => {
      const made = await wire(bot);
      return send(bot.port, {
        ...made,
        headers: [...(made.headers ?? []), ['x-forwarded-for', address]],
      });
    },
  };
}

/** A good activity behind a token that is not. */
export function tokenAttack(name: string, token: (bot: TeamsBot) => Promise<string>, changes: Body = {}) {
  return attack(name, 401, async (bot) => ({
    headers: [bearer(await token(bot)), json],
    body: JSON.stringify(bot.activity(changes)),
  }));
}

/** A good token before an activity that it does not speak for. */
export function activityAttack(name: string, changes: (bot: TeamsBot) => Body, status = 401) {
  return attack(name, status, async (bot) => ({
    headers: [bearer(await bot.channel.token()), json],
    body: JSON.stringify(bot.activity(changes(bot))),
  }));
}

/** A good token before any bytes. */
export function bodyAttack(
  name: string,
  status: number,
  body: (bot: TeamsBot) => string | Buffer,
  options: { readonly headers?: Wire['headers']; readonly chunked?: boolean } = {},
) {
  return attack(name, status, async (bot) => ({
    headers: [bearer(await bot.channel.token()), ...(options.headers ?? [json])],
    body: body(bot),
    chunked: options.chunked ?? false,
  }));
}

const part = (value: unknown) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

/** A token put together by hand. */
export function handmade(header: unknown, payload: unknown, signature: (input: string) => Buffer): string {
  const input = `${part(header)}.${part(payload)}`;
  return `${input}.${signature(input).toString('base64url')}`;
}

/** The header, claims and signature of a good token, read. */
export async function partsOf(bot: TeamsBot): Promise<{
  readonly header: Body;
  readonly payload: Body;
  readonly signature: Buffer;
  readonly parts: readonly [string, string, string];
}> {
  const [header = '', payload = '', signature = ''] = (await bot.channel.token()).split('.');
  const read = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString()) as Body;
  return {
    header: read(header),
    payload: read(payload),
    signature: Buffer.from(signature, 'base64url'),
    parts: [header, payload, signature],
  };
}

/** Signed with a secret that everybody knows: the public key. */
export async function hmacToken(
  bot: TeamsBot,
  secret: string | Buffer,
  alg = 'HS256',
  kid = 'good',
): Promise<string> {
  const { payload } = await partsOf(bot);
  const hash = `sha${alg.slice(2)}`;
  return handmade({ alg, kid, typ: 'JWT' }, payload, (input) =>
    createHmac(hash, secret).update(input).digest(),
  );
}
