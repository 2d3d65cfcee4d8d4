import { z } from 'zod';
import { iconSize } from './icon-size.ts';

/** Only what is looked at here; everything else is the schema's business. */
const shape = z.object({
  developer: z.record(z.string(), z.string()),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z.array(
    z.object({
      commandLists: z.array(
        z.object({ commands: z.array(z.object({ title: z.string(), description: z.string() })) }),
      ),
    }),
  ),
});
export type ManifestShape = z.infer<typeof shape>;

/** Longer titles are cut in the menu that Teams shows. */
const longestTitle = 32;
const longestDescription = 128;
/** Teams shows three lists of twelve; more than ten are not read. */
export const mostCommands = 10;

function commandProblems(list: readonly { title: string; description: string }[], name: string): string[] {
  const problems: string[] = [];
  if (list.length > mostCommands)
    problems.push(`${name} has ${list.length} commands; at most ${mostCommands}.`);
  for (const { title, description } of list) {
    if (title.length > longestTitle)
      problems.push(`${name}: the title “${title}” is longer than ${longestTitle}.`);
    if (description.length > longestDescription) {
      problems.push(`${name}: the description of “${title}” is longer than ${longestDescription}.`);
    }
  }
  if (new Set(list.map(({ title }) => title)).size < list.length) problems.push(`${name} has a title twice.`);
  return problems;
}

/** The commands of a language, by the keys of its file; undefined where one is not translated. */
function translated(manifest: ManifestShape, texts: Readonly<Record<string, unknown>>, language: string) {
  const problems: string[] = [];
  const lists = manifest.bots.flatMap(({ commandLists }, bot) =>
    commandLists.map(({ commands }, list) =>
      commands.map((command, index) => {
        const text = (field: 'title' | 'description'): string => {
          const key = `bots[${bot}].commandLists[${list}].commands[${index}].${field}`;
          const found = texts[key];
          if (typeof found === 'string' && found !== '') return found;
          problems.push(`${language}: ${key} is not translated (“${command[field]}”).`);
          return '';
        };
        return { title: text('title') || command.title, description: text('description') };
      }),
    ),
  );
  return { lists, problems };
}

function iconProblems(
  name: string,
  png: Uint8Array | undefined,
  pixels: number,
  transparent: boolean,
): string[] {
  const size = png === undefined ? undefined : iconSize(png);
  if (size === undefined) return [`The icon ${name} is missing or no PNG.`];
  const problems: string[] = [];
  if (size.width !== pixels || size.height !== pixels) {
    problems.push(`The icon ${name} is ${size.width} × ${size.height}; it must be ${pixels} × ${pixels}.`);
  }
  if (transparent && !size.alpha) problems.push(`The icon ${name} must have a transparent background.`);
  return problems;
}

/** What the schema does not look at: icon files, https links, lengths of commands, languages. */
export function manifestProblems(
  manifest: unknown,
  files: ReadonlyMap<string, Uint8Array>,
  languages: ReadonlyMap<string, Readonly<Record<string, unknown>>>,
): readonly string[] {
  const parsed = shape.safeParse(manifest);
  if (!parsed.success) return ['The manifest has no developer, icons or command lists.'];
  const { developer, icons, bots } = parsed.data;
  const problems: string[] = [];
  for (const [name, link] of Object.entries(developer)) {
    if (name.endsWith('Url') && !link.startsWith('https://'))
      problems.push(`developer.${name} must begin with https://.`);
  }
  bots.forEach(({ commandLists }) => {
    commandLists.forEach(({ commands }, index) => {
      problems.push(...commandProblems(commands, `Command list ${index + 1}`));
    });
  });
  for (const [language, texts] of languages) {
    const { lists, problems: missing } = translated(parsed.data, texts, language);
    problems.push(...missing);
    lists.forEach((list, index) => {
      problems.push(...commandProblems(list, `Command list ${index + 1} (${language})`));
    });
  }
  problems.push(...iconProblems(icons.color, files.get(icons.color), 192, false));
  problems.push(...iconProblems(icons.outline, files.get(icons.outline), 32, true));
  return problems;
}
