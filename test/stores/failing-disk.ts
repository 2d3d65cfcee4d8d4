import { type Disk, nodeDisk } from '../../stores/disk.ts';

export interface FailingDisk extends Disk {
  /** From now on so many bytes can still be written. */
  fillUp(bytesLeft: number): void;
  empty(): void;
  /** The next so many calls of that kind fail with an input/output error. */
  breakNext(what: 'sync' | 'truncate', times: number): void;
}

const failure = (code: string): Error => Object.assign(new Error(`${code}: made to fail`), { code });

/** The real disk, with a limit: what fits is written, as a full disk does it. */
export function failingDisk(): FailingDisk {
  let left = Number.POSITIVE_INFINITY;
  const broken = { sync: 0, truncate: 0 };
  const breaks = (what: 'sync' | 'truncate'): void => {
    if (broken[what] === 0) return;
    broken[what] -= 1;
    throw failure('EIO');
  };
  return {
    async write(file, bytes, position) {
      const fits = Math.min(left, bytes.length);
      left -= fits;
      await nodeDisk.write(file, bytes.subarray(0, fits), position);
      if (fits < bytes.length) throw failure('ENOSPC');
    },
    async sync(file) {
      breaks('sync');
      await nodeDisk.sync(file);
    },
    async truncate(file, length) {
      breaks('truncate');
      await nodeDisk.truncate(file, length);
    },
    fillUp(bytesLeft) {
      left = bytesLeft;
    },
    empty() {
      left = Number.POSITIVE_INFINITY;
    },
    breakNext(what, times) {
      broken[what] = times;
    },
  };
}
