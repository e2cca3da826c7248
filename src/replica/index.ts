export { openCarrier } from './carrier.ts';
export { createAwareness, createDocument } from './document.ts';
