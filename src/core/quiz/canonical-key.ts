import { canonicalJson } from '../values/canonical.ts';
import type { AnswerKey } from './items.ts';

/** The one text that stands for an answer key. The commitment in the program is the hash of a salt and this. */
export const canonicalKey = (key: AnswerKey): string => canonicalJson(key);
