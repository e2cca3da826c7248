export { isPersistent, requestPersistence, storageEstimate, type StorageEstimate } from './browser.ts';
export { openDatabase, type CatchballDatabase } from './database.ts';
export { persistDocument, type OpeningReport, type StoredDocument } from './document/persist.ts';
export { onWiped, wipeDevice } from './wipe.ts';
export { StorageFailure, type StorageFailureCode } from './failure.ts';
export { recordStore, unsharedSlots } from './record-store.ts';
export { workshopStore } from './workshop-store.ts';
