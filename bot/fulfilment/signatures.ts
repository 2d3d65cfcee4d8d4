import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A company's secret as it stands in the settings: `whsec_` and base64. */
export interface CompanySecret {
  readonly companyId: string;
  readonly secret: string;
}

/** The three headers of a signed call (Standard Webhooks 1.0), in the shape they must have. */
export interface SignedHeaders {
  readonly id: string;
  /** Seconds since 1970, as written. */
  readonly timestamp: string;
  readonly signatures: readonly Buffer[];
}

export interface Signatures {
  /** Undefined where one is missing or malformed, or the time is more than five minutes from now. */
  headersOf(headers: IncomingHttpHeaders): SignedHeaders | undefined;
  /** The company whose secret signed these very bytes. */
  signer(headers: SignedHeaders, body: Buffer): string | undefined;
  /** The headers of a call to that company's system, signed with every secret it has at the moment. */
  sign(companyId: string, id: string, body: string): Readonly<Record<string, string>> | undefined;
}

/** How far the sender's clock may be from ours, either way. */
export const toleratedSeconds = 300;
const mostSignatures = 10;
/** Printable, without the full stop that separates the signed parts and the comma of joined headers. */
const idShape = /^[!-+\-/-~]{1,256}$/;

export function createSignatures(deps: {
  readonly secrets: readonly CompanySecret[];
  readonly clock: { now(): string };
}): Signatures {
  const keys = deps.secrets.map(({ companyId, secret }) => ({
    companyId,
    key: Buffer.from(secret.replace(/^whsec_/, ''), 'base64'),
  }));
  const nowSeconds = () => Math.floor(Date.parse(deps.clock.now()) / 1000);
  const macOf = (key: Buffer, id: string, timestamp: string, body: Buffer | string) =>
    createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest();

  return {
    headersOf(headers) {
      const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature } = headers;
      if (typeof id !== 'string' || !idShape.test(id)) return undefined;
      if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return undefined;
      if (Math.abs(nowSeconds() - Number(timestamp)) > toleratedSeconds) return undefined;
      const signatures = typeof signature === 'string' ? signaturesIn(signature) : [];
      return signatures.length === 0 ? undefined : { id, timestamp, signatures };
    },

    signer({ id, timestamp, signatures }, body) {
      // Every key and every signature is looked at, whatever came before: the time tells nothing.
      let signer: string | undefined;
      for (const { companyId, key } of keys) {
        const mac = macOf(key, id, timestamp, body);
        for (const signature of signatures) if (timingSafeEqual(mac, signature)) signer = companyId;
      }
      return signer;
    },

    sign(companyId, id, body) {
      const own = keys.filter((one) => one.companyId === companyId);
      if (own.length === 0) return undefined;
      const timestamp = String(nowSeconds());
      const signatures = own.map(({ key }) => `v1,${macOf(key, id, timestamp, body).toString('base64')}`);
      return {
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signatures.join(' '),
      };
    },
  };
}

/** Signatures of the version we know; others stand beside them unread. */
function signaturesIn(header: string): readonly Buffer[] {
  return header
    .split(' ')
    .slice(0, mostSignatures)
    .filter((one) => /^v1,[A-Za-z0-9+/]{43}=$/.test(one))
    .map((one) => Buffer.from(one.slice(3), 'base64'));
}
