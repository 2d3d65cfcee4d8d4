/** The door of remembering. Everything other folders may use is listed here. */

// the store
export { type EmbeddedStore, type EmbeddedStoreOptions, openEmbeddedStore } from './embedded-store.ts';
// why it does not open
export { StoreDamaged, StoreLocked } from './faults.ts';
