/** The door of Partner Center's REST API. */
import { randomUUID } from 'node:crypto';
import type { PartnerCenter } from '../../benefits/index.ts';
import type { ServiceTokens } from '../../identity/index.ts';
import type { Log } from '../logs.ts';
import { createApiClient } from './client.ts';
import { createPartnerCenter } from './partner-center.ts';

/** @param baseUrl of the REST API, its version included. */
export function openPartnerCenter(baseUrl: string, tokens: ServiceTokens, log: Log): PartnerCenter {
  return createPartnerCenter({
    client: createApiClient({ baseUrl, newId: randomUUID }),
    tokens,
    log,
    nowMs: () => performance.now(),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
}
