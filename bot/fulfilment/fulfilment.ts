import type restify from 'restify';
import type { CompanyStore } from '../../benefits/index.ts';
import { type Announce, createAnnouncer } from './announcer.ts';
import { type EventsRouteDeps, registerFulfilmentEvents } from './events-route.ts';
import { type CompanySecret, createSignatures } from './signatures.ts';

/** What the settings say of the companies' fulfilment system. */
export interface FulfilmentSettings {
  /** At most two a company: the new one and the one it replaces. */
  readonly secrets: readonly CompanySecret[];
  /** Where requested activations are announced; absent: nowhere, results are taken all the same. */
  readonly announceTo?: string;
}

export interface Fulfilment {
  readonly announce?: Announce;
  /** Whether that company's requests are announced: it has a secret, and there is an address. */
  announces(companyId: string): boolean;
  /** Adds the route; before the server listens. */
  serve(server: restify.Server, deps: Omit<EventsRouteDeps, 'signatures' | 'clock'>): void;
}

export function createFulfilment(
  { secrets, announceTo }: FulfilmentSettings,
  deps: {
    readonly store: Pick<CompanyStore, 'read'>;
    readonly clock: { now(): string };
    readonly random: () => number;
  },
): Fulfilment {
  const { clock } = deps;
  const signatures = createSignatures({ secrets, clock });
  return {
    ...(announceTo === undefined
      ? {}
      : { announce: createAnnouncer({ ...deps, url: announceTo, signatures }) }),
    announces: (companyId) =>
      announceTo !== undefined && secrets.some((secret) => secret.companyId === companyId),
    serve: (server, given) => registerFulfilmentEvents(server, { ...given, signatures, clock }),
  };
}
