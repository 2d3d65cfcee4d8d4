import { createHmac, randomUUID } from 'node:crypto';
import { request } from 'node:http';

/** A new secret as the settings have it. */
export function newSecret(): string {
  const bytes = createHmac('sha256', randomUUID()).update('secret').digest().subarray(0, 24);
  return `whsec_${bytes.toString('base64')}`;
}

/** The signature of Standard Webhooks, worked out here by itself. */
export function signatureOf(secret: string, id: string, timestamp: string, body: string | Buffer): string {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64')}`;
}

export interface SignedCall {
  readonly secret: string;
  readonly body: object | string | Buffer;
  readonly id?: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** On top of the signed ones; an empty one takes a header away. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
  readonly method?: string;
}

export interface CallAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Calls a server of this machine as a fulfilment system would. */
export function call(port: number, signed: SignedCall): Promise<CallAnswer> {
  const { secret, id = `msg_${randomUUID()}`, timestamp, body: given } = signed;
  const body = typeof given === 'string' || Buffer.isBuffer(given) ? given : JSON.stringify(given);
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatureOf(secret, id, String(timestamp), body),
    ...signed.headers,
  };
  return send(port, {
    method: signed.method ?? 'POST',
    path: signed.path ?? '/api/fulfilment/events',
    headers: Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== '')),
    body,
  });
}

function send(
  port: number,
  sent: {
    readonly method: string;
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | Buffer;
  },
): Promise<CallAnswer> {
  const { method, path, headers, body } = sent;
  return new Promise((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          body: text === '' ? undefined : (JSON.parse(text) as unknown),
          headers: response.headers,
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
