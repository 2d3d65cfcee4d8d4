import { copyFile, type FileHandle, link, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { errorCodeOf } from './faults.ts';

/** The few things done to a disk that can fail for want of space; a test puts its own in between. */
export interface Disk {
  /** Writes all of it at that place, or throws. */
  write(file: FileHandle, bytes: Uint8Array, position: number): Promise<void>;
  /** Waits until data and length are on the medium. */
  sync(file: FileHandle): Promise<void>;
  truncate(file: FileHandle, length: number): Promise<void>;
}

export const nodeDisk: Disk = {
  async write(file, bytes, position) {
    let done = 0;
    while (done < bytes.length) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done);
      if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'ENOSPC' });
      done += bytesWritten;
    }
  },
  sync: (file) => file.datasync(),
  truncate: (file, length) => file.truncate(length),
};

/** Makes a rename or a new file in the folder survive a power cut. Not every system can; then it is skipped. */
export async function syncFolder(folder: string): Promise<void> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'EBADF'].includes(errorCodeOf(error))) throw error;
  } finally {
    await handle?.close();
  }
}

/** Writes under an own temporary name and syncs; the caller renames. @returns the temporary name */
export async function writeAside(disk: Disk, file: string, text: string): Promise<string> {
  const aside = `${file}.new-${process.pid}`;
  let handle: FileHandle | undefined;
  try {
    handle = await open(aside, 'w', 0o600);
    await disk.write(handle, Buffer.from(text), 0);
    await disk.sync(handle);
    await handle.close();
    handle = undefined;
    return aside;
  } catch (error) {
    await handle?.close().catch(() => undefined);
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** The whole file, or the old one: never something in between. */
export async function replaceFile(disk: Disk, file: string, text: string): Promise<void> {
  const aside = await writeAside(disk, file, text);
  await rename(aside, file);
  await syncFolder(dirname(file));
}

/** A second name for the same content, or a copy where the file system knows no second names. */
export async function keepAs(file: string, name: string): Promise<void> {
  const aside = `${name}.new-${process.pid}`;
  await rm(aside, { force: true });
  try {
    await link(file, aside);
  } catch {
    await copyFile(file, aside);
  }
  await rename(aside, name);
}
