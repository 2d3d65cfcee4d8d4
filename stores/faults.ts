import { StoreFault } from '../benefits/index.ts';

/** Another process holds the folder. Nothing was read or changed. */
export class StoreLocked extends Error {
  override readonly name = 'StoreLocked';
  readonly lockFile: string;
  readonly pid: number | undefined;
  constructor(lockFile: string, pid: number | undefined) {
    super(
      `Another process (${pid === undefined ? 'unknown' : `pid ${pid}`}) uses this data folder: ${lockFile}. ` +
        'Stop it first, or give this one its own DATA_DIR.',
    );
    this.lockFile = lockFile;
    this.pid = pid;
  }
}

/** A stored file is not as it was written. Nothing was overwritten, moved or reset. */
export class StoreDamaged extends Error {
  override readonly name = 'StoreDamaged';
  readonly file: string;
  readonly problem: string;
  readonly lastGoodCopy: string | undefined;
  constructor(file: string, problem: string, lastGoodCopy?: string) {
    super(
      `The file ${file} is damaged: ${problem}. Nothing was changed. ` +
        (lastGoodCopy === undefined
          ? 'No good copy was found in the data folder; restore a backup: npm run restore -- --from PATH'
          : `The last good copy is ${lastGoodCopy}; to go back to it: npm run restore -- --from ${lastGoodCopy}`),
    );
    this.file = file;
    this.problem = problem;
    this.lastGoodCopy = lastGoodCopy;
  }
}

/** The system's error code, such as `ENOENT`, or an empty text. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

const full = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

export function storeFaultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  return new StoreFault(full.has(errorCodeOf(error)) ? 'disk_full' : 'unwritable', error);
}
