import { keyedKinds } from '../../benefits/index.ts';
import type { TestCompany } from './company.ts';

/** Every small fact the bot keeps of a company, as it lies in the store. */
export async function keptFacts({ app, tenantId }: Pick<TestCompany, 'app' | 'tenantId'>) {
  const kinds = keyedKinds.map(async (kind) => {
    const rows = await app.store.keyed.list(tenantId, kind);
    return rows.map(({ key, value }) => ({ kind, key, value }));
  });
  return (await Promise.all(kinds)).flat();
}

/** The facts that would come of a sign-in, whatever else a turn may leave behind. */
export async function signInFacts(company: Pick<TestCompany, 'app' | 'tenantId'>) {
  const kinds: readonly string[] = ['token-cache', 'sign-in-code', 'signed-in', 'roles-last-seen'];
  return (await keptFacts(company)).filter(({ kind }) => kinds.includes(kind));
}
