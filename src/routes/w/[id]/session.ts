import { createContext } from 'svelte';
import type { Session } from '../../../core/ports/session.ts';
import type { Result } from '../../../core/result/result.ts';

/** The workshop that this part of the app has open; pages below read it once it is there. */
export const [openingSession, provideSession] = createContext<Promise<Result<Session>>>();
