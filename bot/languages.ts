import { type Asker, type KeyedStore, type Language, languages } from '../benefits/index.ts';

/** Which language a person is spoken to in: chosen, else heard from them, else their client's. */
export interface Languages {
  of(person: Pick<Asker, 'companyId' | 'tenantId' | 'oid'>, clientLocale?: string): Promise<Language>;
  /** *Po polsku*, *in English*: stays until changed. */
  choose(person: Pick<Asker, 'companyId' | 'tenantId' | 'oid'>, language: Language): Promise<void>;
  /** They wrote in it: taken over unless they chose one. */
  heard(person: Pick<Asker, 'companyId' | 'tenantId' | 'oid'>, language: Language): Promise<void>;
}

interface Preference {
  readonly language: Language;
  readonly chosen: boolean;
}

export function languageOfLocale(locale: string | undefined, fallback: Language): Language {
  const prefix = (locale ?? '').toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === prefix) ?? fallback;
}

export function createLanguages(keyed: KeyedStore, fallback: Language): Languages {
  const keyOf = (person: Pick<Asker, 'tenantId' | 'oid'>) => `${person.tenantId}/${person.oid}`;
  const known = async (
    person: Pick<Asker, 'companyId' | 'tenantId' | 'oid'>,
  ): Promise<Preference | undefined> =>
    (await keyed.get(person.companyId, 'language', keyOf(person)))?.value as unknown as
      | Preference
      | undefined;
  const remember = async (person: Pick<Asker, 'companyId' | 'tenantId' | 'oid'>, preference: Preference) => {
    await keyed.put(person.companyId, 'language', keyOf(person), { ...preference });
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
