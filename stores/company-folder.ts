import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Where a company's files stand. Any text is a company: the name is safe on every file system. */
export interface CompanyFolder {
  readonly path: string;
  readonly snapshot: string;
  readonly previous: string;
  readonly history: string;
}

/** A readable beginning and a hash over the whole, so that two companies never share a name. */
export function folderNameOf(companyId: string): string {
  const readable = companyId.toLowerCase().replaceAll(/[^a-z0-9-]+/g, '_');
  // JSON writes a broken surrogate as text; the hash would take all of them for one character.
  const hash = createHash('sha256').update(JSON.stringify(companyId)).digest('hex').slice(0, 32);
  return `${readable.slice(0, 40)}.${hash}`;
}

export const companiesFolder = (dataDir: string): string => join(dataDir, 'companies');
export const journalFolder = (dataDir: string): string => join(dataDir, 'journal');
/** There while a restore is under way. */
export const restoringFolder = (dataDir: string): string => join(dataDir, 'restoring');
export const manifestFile = (dataDir: string): string => join(dataDir, 'store.json');

export function companyFolder(dataDir: string, name: string): CompanyFolder {
  const path = join(companiesFolder(dataDir), name);
  return {
    path,
    snapshot: join(path, 'snapshot.json'),
    previous: join(path, 'snapshot.previous.json'),
    history: join(path, 'history.jsonl'),
  };
}

/** A file of the journal, by the number of its first line. */
export const segmentFile = (folder: string, first: number): string =>
  join(folder, `${String(first).padStart(16, '0')}.jsonl`);
