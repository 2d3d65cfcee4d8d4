/** The door of fulfilment: results that come in by a signed call, requests that go out by one. */
export { type Announce, createAnnouncer } from './announcer.ts';
export { registerFulfilmentEvents } from './events-route.ts';
export { type CompanySecret, createSignatures, type Signatures } from './signatures.ts';
