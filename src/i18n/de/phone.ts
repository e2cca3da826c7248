import type { messages as english } from '../en/phone.ts';
import type { Mirror } from '../message.ts';

export const messages: Mirror<typeof english> = {};
