import type { messages as english } from '../en/projector.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {};
