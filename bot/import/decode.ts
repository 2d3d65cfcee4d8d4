/** The text of a file: UTF-8, or UTF-16 with its mark, as spreadsheets save it. Undefined for anything else. */
export function decodeFile(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : '';
  try {
    return new TextDecoder(utf16 || 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
