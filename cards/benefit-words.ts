import type { Activation, Actor, BenefitKind, Offer } from '../benefits/index.ts';
import { terms } from '../benefits/index.ts';
import type { BenefitRow } from '../benefits/memberships/index.ts';
import type { Words } from '../locales/index.ts';
import type { CardKit } from './card-kit.ts';

/** What names a benefit. */
export type Benefit = Pick<BenefitRow, 'kind' | 'offer'>;

export const offerName = (words: Words, offer: Offer): string => terms[offer][words.language];
export const kindName = (words: Words, kind: BenefitKind): string => terms[kind][words.language];

/** `Signature Cloud Support · Silver`. */
export function benefitName(words: Words, { kind, offer }: Benefit): string {
  return `${kindName(words, kind)} · ${offerName(words, offer)}`;
}

/** `Chmura` / `Cloud`: what the benefit is for. */
export function areaName(words: Words, kind: BenefitKind): string {
  return words.say('area.heading', { area: areaOf(kind) });
}

/** `chmura · Silver`: short enough for a button, after its colon. */
export function shortName(words: Words, { kind, offer }: Benefit): string {
  return `${words.say('area.inside', { area: areaOf(kind) })} · ${offerName(words, offer)}`;
}

/** The word a text selects by. */
export const areaOf = (kind: BenefitKind): 'local' | 'cloud' =>
  kind === 'product-support' ? 'local' : 'cloud';

export const benefitIds = (row: BenefitRow): Record<string, string> => ({
  membershipId: row.membershipId,
  kind: row.kind,
});

/** Who did it: a name, or what works by itself. */
export function actorName(words: Words, actor: Actor): string {
  return 'person' in actor ? actor.person.name : words.say('actor.system', { system: camel(actor.system) });
}

/** `dziś, 11:20` in the company's zone. */
export const momentOf = (kit: CardKit, at: string): string => kit.words.moment(at, kit.zone, kit.now);

/** From when an activation is counted: the click, or its request before that. */
export const countedFrom = (activation: Activation): string =>
  activation.submittedAt ?? activation.requestedAt;

/** ICU select words have no dashes or underscores. */
const camel = (name: string): string =>
  name.replace(/[-_]+(\w)/g, (_, letter: string) => letter.toUpperCase());
