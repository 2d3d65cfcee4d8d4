/** Reads the environment and the arguments; runs one of the operator's commands, or starts the bot. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isCommand, runCommand } from './commands.ts';
import { createLog } from './logs.ts';
import { parseSettings, settingsRefused } from './settings.ts';
import { startRefused } from './start-refused.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

const [command, ...rest] = process.argv.slice(2);
const parsed = parseSettings(process.env, isCommand(command) ? 'command' : 'start');
if ('problems' in parsed) {
  console.error(settingsRefused(parsed.problems));
  process.exit(1);
}
const { settings } = parsed;

if (isCommand(command)) {
  const clock = { now: () => new Date().toISOString() };
  const done = await runCommand(command, rest, { settings, clock, print: (line) => console.log(line) });
  process.exit(done ? 0 : 1);
}

const usage = `npm start              start for Teams where MicrosoftAppId is set, else in local mode, with the Playground
  -- --as PERSON       chat as another of the people in samples/people.json
  -- --fresh           forget what is in the data folder and start over
  -- --empty           start without the sample company
  -- --no-playground   start the bot and the sign-in page only`;

function argumentsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        as: { type: 'string', default: 'anna' },
        fresh: { type: 'boolean', default: false },
        empty: { type: 'boolean', default: false },
        'no-playground': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exit(1);
  }
}

const args = argumentsOf(process.argv.slice(2));
if (args.help) {
  console.log(usage);
  process.exit(0);
}

const log = createLog({ level: settings.logLevel, write: (line) => process.stderr.write(line) });
const print = (line: string) => console.log(line);

/** The local part is loaded in local mode only: it needs what production does not have. */
async function start(): Promise<{ close(): Promise<void> }> {
  if (settings.mode === 'teams') {
    if (process.argv.length > 2) throw new Error(`Options are for local mode.\n\n${usage}`);
    const { startTeams } = await import('./teams/start-teams.ts');
    return startTeams(settings, { log, print });
  }
  const { startLocal } = await import('./local/start-local.ts');
  return startLocal(settings, {
    as: args.as,
    fresh: args.fresh,
    empty: args.empty,
    playground: !args['no-playground'],
    log,
    print,
  });
}

try {
  const running = await start();
  let ending = false;
  const end = () => {
    if (ending) process.exit(1);
    ending = true;
    running.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
} catch (error) {
  console.error(startRefused(error, settings));
  process.exit(1);
}
