import type { messages as english } from '../en/home.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {};
