/** What sessions need of boards, in one piece of code that is fetched when the first is opened. */
export { applyUpdate as applyState } from 'yjs';
export { admitsToBoard, LONGEST_UPDATE } from './admit.ts';
export { movingBoard } from './moving.ts';
export { openBoard } from './open.ts';
