import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { UsageFile } from '../benefits/incidents/index.ts';
import type { Asker } from '../benefits/index.ts';
import { type CardMessage, textNote } from '../cards/index.ts';
import type { Turn } from '../dialogs/index.ts';
import { isFileUrl } from './attachments.ts';
import { cardActivity } from './card-activity.ts';
import { answerInvoke } from './invoke-answer.ts';
import type { LastShown } from './last-shown.ts';

/** How files leave; the address to put one at comes with an activity, whose body nobody has signed. */
export interface UploadLimits {
  readonly isAllowed?: (url: URL) => boolean;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
}

export type OfferedFile = Parameters<Turn['offerFile']>[0];

const agreed = z.object({
  type: z.literal('fileUpload'),
  action: z.enum(['accept', 'decline']),
  context: z.object({ ticket: z.string().max(500) }),
  uploadInfo: z
    .object({
      name: z.string().max(255),
      uploadUrl: z.url().max(8192),
      contentUrl: z.url().max(8192),
      uniqueId: z.string().max(200),
      fileType: z.string().max(20),
    })
    .nullish(),
});
type Uploaded = NonNullable<z.infer<typeof agreed>['uploadInfo']>;

/** Somebody has agreed to be sent a file, or has not (learn.microsoft.com, bots and files). */
export function isFileConsent(activity: Activity): boolean {
  return activity.type === ActivityTypes.Invoke && activity.name === 'fileConsent/invoke';
}

/** The card that asks for consent; nothing of the file is in it. */
export function consentActivity({ name, text, description, ticket }: OfferedFile): Partial<Activity> {
  const context = { ticket };
  return {
    type: ActivityTypes.Message,
    summary: description,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.consent',
        name,
        content: {
          description,
          sizeInBytes: bytesOf(text).length,
          acceptContext: context,
          declineContext: context,
        },
      },
    ],
  };
}

/** A byte-order mark makes spreadsheets read UTF-8. */
function bytesOf(text: string): Buffer {
  return Buffer.from(`\ufeff${text}`, 'utf8');
}

export interface FileConsentDeps {
  readonly take: (asker: Asker, ticket: string) => Promise<UsageFile | undefined>;
  readonly limits: UploadLimits;
  readonly lastShown: LastShown;
}

/** Sends the file whose ticket comes back, once; what became of it stands in the place of the question. */
export async function answerFileConsent(
  context: TurnContext,
  turn: Pick<Turn, 'asker' | 'personal' | 'kit'>,
  { take, limits, lastShown }: FileConsentDeps,
): Promise<void> {
  const { activity } = context;
  await answerInvoke(context, {});
  const said = agreed.safeParse(activity.value);
  if (!said.success || !turn.personal) return;
  const { action, uploadInfo } = said.data;
  const instead = async (message: CardMessage) => {
    lastShown.keep(activity, message.text);
    await inPlace(context, cardActivity(message));
  };
  const sorry = (title: 'usage-file.gone' | 'usage-file.failed' | 'usage-file.declined') =>
    instead(textNote({ title, buttons: [['send-usage', {}]] }, turn.kit));
  if (action === 'decline') return sorry('usage-file.declined');
  // Looked at before the ticket is used up.
  if (uploadInfo === null || uploadInfo === undefined || !mayUpload(uploadInfo, limits))
    return sorry('usage-file.failed');
  const file = await take(turn.asker, said.data.context.ticket);
  if (file === undefined) return sorry('usage-file.gone');
  if (!(await uploaded(uploadInfo.uploadUrl, bytesOf(file.csv), limits))) return sorry('usage-file.failed');
  await inPlace(context, fileActivity(uploadInfo));
}

function mayUpload({ uploadUrl, contentUrl }: Uploaded, { isAllowed = isFileUrl }: UploadLimits): boolean {
  return isAllowed(new URL(uploadUrl)) && isAllowed(new URL(contentUrl));
}

/** No token and no cookie of ours goes along, and no redirect is followed. */
async function uploaded(url: string, bytes: Buffer, limits: UploadLimits): Promise<boolean> {
  const { timeoutMs = 4000 } = limits;
  try {
    const response = await (limits.fetch ?? fetch)(url, {
      method: 'PUT',
      redirect: 'manual',
      credentials: 'omit',
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
      },
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return response.status === 200 || response.status === 201;
  } catch {
    // The cause may name the address, which opens the file to whoever reads it.
    return false;
  }
}

function fileActivity({ name, contentUrl, uniqueId, fileType }: Uploaded): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.card.file.info',
        contentUrl,
        name,
        content: { uniqueId, fileType },
      },
    ],
  };
}

async function inPlace(context: TurnContext, message: Partial<Activity>): Promise<void> {
  const { replyToId } = context.activity;
  const updated =
    replyToId !== undefined &&
    (await context
      .updateActivity({ ...message, id: replyToId })
      .then(() => true)
      .catch(() => false));
  if (!updated) await context.sendActivity(message);
}
