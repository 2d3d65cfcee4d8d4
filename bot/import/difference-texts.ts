import type { Refusal } from '../../benefits/index.ts';
import { benefitKinds, offers, terms } from '../../benefits/index.ts';
import type { Difference } from '../../benefits/memberships/index.ts';
import type { Words } from '../../locales/index.ts';

const offerName = (offer: Difference['offer'], { language }: Words): string => terms[offer][language];

/** `Microsoft Product Support · Gold` or `Gold` with the day it began. */
function nameOf(difference: Difference, words: Words): string {
  const offer = offerName(difference.offer, words);
  return 'benefit' in difference ? `${terms[difference.benefit][words.language]} · ${offer}` : offer;
}

/** One difference as a sentence about what would change. Names no ids of a contract. */
export function differenceInWords(difference: Difference, words: Words): string {
  const name = nameOf(difference, words);
  const since = words.day(difference.startsOn);
  const say = (key: Difference['kind'], facts: Record<string, string | number> = {}): string =>
    words.say(`import.difference.${key}`, { name, since, ...facts });
  switch (difference.kind) {
    case 'membership-new': {
      const competencies = words.list(difference.competencies) || 'none';
      return say('membership-new', { ends: words.day(difference.endsOn), competencies });
    }
    case 'competency-new':
      return say('competency-new', { competency: difference.competency });
    case 'ends-on':
    case 'grant-ends-on':
      return say(difference.kind, { from: words.day(difference.from), to: words.day(difference.to) });
    case 'activate-by':
      return say('activate-by', {
        from: difference.from === null ? 'none' : words.day(difference.from),
        to: words.day(difference.to),
      });
    case 'grant-new':
      return say('grant-new', {
        ends: words.day(difference.endsOn),
        // A choice of sentences needs a word, and the sentence with a count needs the number.
        limit: difference.allowance === 'unlimited' ? 'unlimited' : 'counted',
        allowance: difference.allowance === 'unlimited' ? 0 : difference.allowance,
        used: difference.used,
        contract: difference.contractIdMissing ? 'missing' : 'there',
        activation: difference.completes ?? 0,
      });
    case 'contract-id-added':
    case 'ids-corrected':
      return say(difference.kind);
    case 'used':
      return say('used', { from: difference.from, to: difference.to });
  }
}

const orderOf = (difference: Difference): string =>
  [
    difference.tenantId,
    difference.startsOn,
    offers.indexOf(difference.offer),
    'benefit' in difference ? benefitKinds.indexOf(difference.benefit) : -1,
  ].join(' ');

/** What belongs together stands together. */
export function inOrder(differences: readonly Difference[]): readonly Difference[] {
  return [...differences].sort((a, b) => orderOf(a).localeCompare(orderOf(b)));
}

/** All of them, in words. */
export function differencesInWords(differences: readonly Difference[], words: Words): readonly string[] {
  return inOrder(differences).map((difference) => differenceInWords(difference, words));
}

/** Why the rows of a company cannot be applied. */
export function refusedInWords(refusal: Refusal, words: Words): string {
  const { offer, kind } = refusal.facts;
  const known = offers.find((one) => one === offer);
  const benefit = benefitKinds.find((one) => one === kind);
  const pieces = [benefit && terms[benefit][words.language], known && terms[known][words.language]];
  const name = pieces.filter((piece) => piece !== undefined).join(' · ') || '–';
  switch (refusal.code) {
    case 'used_below_recorded':
    case 'ids_of_another_benefit':
    case 'ids_equal':
      return words.say(`import.refused.${refusal.code}`, { ...refusal.facts, name });
    default:
      return words.say('import.refused.other', { name, code: refusal.code });
  }
}
