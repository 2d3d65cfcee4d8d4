/** The door of fulfilment: results that come in by a signed call, requests that go out by one. */
export { createFulfilment, type Fulfilment, type FulfilmentSettings } from './fulfilment.ts';
