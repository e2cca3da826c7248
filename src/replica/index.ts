export { openCarrier } from './carrier.ts';
export { createAwareness, createDocument, stateOf } from './document.ts';
