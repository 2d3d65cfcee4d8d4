/**
 * Where Microsoft takes requests for a customer's workload. Partner Center names the address of each;
 * nobody is sent anywhere else, whatever it says.
 */
const supportHosts = [
  'partner.microsoft.com',
  'admin.microsoft.com',
  'admin.cloud.microsoft',
  'portal.office.com',
  'portal.azure.com',
  'admin.powerplatform.microsoft.com',
  '.dynamics.com',
] as const;

const longest = 2000;

/** The address where it is https at one of Microsoft's portals; undefined for anything else. */
export function supportUrlOf(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longest || !URL.canParse(text)) return undefined;
  const { protocol, hostname, port, username, password, href } = new URL(text);
  const known = supportHosts.some((host) =>
    host.startsWith('.') ? hostname.endsWith(host) : hostname === host,
  );
  const plain = protocol === 'https:' && port === '' && username === '' && password === '';
  return known && plain ? href : undefined;
}
