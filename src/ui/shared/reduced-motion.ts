import { MediaQuery } from 'svelte/reactivity';

/**
 * Whether this person wants nothing to move. Svelte has the same among its moving parts, which a phone would download with
 * it before its first question.
 */
export const reducedMotion = new MediaQuery('(prefers-reduced-motion: reduce)');
