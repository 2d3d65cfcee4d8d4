import assert from 'node:assert/strict';
import { type CompanyOptions, startCompany, type TestCompany } from './company.ts';
import { signInOverHttp } from './sign-in.ts';
import type { TeamsPerson } from './teams.ts';

/** What a person does, or what the bot is expected to answer. */
export type Line = readonly [who: string, what: string, ...more: readonly (string | Inputs)[]];
export type Inputs = Readonly<Record<string, string>>;

/** Further moves of one conversation, by the words in brackets: `['Anna', '(leaves)']`. */
export type Moves = Readonly<Record<string, (company: TestCompany, person: TeamsPerson) => Promise<void>>>;

/** Further events, by their words: `['-', 'nothing has changed']`. */
export type Events = Readonly<Record<string, (company: TestCompany) => Promise<void>>>;

export interface TalkOptions extends CompanyOptions {
  readonly moves?: Moves;
  /** Made anew for each conversation, so that an event may remember what was before. */
  readonly events?: () => Events;
}

/**
 * A conversation as a table: *person says / bot answers*.
 *
 * - `['Jan', 'nowe zgłoszenie']` writes a message; `['Jan', '[Aktywuj]', { Powód: 'pilne' }]` taps a
 *   button, with inputs by label.
 * - `['bot', 'text', …]`: every text stands in what the person who acted last has been shown since
 *   their last `bot` line; `!text` must not. `['bot→Anna', …]` waits for what comes by itself.
 * - `(signs in)`, `(signs in as piotr)`, `(signs in without roles)`: opens the link of the newest card,
 *   signs in at the directory and pastes the code. `(taps again)`: the same button once more.
 * - `['-', '2 days later']`, `['-', 'the bot is stopped and started']`, `['-', 'the directory is down']`,
 *   `['-', 'anna loses her roles']`. `['Anna, phone', …]` is the same person on another device.
 */
export function talk(title: string, options: TalkOptions, lines: readonly Line[]): void {
  it(title, async () => {
    const company = await startCompany(options);
    try {
      await play(company, lines, options.moves ?? {}, options.events?.() ?? {});
    } finally {
      await company.close();
    }
  });
}

export async function play(
  company: TestCompany,
  lines: readonly Line[],
  moves: Moves = {},
  events: Events = {},
): Promise<void> {
  let last: TeamsPerson | undefined;
  const phones = new Map<string, TeamsPerson>();
  for (const [index, line] of lines.entries()) {
    const [who, what, ...more] = line;
    try {
      if (who === '-') await (events[what] ?? ((at) => happens(at, what)))(company);
      else if (who === 'bot') {
        assert.ok(last, 'nobody has said anything yet');
        const shown = plain(last.reads());
        for (const wanted of [what, ...more]) expectText(shown, String(wanted));
      } else if (who.startsWith('bot→')) {
        const person = company.teams.person(keyOf(who.slice(4)));
        company.app.poke();
        const shown = plain(await arrival(person, what));
        for (const wanted of [what, ...more]) expectText(shown, String(wanted));
      } else {
        last = deviceOf(company, who, phones);
        await acts(company, last, what, more, moves);
      }
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new Error(`line ${index + 1}, ${who}: ${what}\n${message}`, { cause: error });
    }
  }
}

/** `Anna` is at her desk; `Anna, phone` is the same person on another device. */
function deviceOf(company: TestCompany, who: string, phones: Map<string, TeamsPerson>): TeamsPerson {
  const [name = '', other] = who.split(', ');
  const person = company.teams.person(keyOf(name));
  if (other === undefined) return person;
  const { key, chat, device, installs, removes } = person;
  const phone =
    phones.get(who) ?? Object.assign(device(), { key, chat, device, in: person.in, installs, removes });
  phones.set(who, phone);
  return phone;
}

const keyOf = (name: string) => name.toLowerCase();

/** Hard spaces as spaces: what a reader sees. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}

function expectText(shown: string, wanted: string): void {
  if (wanted.startsWith('!'))
    assert.ok(!shown.includes(wanted.slice(1)), `"${wanted.slice(1)}" must not stand in:\n${shown}`);
  else assert.ok(shown.includes(wanted), `"${wanted}" does not stand in:\n${shown}`);
}

/** Everything that has come until the text has. */
async function arrival(person: TeamsPerson, wanted: string): Promise<string> {
  const pattern = wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[ \u00a0]');
  return person.waitsFor(new RegExp(pattern), 4000);
}

async function acts(
  company: TestCompany,
  person: TeamsPerson,
  what: string,
  more: readonly (string | Inputs)[],
  moves: Moves,
): Promise<void> {
  const move = /^\((.*)\)$/.exec(what)?.[1];
  const button = /^\[(.*)\]$/.exec(what)?.[1];
  if (move !== undefined) {
    const own = moves[move];
    if (own !== undefined) await own(company, person);
    else await moveOf(company, person, move);
  } else if (button !== undefined) {
    const inputs = more.find((one) => typeof one !== 'string');
    await person.taps(button, typeof inputs === 'object' ? inputs : {}, { past: 'the form' });
  } else {
    await person.says(what);
  }
}

async function moveOf(company: TestCompany, person: TeamsPerson, move: string): Promise<void> {
  const signsIn = /^signs in(?: as (\w+))?( without roles)?(?: with (.+))?$/.exec(move);
  if (signsIn !== null) {
    const [, as = person.key, without, roles] = signsIn;
    const ticked = without !== undefined ? [] : roles?.split(', ');
    const code = await signsInAt(person, as, ticked);
    await person.says(code);
  } else if (move === 'taps again') await person.tapsAgain();
  else if (move === 'installs the bot') await person.installs();
  else if (move === 'removes the bot') await person.removes();
  else throw new Error(`no such move: (${move}) of ${person.key} at ${company.tenantId}`);
}

/** Opens the newest sign-in link and signs in there. @returns the code. */
export async function signsInAt(person: TeamsPerson, as: string, roles?: readonly string[]): Promise<string> {
  // A notice may have come below the card that asks to sign in.
  const title = person.allButtons().find((one) => /^(Zaloguj się|Sign in).* ↗$/.test(one)) ?? '';
  const { url } = await person.taps(title);
  const end = await signInOverHttp(url ?? '', as, roles);
  if (end.code === undefined) throw new Error(`no code, but this page:\n${end.page}`);
  return end.code;
}

async function happens(company: TestCompany, what: string): Promise<void> {
  const later = /^(\d+) (day|hour|minute)s? later$/.exec(what);
  const role = /^(\w+) (?:loses|lose) .* roles$/.exec(what);
  if (later !== null) {
    const amount = Number(later[1]);
    company.clock.forward({ [`${later[2]}s`]: amount });
    company.app.poke();
  } else if (what === 'the bot is stopped and started') await company.restart();
  else if (what === 'the directory is down') company.provider.pause();
  else if (what === 'the directory is back') company.provider.resume();
  else if (role !== null)
    company.provider.setRoles(company.teams.person(keyOf(role[1] ?? '')).member.aadObjectId, []);
  else if (/^it is \d{4}-/.test(what)) {
    company.clock.set(what.slice('it is '.length));
    company.app.poke();
  } else throw new Error(`no such event: ${what}`);
}
