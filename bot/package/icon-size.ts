const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Width and height in pixels, and whether it can be transparent; undefined when it is no PNG. */
export function iconSize(
  png: Uint8Array,
): { readonly width: number; readonly height: number; readonly alpha: boolean } | undefined {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  if (bytes.length < 26 || !bytes.subarray(0, 8).equals(signature)) return undefined;
  const colourType = bytes.readUInt8(25);
  return {
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
    alpha: colourType === 4 || colourType === 6,
  };
}
