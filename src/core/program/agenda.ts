import { readyAgenda } from './ready-agendas.ts';
import type { Program, Step } from './program.ts';

/** Half a day: a quiz before and after, and everything in between, with speaker notes to start from. */
export const defaultAgenda = (language: Program['language']): Step[] => readyAgenda('halfDay', language);
