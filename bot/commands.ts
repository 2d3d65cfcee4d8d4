import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { Clock } from '../benefits/index.ts';
import { createWords } from '../locales/index.ts';
import {
  backupStore,
  backupsFolder,
  restoreStore,
  SealedWithOtherKeys,
  StoreDamaged,
  StoreLocked,
  verifyStore,
} from '../stores/index.ts';
import { runImport } from './import/index.ts';
import { SealingKeysGone } from './local/sealing-key-file.ts';
import { openData } from './open-data.ts';
import { packageApp } from './package/index.ts';
import { resealEverything, sealerOf } from './sealing-keys-in-use.ts';
import type { Settings } from './settings.ts';

const commandNames = ['import', 'verify', 'backup', 'restore', 'reseal', 'package'] as const;
export type CommandName = (typeof commandNames)[number];

export function isCommand(text: string | undefined): text is CommandName {
  return commandNames.some((name) => name === text);
}

export interface CommandContext {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly print: (line: string) => void;
}

const usage: Readonly<Record<CommandName, string>> = {
  import: 'npm run import -- FILE [--apply HASH] [--name COMPANY] [--zone ZONE]',
  verify: 'npm run verify',
  backup: 'npm run backup -- [--to FOLDER]',
  restore: 'npm run restore -- --from FOLDER',
  reseal: 'npm run reseal',
  package: 'npm run package',
};

const companiesCounted = (count: number) => (count === 1 ? '1 company' : `${count} companies`);
const commitsCounted = (count: number) => (count === 1 ? '1 commit' : `${count} commits`);

/** Runs one of the operator's commands. @returns whether it did what it was asked. */
export async function runCommand(
  name: CommandName,
  args: readonly string[],
  context: CommandContext,
): Promise<boolean> {
  try {
    return await commands[name](args, context);
  } catch (error) {
    if (isOperators(error)) {
      context.print(error.message);
      if (isArgumentError(error)) context.print(usage[name]);
      return false;
    }
    throw error;
  }
}

/** What whoever runs the command can mend; its message says how. */
function isOperators(error: unknown): error is Error {
  const known = [StoreLocked, StoreDamaged, SealedWithOtherKeys, SealingKeysGone];
  return known.some((kind) => error instanceof kind) || isArgumentError(error);
}

function isArgumentError(error: unknown): error is Error {
  return error instanceof TypeError && String(Reflect.get(error, 'code')).startsWith('ERR_PARSE_ARGS');
}

const commands: Readonly<
  Record<CommandName, (args: readonly string[], context: CommandContext) => Promise<boolean>>
> = {
  async import(args, { settings, clock, print }) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { apply: { type: 'string' }, name: { type: 'string' }, zone: { type: 'string' } },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) {
      print(usage.import);
      return false;
    }
    const { open, companyOf } = await openData(settings, clock);
    const end = await runImport({
      file,
      readFile: (name) => readFile(name),
      open,
      companyOf,
      defaultZone: settings.defaultZone,
      clock,
      words: createWords(settings.defaultLocale),
      print,
      ...(values.apply === undefined ? {} : { apply: values.apply }),
      ...(values.name === undefined ? {} : { name: values.name }),
      ...(values.zone === undefined ? {} : { zone: values.zone }),
    });
    return end.kind === 'done';
  },

  async verify(args, { settings, print }) {
    parseArgs({ args: [...args], options: {} });
    const report = await verifyStore({ dataDir: settings.dataDir, sealer: await sealerOf(settings) });
    print(
      `Sound: ${companiesCounted(report.companies)}, ${commitsCounted(report.lines)}. Every line and file matches its checksum.`,
    );
    if (report.unfinishedBytes > 0)
      print('The last line was never finished, so it was never acknowledged; the next start cuts it.');
    const { broken = [] } = report;
    for (const { companyId, record, field } of broken)
      print(`Does not open: ${field} of ${record}, company ${companyId}.`);
    if (broken.length > 0)
      print(
        'Sealed values were changed or moved, or SEALING_KEYS lacks their key. People can record the ids again.',
      );
    return broken.length === 0;
  },

  async backup(args, { settings, clock, print }) {
    const { values } = parseArgs({ args: [...args], options: { to: { type: 'string' } } });
    const to = path.resolve(
      values.to ?? path.join(backupsFolder(settings.dataDir), clock.now().replace(/[:.]/g, '-')),
    );
    const report = await backupStore({ dataDir: settings.dataDir, to });
    print(
      `Copied to ${to}: ${companiesCounted(report.companies)}, ${commitsCounted(report.lines)}. Ids and tokens in it are sealed; keep the sealing keys apart from it.`,
    );
    return true;
  },

  async restore(args, { settings, clock, print }) {
    const { values } = parseArgs({ args: [...args], options: { from: { type: 'string' } } });
    if (values.from === undefined) {
      print(usage.restore);
      return false;
    }
    const report = await restoreStore({ dataDir: settings.dataDir, from: values.from, now: clock.now() });
    print(`Restored: ${companiesCounted(report.companies)}, ${commitsCounted(report.lines)}.`);
    if (report.setAside !== undefined) print(`What was there before stands in ${report.setAside}.`);
    return true;
  },

  async reseal(args, { settings, clock, print }) {
    parseArgs({ args: [...args], options: {} });
    const { needed, spare } = await resealEverything(settings, clock);
    print(needed.length === 0 ? 'There is nothing to seal.' : `Needed: ${needed.join(', ')}.`);
    if (spare.length > 0) print(`The data here no longer needs ${spare.join(', ')}; backups may.`);
    return true;
  },

  async package(args, { settings, print }) {
    parseArgs({ args: [...args], options: {} });
    const root = fileURLToPath(new URL('../../', import.meta.url));
    const manifest = path.join(root, 'manifest');
    const packed = await packageApp(
      {
        version: z
          .object({ version: z.string() })
          .parse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'))).version,
        appId: settings.bot?.appId,
        signInClientId: settings.signIn?.clientId,
        publicUrl: settings.publicUrl,
      },
      { manifest, output: path.join(manifest, 'build') },
    );
    for (const problem of packed.kind === 'refused' ? packed.problems : []) print(problem);
    if (packed.kind === 'packaged') print(`Written: ${packed.file}. Upload it in the Teams admin center.`);
    return packed.kind === 'packaged';
  },
};
