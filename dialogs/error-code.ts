const calledCode =
  /\b(?:error(?: code)?|blad\w*|event(?: id)?|msg|kod)\s*(?:nr |numer |code |id )?([0-9a-z]*\d[0-9a-z]+)\b/;
/** Codes that nobody calls a code: of Windows, of Entra, of Azure DevOps. */
export const bareCode = /\b(0x[0-9a-f]{4,}|aadsts\d{4,}|tf\d{5,})\b/;

/** `17066`, `0x80070643`, `AADSTS50105`, as Microsoft writes it. */
export function errorCodeIn(plain: string): string | undefined {
  const code = calledCode.exec(plain)?.[1] ?? bareCode.exec(plain)?.[1];
  return code?.toUpperCase().replace(/^0X/, '0x');
}
