import assert from 'node:assert/strict';
import { crc32 } from 'node:zlib';
import { zipOf } from '../../bot/package/zip.ts';

/** Reads a zip by its central directory, as every tool does. */
function entriesOf(zip: Buffer): readonly (readonly [string, string])[] {
  const end = zip.length - 22;
  assert.equal(zip.readUInt32LE(end), 0x06054b50);
  let at = zip.readUInt32LE(end + 16);
  const entries: (readonly [string, string])[] = [];
  for (let count = zip.readUInt16LE(end + 10); count > 0; count -= 1) {
    assert.equal(zip.readUInt32LE(at), 0x02014b50);
    const [size, nameLength] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)];
    const name = zip.toString('ascii', at + 46, at + 46 + nameLength);
    const local = zip.readUInt32LE(at + 42);
    assert.equal(zip.readUInt32LE(local), 0x04034b50);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(from, from + size);
    assert.equal(zip.readUInt32LE(at + 16), crc32(content));
    assert.equal(zip.readUInt32LE(local + 14), crc32(content));
    entries.push([name, content.toString('utf8')]);
    at += 46 + nameLength;
  }
  assert.equal(at, end);
  return entries;
}

describe('zipOf', () => {
  const files = [
    { name: 'manifest.json', content: Buffer.from('{"a":"żółć"}') },
    { name: 'empty.txt', content: Buffer.alloc(0) },
    { name: 'color.png', content: Buffer.from('x'.repeat(70_000)) },
  ];

  it('holds every file as it was', () => {
    assert.deepEqual(
      entriesOf(zipOf(files)),
      files.map(({ name, content }) => [name, content.toString('utf8')]),
    );
  });

  it('gives the same bytes for the same files', () => {
    assert.ok(zipOf(files).equals(zipOf(files)));
  });

  it('is a zip without any file too', () => {
    assert.deepEqual(entriesOf(zipOf([])), []);
  });
});
