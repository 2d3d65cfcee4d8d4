import { type Ask, type Person, personKey, refusal, samePerson } from '../benefits/index.ts';
import {
  colleagueInputs,
  forwardTextCard,
  noColleague,
  pickColleagueCard,
  textNote,
} from '../cards/index.ts';
import { askInputOf, askToBe, askViewOf } from './ask-view.ts';
import { idsOf, inputsOf, ordered, settle } from './order.ts';
import type { Turn } from './turn.ts';

/** The asker's own ask that the button names, or what it would be; else the refusal that says why not. */
async function ownAsk(turn: Turn): Promise<Ask | undefined> {
  const view = await turn.view();
  const { askId, what } = idsOf(turn);
  if (askId === undefined && what !== undefined) {
    const input = await askInputOf(turn);
    if (input.what !== 'open-for-customer' || input.incidentId !== undefined)
      return askToBe(turn, view, input);
    return turn.refuse(refusal('incident_unknown'));
  }
  const found = view.record.asks.find(({ id }) => id === askId);
  if (found !== undefined && samePerson(found.asker, turn.asker)) return found;
  await turn.refuse(refusal('ask_unknown'));
  return undefined;
}

/** Whom to ask, where the bot knows nobody who may. */
export async function chooseColleague(turn: Turn, problem: unknown = false): Promise<undefined> {
  const asked = await ownAsk(turn);
  if (asked === undefined) return undefined;
  const people = await turn.services.useCases.colleagues(turn.asker);
  const view = askViewOf(await turn.view(), asked);
  await turn.show(pickColleagueCard({ ...view, people, problem: problem === true }, turn.kit));
  return undefined;
}

interface Chosen {
  readonly name: string;
  /** Somebody the channel knows. */
  readonly person?: { readonly toOid: string; readonly toTenantId?: string };
  /** An address that was typed. */
  readonly account?: string;
}

/**
 * Somebody of the list is named by organization and id, somebody of Teams' own search by id alone; a
 * typed name counts where exactly one of the list bears it.
 */
function chosenFrom(turn: Turn, people: readonly Person[]): Chosen | undefined {
  const inputs = inputsOf(turn);
  const key = (inputs[colleagueInputs.person] ?? '').trim();
  const typed = (inputs[colleagueInputs.typed] ?? '').trim();
  if (key !== '' && key !== noColleague) {
    const known = people.find((person) => personKey(person) === key || person.oid === key);
    const [first = '', second] = key.split('/');
    const person = second === undefined ? { toOid: first } : { toTenantId: first, toOid: second };
    return { name: known?.name ?? '', person };
  }
  if (typed === '') return undefined;
  const named = people.filter(({ name }) => name.toLowerCase() === typed.toLowerCase());
  const [only] = named.length === 1 ? named : [];
  if (only !== undefined) return { name: only.name, person: { toOid: only.oid, toTenantId: only.tenantId } };
  const isAddress = /^[^\s@]+@[^\s@]+$/.test(typed);
  return { name: typed, ...(isAddress ? { account: typed } : {}) };
}

/** Whoever has a chat with the bot gets the ask; for anybody else there is the text to forward. */
export async function nameColleague(turn: Turn): Promise<undefined> {
  const asked = await ownAsk(turn);
  if (asked === undefined) return undefined;
  const people = await turn.services.useCases.colleagues(turn.asker);
  const chosen = chosenFrom(turn, people);
  if (chosen === undefined) return chooseColleague(turn, true);
  const { person, name } = chosen;
  const reached = person !== undefined && people.some((one) => one.oid === person.toOid);
  if (!reached || person === undefined) return showText(turn, asked, chosen);
  const askId = asked.id === '' ? await madeAsk(turn) : asked.id;
  if (askId === undefined) return undefined;
  const outcome = await turn.services.useCases.nameColleague(ordered(turn), { askId, ...person });
  return settle(turn, outcome, async ({ to }) => {
    await turn.replace(
      textNote(
        { title: 'named-colleague.title', facts: { name: to || name }, buttons: [['show-asks', {}]] },
        turn.kit,
      ),
    );
  });
}

/** The ask is made first; one that is open already is the one meant. */
async function madeAsk(turn: Turn): Promise<string | undefined> {
  const outcome = await turn.services.useCases.ask(ordered(turn), await askInputOf(turn));
  if (outcome.kind === 'done') return outcome.answer.askId;
  const { code, about } = outcome.refusal;
  if (code === 'ask_already_open') return about.askId;
  return turn.refuse(outcome.refusal);
}

export async function showForwardText(turn: Turn): Promise<undefined> {
  const asked = await ownAsk(turn);
  if (asked === undefined) return undefined;
  return showText(turn, asked, await unreachable(turn, asked));
}

/** The one who may and cannot be written to, where there is exactly one. */
async function unreachable(turn: Turn, asked: Ask): Promise<Chosen> {
  const known = await turn.services.useCases.peopleToAsk(turn.asker.companyId, asked.what);
  const [only, other] = known.unreachable.filter((person) => !samePerson(person, turn.asker));
  if (only === undefined || other !== undefined) return { name: '' };
  const account = await accountOf(turn, only);
  return { name: only.name, ...(account === undefined ? {} : { account }) };
}

async function accountOf(turn: Turn, person: Person): Promise<string | undefined> {
  const seen = await turn.services.useCases.peopleWhoMayActivate(turn.asker.companyId);
  const account = seen.find((one) => samePerson(one.person, person))?.account ?? '';
  return account.includes('@') ? account : undefined;
}

async function showText(turn: Turn, asked: Ask, { name, account }: Chosen): Promise<undefined> {
  const view = askViewOf(await turn.view(), asked);
  await turn.show(
    forwardTextCard(
      { ...view, name, bot: turn.botName, ...(account === undefined ? {} : { account }) },
      turn.kit,
    ),
  );
  return undefined;
}
