import type { IncomingMessage } from 'node:http';

/** How much of a refused body is let run by, so that its sender gets to read the answer. */
const MOST_DISCARDED_BYTES = 16 * 1024 * 1024;

/**
 * A socket that is closed while its sender still writes is reset, and the answer is lost with it: what
 * is left of the body is read and thrown away, up to a limit; the time limit of requests holds as well.
 */
export function discardBody(request: IncomingMessage): void {
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_DISCARDED_BYTES) request.socket.destroy();
  });
  request.on('error', () => undefined);
}
