export { openBoard, type BoardParts } from './board/open.ts';
export { openCarrier } from './carrier.ts';
export { createAwareness, createDocument } from './document.ts';
