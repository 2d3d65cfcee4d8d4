/** Where the bot may send to and be called from: `host` (https) or `http://127.0.0.1:port/` entries. */
export type ServiceUrlCheck = (serviceUrl: string) => boolean;

/**
 * Whether an address leads to a host of the list and nowhere else: that scheme, that host, that port,
 * no user name, query or fragment, and nothing that one reader of addresses takes otherwise than another.
 */
export function allowedServiceUrls(connectorHosts: readonly string[]): ServiceUrlCheck {
  const origins = new Set(
    connectorHosts.map((entry) => (entry.startsWith('http:') ? new URL(entry).origin : `https://${entry}`)),
  );
  return (serviceUrl) => {
    if (!/^https?:\/\/[\w.:[\]-]+(\/[\w./~%@:-]*)?$/.test(serviceUrl) || !URL.canParse(serviceUrl))
      return false;
    const url = new URL(serviceUrl);
    return origins.has(url.origin) && url.username === '' && url.password === '';
  };
}
