import { textNote, usageCard } from '../cards/index.ts';
import type { Feature } from './feature-dialog.ts';
import { asksToSignIn, ordered, refused } from './order.ts';
import type { Turn } from './turn.ts';

type UsageRead = Awaited<ReturnType<Turn['services']['useCases']['usage']>>;

/** A year of incidents by month and product, and the same as a file. In the personal chat alone. */
export const usage: Feature = {
  id: 'usage',
  verbs: { 'show-usage': (turn) => show(turn), 'send-usage': send },
  intents: { usage: ask },
  hears: {},
};

/** Who has just signed in sees it at once; for anybody else the role is checked at a tap. */
async function ask(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const read = await turn.services.useCases.usage(ordered(turn));
  if (!asksToSignIn(read)) return show(turn, read);
  await turn.show(
    textNote(
      {
        title: 'usage.title',
        paragraphs: ['usage.ask'],
        buttons: [
          ['show-usage', {}],
          ['show-table', {}],
        ],
      },
      turn.kit,
    ),
  );
}

async function show(turn: Turn, read?: UsageRead): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const usage = read ?? (await turn.services.useCases.usage(ordered(turn)));
  if (usage.kind === 'refused') return turn.refuse(usage.refusal);
  const view = await turn.view();
  await turn.show(usageCard({ company: turn.companyName(view), usage, rows: view.rows }, turn.kit));
}

async function send(turn: Turn): Promise<undefined> {
  if (!turn.personal) return refused(turn, 'personal_chat_only');
  const file = await turn.services.useCases.usageFile(ordered(turn));
  if (file.kind === 'refused') return turn.refuse(file.refusal);
  const description = turn.words.say('usage-file.description');
  if (await turn.offerFile({ name: file.name, text: file.csv, description, ticket: file.ticket })) return;
  await copyable(turn, file);
}

/** Characters of a file that fit into one message beside everything else. */
const mostCharacters = 12_000;

/** Where no file can be sent: its content as a message of its own, to be copied. */
export async function copyable(
  turn: Pick<Turn, 'say' | 'words'>,
  { name, csv }: { readonly name: string; readonly csv: string },
): Promise<void> {
  const rows = csv.trimEnd().split('\r\n');
  const count = rows.length - 1;
  let characters = 0;
  const shown = rows.filter((row) => {
    characters += row.length + 2;
    return characters <= mostCharacters;
  });
  const { words } = turn;
  await turn.say(words.say('usage-file.copy', { name, count }));
  await turn.say(shown.join('\n'));
  if (shown.length < rows.length)
    await turn.say(words.say('usage-file.cut', { shown: shown.length - 1, count }));
}
