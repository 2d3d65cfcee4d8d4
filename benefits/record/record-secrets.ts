import { type CompanyRecord, upgraded } from './company-record.ts';

/** Where a secret stands, so that a sealed value copied elsewhere refuses to open. */
export interface SecretPlace {
  readonly record: string;
  readonly field: 'accessId' | 'contractId';
}

type Ids = { readonly accessId?: string; readonly contractId?: string };

/**
 * The record with every secret of it replaced. Stores seal and open by this one list; a new secret
 * that is not named here would be stored in the clear, and a test looks for that.
 */
export function mapSecrets(
  record: CompanyRecord,
  change: (value: string, place: SecretPlace) => string,
): CompanyRecord {
  const inside = <T extends Ids>(item: T, id: string): T => ({
    ...item,
    ...(item.accessId === undefined
      ? {}
      : { accessId: change(item.accessId, { record: id, field: 'accessId' }) }),
    ...(item.contractId === undefined
      ? {}
      : { contractId: change(item.contractId, { record: id, field: 'contractId' }) }),
  });
  const { setAside, portalDrafts, ...kept } = upgraded(record);
  return {
    ...kept,
    grants: record.grants.map((grant) => inside(grant, grant.id)),
    idsDrafts: record.idsDrafts.map((draft) => inside(draft, draft.id)),
    membershipDrafts: record.membershipDrafts.map((draft) => ({
      ...draft,
      lines: draft.lines.map((line, index) => inside(line, `${draft.id}/${index}`)),
    })),
    portalDrafts: portalDrafts.map((draft) => ({
      ...draft,
      lines: draft.lines.map((line, index) => inside(line, `${draft.id}/${index}`)),
    })),
    setAside: setAside.map((result) => inside(result, result.id)),
  };
}
