import { z } from 'zod';
import type { AttachedText } from '../dialogs/index.ts';
import { type AttachedFile, type AttachmentLimits, fetchAttachedFile, isFileUrl } from './attachments.ts';
import { decodeFile } from './import/decode.ts';
import { largestBytes } from './import/index.ts';
import { isLoopbackUrl } from './loopback.ts';

/** What a message's file is read by. */
export interface AttachedTexts {
  /** Whether the message is about a file: whatever is written with it. */
  isIn(activity: unknown): boolean;
  /** Its text, or why it was not taken. Nothing of it is kept. */
  read(activity: unknown): Promise<AttachedText>;
}

const teamsFile = 'application/vnd.microsoft.teams.file.download.info';
const anyFile = z.object({
  contentType: z.string().max(200),
  name: z.string().max(255).default(''),
  contentUrl: z.string().max(2 * largestBytes),
});
const withAttachments = z.object({ attachments: z.array(z.unknown()).max(20) });

const reasons = {
  none: 'none',
  several: 'several',
  'not-personal': 'none',
  host: 'host',
  redirected: 'gone',
  'too-large': 'tooLarge',
  'too-slow': 'tooSlow',
  unreachable: 'gone',
} as const satisfies Record<(AttachedFile & { kind: 'refused' })['reason'], string>;

/**
 * @param local the Playground sends a file of this machine as an address or as its content; without it
 * only Teams' own form from Microsoft's hosts is taken.
 */
export function createAttachedTexts(local: boolean, limits: AttachmentLimits = {}): AttachedTexts {
  const known = (one: unknown): boolean =>
    typeof one === 'object' &&
    one !== null &&
    (('contentType' in one && one.contentType === teamsFile) || (local && localFile(one) !== undefined));

  return {
    isIn: (activity) => filesIn(activity).some(known),
    async read(activity) {
      const file = (local && inlineFile(activity)) || (await fetched(activity));
      if (file.kind === 'refused') return { kind: 'refused', reason: reasons[file.reason] };
      const text = decodeFile(file.bytes);
      if (text === undefined || text.includes('\0')) return { kind: 'refused', reason: 'notText' };
      return { kind: 'file', name: file.name, text };
    },
  };

  function fetched(activity: unknown): Promise<AttachedFile> {
    const isAllowed = local ? (url: URL) => isFileUrl(url) || isLoopbackUrl(url.href) : isFileUrl;
    const given = local ? asTeamsSends(activity) : activity;
    return fetchAttachedFile(given, { mostBytes: largestBytes, isAllowed, ...limits });
  }
}

/** A file as a client on this machine sends it. */
function localFile(one: unknown): { readonly name: string; readonly downloadUrl: string } | undefined {
  const { data } = anyFile.safeParse(one);
  if (data === undefined || !/^(?:data:|http:\/\/)/.test(data.contentUrl)) return undefined;
  return { name: data.name, downloadUrl: data.contentUrl };
}

function filesIn(activity: unknown): readonly unknown[] {
  return withAttachments.safeParse(activity).data?.attachments ?? [];
}

/** The content itself, as `data:`; undefined where the file is an address. */
function inlineFile(activity: unknown): AttachedFile | undefined {
  const [file, ...more] = filesIn(activity).flatMap((one) => localFile(one) ?? []);
  const [, base64, content] = /^data:[^,]*?(;base64)?,(.*)$/s.exec(file?.downloadUrl ?? '') ?? [];
  if (file === undefined || content === undefined) return undefined;
  if (more.length > 0) return { kind: 'refused', reason: 'several' };
  const bytes = base64 === undefined ? Buffer.from(unescaped(content)) : Buffer.from(content, 'base64');
  if (bytes.length > largestBytes) return { kind: 'refused', reason: 'too-large' };
  return { kind: 'file', name: file.name, bytes };
}

function unescaped(content: string): string {
  try {
    return decodeURIComponent(content);
  } catch {
    return content;
  }
}

/** The same message with a file of this machine in the form that Teams sends. */
function asTeamsSends(activity: unknown): unknown {
  if (typeof activity !== 'object' || activity === null) return activity;
  const attachments = filesIn(activity).map((one) => {
    const file = localFile(one);
    if (file === undefined) return one;
    return { contentType: teamsFile, name: file.name, content: { downloadUrl: file.downloadUrl } };
  });
  return { ...activity, attachments };
}
