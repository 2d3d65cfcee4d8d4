import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { startTeams } from '../support/teams.ts';

describe('SIGTERM', () => {
  it('loses no turn: those that have begun, or wait for one, are finished and answered', async function () {
    this.timeout(20_000);
    const file = fileURLToPath(new URL('../support/edge-process.js', import.meta.url));
    const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    const prints = (wanted: RegExp) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if (!wanted.test(printed)) return;
          child.stdout.off('data', look);
          resolve();
        };
        child.stdout.on('data', look);
        look();
      });
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      printed += text;
    });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const teams = await startTeams();
    try {
      await prints(/port \d+/);
      teams.connect(`http://127.0.0.1:${/port (\d+)/.exec(printed)?.[1]}/api/messages`);
      const [anna, jan] = [teams.person('anna'), teams.person('jan')];
      const turns = [anna.says('one'), anna.says('two'), jan.says('three')];
      await prints(/3 turns/);
      child.kill('SIGTERM');
      assert.deepEqual(
        (await Promise.all(turns)).map(({ status }) => status),
        [200, 200, 200],
      );
      assert.equal(await ended, 0);
      assert.deepEqual(printed.match(/ended \w+/g)?.sort(), ['ended one', 'ended three', 'ended two']);
      assert.match(printed, /closed/);
    } finally {
      child.kill('SIGKILL');
      await teams.close();
    }
  });
});
