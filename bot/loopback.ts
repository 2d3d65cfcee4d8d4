const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/** Whether the host name, without a port, is this machine's own. */
export function isLoopbackHost(host: string): boolean {
  return loopbackHosts.has(host.toLowerCase());
}

/** Whether a plain-http address leads to this machine; false for a text that is no address. */
export function isLoopbackUrl(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.protocol === 'http:' && isLoopbackHost(url.hostname);
}
