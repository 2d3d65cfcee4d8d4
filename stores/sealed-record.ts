import {
  type CompanyRecord,
  isUnreadable,
  mapSecrets,
  SealBroken,
  type Sealer,
  type SecretPlace,
  unreadableIds,
} from '../benefits/index.ts';

export type Sealing = (value: string, place: SecretPlace) => string;

/** Sealed records of the disk as plain ones of the rules, and back. */
export interface SealedRecords {
  /**
   * What does not open is told and stands as `unreadableIds`, so that one changed value does not
   * stop its company.
   */
  opened(sealed: CompanyRecord): CompanyRecord;
  /** For what is written over `before`: an id that did not open keeps the sealed text it has. */
  sealingOver(companyId: string, before: CompanyRecord | undefined): Sealing;
}

/** The same, told only the first time of each place. */
export function toldOnce(tell: (broken: SealBroken) => void): (broken: SealBroken) => void {
  const told = new Set<string>();
  return (broken) => {
    const { companyId, record, field } = broken.place;
    const key = JSON.stringify([companyId, record, field]);
    if (told.has(key)) return;
    told.add(key);
    tell(broken);
  };
}

export function createSealedRecords(deps: {
  readonly sealer: Sealer;
  readonly onBroken: (broken: SealBroken) => void;
}): SealedRecords {
  const { sealer } = deps;
  return {
    opened(sealed) {
      const { companyId } = sealed;
      return mapSecrets(sealed, (value, place) => {
        try {
          return sealer.open({ companyId, ...place }, value);
        } catch (error) {
          if (!(error instanceof SealBroken)) throw error;
          deps.onBroken(error);
          return unreadableIds[place.field];
        }
      });
    },

    sealingOver(companyId, before) {
      return (value, place) => {
        if (!isUnreadable(value)) return sealer.seal({ companyId, ...place }, value);
        const kept = before === undefined ? undefined : textsOf(before).get(keyOf(place));
        if (kept === undefined) throw new SealBroken({ companyId, ...place });
        return kept;
      };
    },
  };
}

const keyOf = ({ record, field }: SecretPlace): string => JSON.stringify([record, field]);

function textsOf(sealed: CompanyRecord): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  mapSecrets(sealed, (value, place) => {
    texts.set(keyOf(place), value);
    return value;
  });
  return texts;
}
