/** The door of remembering. Everything other folders may use is listed here. */

// looking after it
export { backupStore, backupsFolder, holdsStore, textsOf, verifyStore } from './backup.ts';
// the store
export { type EmbeddedStore, type EmbeddedStoreOptions, openEmbeddedStore } from './embedded-store.ts';
// why it does not open
export { SealedWithOtherKeys, StoreDamaged, StoreLocked } from './faults.ts';
export { type RestoreReport, restoreStore } from './restore.ts';
