import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';

export interface Wire {
  readonly method?: string;
  readonly path?: string;
  /** Name and value in turns, as they are sent; a name may come twice. */
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string | Buffer;
  /** Sends the body without saying its length. */
  readonly chunked?: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One request on a connection of its own. Rejects when the connection is dropped without an answer. */
export function send(port: number, wire: Wire): Promise<Answer> {
  const { method = 'POST', path = '/api/messages', headers = [], chunked = false } = wire;
  const body = Buffer.from(wire.body ?? '');
  return new Promise((resolve, reject) => {
    const length: (readonly [string, string])[] = chunked
      ? [['transfer-encoding', 'chunked']]
      : [['content-length', String(body.length)]];
    const sent = httpRequest({
      host: '127.0.0.1',
      port,
      method,
      path,
      agent: false,
      headers: [['host', `127.0.0.1:${port}`] as const, ...headers, ...length].flat(),
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.end(body);
  });
}

/** Sends these very bytes, which need be no HTTP. @returns the status of the answer; rejects without one. */
export function sendBytes(port: number, bytes: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let text = '';
    socket.setTimeout(15_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      const status = /^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1];
      if (status === undefined) return;
      socket.end();
      resolve({ status: Number(status), headers: {}, body: text });
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error(`the connection was dropped after: ${text.slice(0, 80)}`)));
  });
}
