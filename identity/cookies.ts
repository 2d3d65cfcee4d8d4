/** On https the name is bound to the host (`__Host-`); plain http, on loopback only, cannot have that. */
function nameOf(name: string, secure: boolean): string {
  return secure ? `__Host-${name}` : name;
}

/** A `Set-Cookie` header: no script reads it, no other site sends it along with a form. */
export function writeCookie(cookie: {
  readonly name: string;
  readonly value: string;
  /** 0 takes the cookie away. */
  readonly seconds: number;
  readonly secure: boolean;
}): string {
  const { name, value, seconds, secure } = cookie;
  const attributes = [
    'Path=/',
    `Max-Age=${seconds}`,
    'HttpOnly',
    'SameSite=Lax',
    ...(secure ? ['Secure'] : []),
  ];
  return [`${nameOf(name, secure)}=${value}`, ...attributes].join('; ');
}

/** The value a browser sent; undefined where there is none. Values hold no characters that need quoting. */
export function readCookie(name: string, secure: boolean, header: string): string | undefined {
  const wanted = `${nameOf(name, secure)}=`;
  const found = header
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(wanted));
  return found?.slice(wanted.length) || undefined;
}
