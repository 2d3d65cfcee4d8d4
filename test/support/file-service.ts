import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One file that was put somewhere, as it came. */
export interface PutFile {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** The place of OneDrive: takes files where a consent says, and remembers them. */
export interface FileService {
  readonly url: string;
  readonly files: PutFile[];
  /** How the next files are answered; 201 until it is said. */
  answers(status: number, location?: string): void;
  close(): Promise<void>;
}

export async function startFileService(): Promise<FileService> {
  const files: PutFile[] = [];
  let status = 201;
  let location: string | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      files.push({ path: request.url ?? '', headers: request.headers, text });
      response.statusCode = status;
      if (location !== undefined) response.setHeader('location', location);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files,
    answers(nextStatus, nextLocation) {
      status = nextStatus;
      location = nextLocation;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
