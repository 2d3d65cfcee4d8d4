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
  /** What `restore` can go back to; a journal file itself where everything before the damage is good. */
  readonly lastGoodCopy: string | undefined;
  /** Of a journal file: how much of it, from its beginning, is good. */
  readonly goodBytes: number | undefined;
  constructor(file: string, problem: string, lastGoodCopy?: string, goodBytes?: number) {
    super(`The file ${file} is damaged: ${problem}. Nothing was changed. ${wayBack(file, lastGoodCopy)}`);
    this.file = file;
    this.problem = problem;
    this.lastGoodCopy = lastGoodCopy;
    this.goodBytes = goodBytes;
  }
}

function wayBack(file: string, copy: string | undefined): string {
  if (copy === undefined) {
    return 'The data folder holds no good copy; go back to a backup: npm run restore -- --from PATH';
  }
  const command = `npm run restore -- --from ${copy}`;
  return copy === file
    ? `The last good copy is this file up to there; to go on with it (the rest is set aside): ${command}`
    : `The last good copy is ${copy}; to go back to it: ${command}`;
}

/** None of the ids kept here opens: the keys are not those they were sealed with. Nothing was changed. */
export class SealedWithOtherKeys extends Error {
  override readonly name = 'SealedWithOtherKeys';
  constructor(dataDir: string) {
    super(
      `The sealing keys do not open the data in ${dataDir}: they are not the ones it was sealed with. ` +
        'Nothing was changed. Add the earlier key behind the first one.',
    );
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
