import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { manifestProblems } from './manifest-checks.ts';
import { type Filling, fillingOf, type PackageSettings } from './package-settings.ts';
import { languageProblems, schemaProblems } from './schema-checks.ts';
import { zipOf } from './zip.ts';

export const packageName = 'partner-support-benefits.zip';

export interface PackageFolders {
  /** Holds `manifest.template.json`, the languages and the icons. */
  readonly manifest: string;
  /** Where the zip is written; made when it is not there. */
  readonly output: string;
}

export type Packaged =
  | { readonly kind: 'packaged'; readonly file: string }
  | { readonly kind: 'refused'; readonly problems: readonly string[] };

const json = z.record(z.string(), z.unknown());

/** Every `{{name}}` in every text replaced; a name without a value is left, and named in `unknown`. */
function filled(value: unknown, filling: Filling, unknown: Set<string>): unknown {
  if (typeof value === 'string') {
    return value.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
      if (Object.hasOwn(filling, name)) return filling[name] ?? whole;
      unknown.add(name);
      return whole;
    });
  }
  if (Array.isArray(value)) return value.map((item) => filled(item, filling, unknown));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, filled(item, filling, unknown)]),
  );
}

const languagesOf = z
  .object({ localizationInfo: z.object({ additionalLanguages: z.array(z.object({ file: z.string() })) }) })
  .transform(({ localizationInfo }) => localizationInfo.additionalLanguages.map(({ file }) => file));

async function filesOf(folder: string, names: readonly string[]): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const name of names) {
    const content = await readFile(path.join(folder, path.basename(name))).catch(() => undefined);
    if (content !== undefined) files.set(name, content);
  }
  return files;
}

/** The manifest filled, with its languages and icons: what goes into the zip, or what is wrong with it. */
export async function appFiles(
  settings: PackageSettings,
  folder: string,
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array> } | { readonly problems: readonly string[] }> {
  const given = fillingOf(settings);
  if ('problems' in given) return given;
  const template = json.parse(
    JSON.parse(await readFile(path.join(folder, 'manifest.template.json'), 'utf8')),
  );
  const unknown = new Set<string>();
  const manifest = json.parse(filled(template, given.filling, unknown));
  const languageFiles = languagesOf.parse(manifest);
  const files = await filesOf(folder, ['color.png', 'outline.png', ...languageFiles]);
  const languages = new Map<string, Record<string, unknown>>();
  const problems = [...unknown].map((name) => `The template has a place {{${name}}} that nothing fills.`);
  for (const file of languageFiles) {
    const content = files.get(file);
    if (content === undefined) problems.push(`The language file ${file} is missing.`);
    else languages.set(file, json.parse(JSON.parse(Buffer.from(content).toString('utf8'))));
  }
  problems.push(...manifestProblems(manifest, files, languages));
  problems.push(...(await schemaProblems(manifest)));
  for (const [file, texts] of languages) problems.push(...(await languageProblems(file, texts)));
  if (problems.length > 0) return { problems };
  const text = Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8');
  return { files: new Map<string, Uint8Array>([['manifest.json', text], ...files]) };
}

/**
 * Packs the Teams app: fills the template from the settings, checks it, and writes the zip. Refused
 * settings and a manifest that does not hold are told all at once, and no file is written then.
 */
export async function packageApp(settings: PackageSettings, folders: PackageFolders): Promise<Packaged> {
  const made = await appFiles(settings, folders.manifest);
  if ('problems' in made) return { kind: 'refused', problems: made.problems };
  await mkdir(folders.output, { recursive: true });
  const file = path.join(folders.output, packageName);
  await writeFile(file, zipOf([...made.files].map(([name, content]) => ({ name, content }))));
  return { kind: 'packaged', file };
}
