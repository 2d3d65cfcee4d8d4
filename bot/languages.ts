import { z } from 'zod';
import { type Asker, type KeyedStore, type Language, languages, personKey } from '../benefits/index.ts';
import { keptFact } from './kept-fact.ts';

type Somebody = Pick<Asker, 'companyId' | 'tenantId' | 'oid'>;

/** Which language a person is spoken to in: chosen, else heard from them, else their client's. */
export interface Languages {
  of(person: Somebody, clientLocale?: string): Promise<Language>;
  /** *Po polsku*, *in English*: stays until changed. */
  choose(person: Somebody, language: Language): Promise<void>;
  /** They wrote in it: taken over unless they chose one. */
  heard(person: Somebody, language: Language): Promise<void>;
}

const preferenceShape = z.object({ language: z.enum(languages), chosen: z.boolean() });
type Preference = z.infer<typeof preferenceShape>;

/** The first language of a list such as `pl en` or `pl-PL,en;q=0.8` that is spoken here. */
export function languageIn(list: string, otherwise: Language): Language {
  const wanted = list.split(/[\s,]+/).map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.flatMap((tag) => languages.filter((language) => language === tag))[0] ?? otherwise;
}

/** The language of one locale such as `pl-PL`. */
export function languageOfLocale(locale: string | undefined, fallback: Language): Language {
  const prefix = (locale ?? '').toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === prefix) ?? fallback;
}

export function createLanguages(keyed: KeyedStore, fallback: Language): Languages {
  const known = async (person: Somebody): Promise<Preference | undefined> =>
    (await keptFact(keyed, preferenceShape, person.companyId, 'language', personKey(person)))?.value;
  const remember = async (person: Somebody, preference: Preference) => {
    await keyed.put(person.companyId, 'language', personKey(person), preference);
  };
  return {
    async of(person, clientLocale) {
      return (await known(person))?.language ?? languageOfLocale(clientLocale, fallback);
    },
    async choose(person, language) {
      await remember(person, { language, chosen: true });
    },
    async heard(person, language) {
      const preference = await known(person);
      if (preference?.chosen || preference?.language === language) return;
      await remember(person, { language, chosen: false });
    },
  };
}
