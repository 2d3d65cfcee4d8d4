import { crc32 } from 'node:zlib';

export interface ZipEntry {
  /** A plain file name in ASCII. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** 1 January 1980, the first day a zip knows: the same files give the same bytes. */
const firstDay = (1 << 5) | 1;

function record(signature: number, fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const size = fields.reduce((sum, [bytes]) => sum + bytes, 4);
  const buffer = Buffer.alloc(size);
  let offset = buffer.writeUInt32LE(signature, 0);
  for (const [bytes, value] of fields) offset = buffer.writeUIntLE(value, offset, bytes);
  return buffer;
}

/**
 * A zip of a few small files, stored and not compressed. It knows no folders, no encryption and no
 * sizes over 4 GB; Teams takes the manifest, its languages and its icons from the top level anyway.
 */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content } of entries) {
    const title = Buffer.from(name, 'ascii');
    const size = content.byteLength;
    // Version 1.0, no flags, method 0 (stored), time and day, checksum, both sizes, length of the name.
    const common = [
      [2, 10],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, firstDay],
      [4, crc32(content)],
      [4, size],
      [4, size],
      [2, title.length],
      [2, 0],
    ] as const;
    const head = record(0x04034b50, common);
    files.push(head, title, Buffer.from(content));
    // Made by version 1.0; no comment, first disk, no attributes, where the file begins.
    directory.push(
      record(0x02014b50, [[2, 10], ...common, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]),
      title,
    );
    offset += head.length + title.length + size;
  }
  const index = Buffer.concat(directory);
  const count = entries.length;
  const end = record(0x06054b50, [
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, index.length],
    [4, offset],
    [2, 0],
  ]);
  return Buffer.concat([...files, index, end]);
}
