import { z } from 'zod';

/** A file somebody attached, or why it was not taken. Nothing of it is kept. */
export type AttachedFile =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Buffer }
  | {
      readonly kind: 'refused';
      readonly reason:
        | 'none'
        | 'several'
        | 'not-personal'
        | 'host'
        | 'redirected'
        | 'too-large'
        | 'too-slow'
        | 'unreachable';
    };

export interface AttachmentLimits {
  /** Of the bytes as they are read, so that a compressed file cannot hide its size. */
  readonly mostBytes?: number;
  /** From the request to the last byte. */
  readonly timeoutMs?: number;
  readonly isAllowed?: (url: URL) => boolean;
  readonly fetch?: typeof fetch;
}

/** What Teams sends for a file in a personal chat; the address is signed and short-lived. */
const fileShape = z.object({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().max(255).default(''),
  content: z.object({ downloadUrl: z.url().max(8192) }),
});
const activityShape = z.object({
  conversation: z.object({ conversationType: z.string(), isGroup: z.boolean().optional() }),
  attachments: z.array(z.unknown()).max(20).default([]),
});

/** Where SharePoint and OneDrive keep files, in the public and the national clouds. */
const fileHosts = [
  '.sharepoint.com',
  '.sharepoint.us',
  '.sharepoint-mil.us',
  '.sharepoint.cn',
  '.1drv.com',
  'onedrive.live.com',
] as const;

/** https on its own port at one of `fileHosts`, and no name or password in the address. */
export function isFileUrl(url: URL): boolean {
  const known = fileHosts.some((host) =>
    host.startsWith('.') ? url.hostname.endsWith(host) : url.hostname === host,
  );
  return url.protocol === 'https:' && url.port === '' && url.username === '' && url.password === '' && known;
}

/**
 * Reads the one file of a message. The request carries no token and no cookie of ours and follows no
 * redirect: the address comes from an activity, whose body nobody has signed.
 */
export async function fetchAttachedFile(
  activity: unknown,
  limits: AttachmentLimits = {},
): Promise<AttachedFile> {
  const { mostBytes = 1024 * 1024, timeoutMs = 10_000, isAllowed = isFileUrl } = limits;
  const parsed = activityShape.safeParse(activity);
  const files = (parsed.data?.attachments ?? []).flatMap((one) => fileShape.safeParse(one).data ?? []);
  const [file, ...more] = files;
  if (!parsed.success || file === undefined) return refused('none');
  const { conversationType, isGroup } = parsed.data.conversation;
  if (conversationType !== 'personal' || isGroup === true) return refused('not-personal');
  if (more.length > 0) return refused('several');
  const url = new URL(file.content.downloadUrl);
  if (!isAllowed(url)) return refused('host');

  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const response = await (limits.fetch ?? fetch)(url, {
      redirect: 'manual',
      credentials: 'omit',
      headers: { accept: '*/*' },
      signal,
    });
    const bytes = await bytesOf(response, mostBytes);
    return typeof bytes === 'string' ? refused(bytes) : { kind: 'file', name: file.name, bytes };
  } catch {
    // The cause may name the address, which opens the file to whoever reads it.
    return refused(signal.aborted ? 'too-slow' : 'unreachable');
  }
}

async function bytesOf(
  response: Response,
  mostBytes: number,
): Promise<Buffer | 'redirected' | 'unreachable' | 'too-large'> {
  const { body, status } = response;
  const said = Number(response.headers.get('content-length') ?? 0);
  const isRedirect = status >= 300 && status < 400;
  if (isRedirect || status !== 200 || body === null || said > mostBytes) {
    await body?.cancel();
    if (isRedirect) return 'redirected';
    return said > mostBytes ? 'too-large' : 'unreachable';
  }
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body) {
    length += chunk.length;
    if (length > mostBytes) return 'too-large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refused(reason: (AttachedFile & { readonly kind: 'refused' })['reason']): AttachedFile {
  return { kind: 'refused', reason };
}
