import type { TeamsPerson } from './teams.ts';
import type { WireActivity } from './teams-service.ts';

/** What Teams sends when somebody attaches a file in their personal chat. */
export function fileMessage(name: string, downloadUrl: string): WireActivity {
  return {
    type: 'message',
    text: '',
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name,
        content: { downloadUrl, uniqueId: 'x', fileType: name.split('.').at(-1) ?? '' },
      },
      { contentType: 'text/html', content: '<p></p>' },
    ],
  };
}

/** The same as a client on this machine sends it: the content itself. */
export function inlineFileMessage(name: string, content: string | Buffer): WireActivity {
  const base64 = Buffer.from(content).toString('base64');
  const contentUrl = `data:text/csv;base64,${base64}`;
  return { type: 'message', attachments: [{ contentType: 'text/csv', name, contentUrl }] };
}

/** A move of a conversation: the person attaches this file. */
export function attaches(name: string, content: string | Buffer) {
  return async (_company: unknown, person: TeamsPerson): Promise<void> => {
    await person.sends(inlineFileMessage(name, content));
  };
}
