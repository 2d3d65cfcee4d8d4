import type { Person, PersonId } from './person.ts';

/** Whom the bot can write to by itself: it has a chat with them, and they let it. */
export interface Reach {
  /** As the channel names them; undefined where the bot cannot write to them. */
  person(companyId: string, person: PersonId): Promise<Person | undefined>;
  /** Everybody it can write to in the company, by name. */
  people(companyId: string): Promise<readonly Person[]>;
}
