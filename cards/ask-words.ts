import type { Incident } from '../benefits/incidents/index.ts';
import type { Ask, AskSubject } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import type { Words } from '../locales/index.ts';
import { benefitName } from './benefit-words.ts';
import { incidentTitle } from './incident-words.ts';

/** What an ask is about, as far as it is still there. */
export interface AskView {
  readonly ask: Ask;
  readonly row?: BenefitRow;
  readonly incident?: Incident;
}

/** ICU select words have no dashes. */
export const subjectWord = (what: AskSubject): string =>
  what.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a button needs of an ask: its id, or what it is to be about before it is made. */
export function idsOfAsk(ask: Ask): Readonly<Record<string, string>> {
  if (ask.id !== '') return { askId: ask.id };
  const { what, membershipId, kind, grantId, incidentId, endsOn, person } = ask;
  return {
    what,
    ...(membershipId === undefined ? {} : { membershipId }),
    ...(kind === undefined ? {} : { kind }),
    ...(grantId === undefined ? {} : { grantId }),
    ...(incidentId === undefined ? {} : { incidentId }),
    ...(endsOn === undefined ? {} : { endsOn }),
    ...(person === undefined ? {} : { tenantId: person.tenantId, oid: person.oid }),
  };
}

/** Who decides on it: `agent` for customers, `admin` for the rest. */
export const whoDecides = (what: AskSubject): 'agent' | 'admin' =>
  what === 'open-for-customer' ? 'agent' : 'admin';

/** `Aktywacja Signature Cloud Support · Silver`: what is asked for, in a few words. */
export function askName(words: Words, { ask, row, incident }: AskView): string {
  return words.say('ask.what', {
    what: subjectWord(ask.what),
    benefit: row === undefined ? '' : benefitName(words, row),
    title: incident === undefined ? '' : incidentTitle(words, incident),
    name: ask.person?.name ?? '',
  });
}
