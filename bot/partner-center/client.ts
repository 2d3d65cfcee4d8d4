/** One request to Partner Center's REST API: what was asked for, or why there is none. */
export type ApiAnswer =
  | { readonly kind: 'json'; readonly body: unknown }
  | { readonly kind: 'status'; readonly status: number; readonly retryAfterSeconds?: number }
  /** No connection, no whole answer, or one that is no JSON. */
  | { readonly kind: 'unreachable'; readonly reason: 'no-answer' | 'too-slow' | 'too-large' | 'no-json' };

export interface ApiRequest {
  /** Segments after the base address; each is escaped. */
  readonly path: readonly string[];
  readonly query?: Readonly<Record<string, string>>;
  /** Names where a list goes on. */
  readonly continuation?: string;
  readonly token: string;
  readonly timeoutMs: number;
}

export interface ApiClient {
  /** Never throws what the network does, and never follows a redirect: the token goes to one host. */
  get(request: ApiRequest): Promise<ApiAnswer>;
}

export interface ApiClientDeps {
  /** Such as `https://api.partnercenter.microsoft.com/v1`. */
  readonly baseUrl: string;
  readonly newId: () => string;
  readonly fetch?: typeof fetch;
  /** Of the bytes as they are read. */
  readonly mostBytes?: number;
}

export function createApiClient(deps: ApiClientDeps): ApiClient {
  const { mostBytes = 1024 * 1024 } = deps;
  const base = deps.baseUrl.replace(/\/+$/, '');

  return {
    async get({ path, query = {}, continuation, token, timeoutMs }) {
      const url = new URL(`${base}/${path.map(encodeURIComponent).join('/')}`);
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      const signal = AbortSignal.timeout(Math.ceil(timeoutMs));
      try {
        const response = await (deps.fetch ?? fetch)(url, {
          redirect: 'manual',
          credentials: 'omit',
          signal,
          headers: {
            accept: 'application/json',
            authorization: `Bearer ${token}`,
            'ms-requestid': deps.newId(),
            'ms-correlationid': deps.newId(),
            'x-locale': 'en-US',
            ...(continuation === undefined ? {} : { 'ms-continuationtoken': continuation }),
          },
        });
        if (response.status !== 200) {
          await response.body?.cancel();
          return { kind: 'status', status: response.status, ...retryAfterOf(response) };
        }
        return await jsonOf(response, mostBytes);
      } catch {
        // The cause can quote the request, and the request holds the token.
        return { kind: 'unreachable', reason: signal.aborted ? 'too-slow' : 'no-answer' };
      }
    },
  };
}

/** In seconds only, as Partner Center says it; a date is left out. */
function retryAfterOf(response: Response): { readonly retryAfterSeconds?: number } {
  const said = response.headers.get('retry-after') ?? '';
  return /^\d{1,5}$/.test(said) ? { retryAfterSeconds: Number(said) } : {};
}

async function jsonOf(response: Response, mostBytes: number): Promise<ApiAnswer> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) return { kind: 'unreachable', reason: 'too-large' };
    chunks.push(chunk);
  }
  try {
    // A byte-order mark stands before the API's JSON.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
    return { kind: 'json', body: JSON.parse(text) as unknown };
  } catch {
    return { kind: 'unreachable', reason: 'no-json' };
  }
}
