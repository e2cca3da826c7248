import { onMount } from 'svelte';

/**
 * A page that is made in two steps: a slow phone can do something else between them. Call it while the page is made.
 * @param onstand called once, when all of it is there, or when somebody has left before that
 * @returns `rest`: whether it is the rest's turn, which a page shows only then
 */
export function inSteps(onstand: () => void): { readonly rest: boolean } {
	let rest = $state(false);
	onMount(() => {
		const next = setTimeout(() => (rest = true));
		return () => {
			clearTimeout(next);
			if (!rest) onstand();
		};
	});
	$effect(() => {
		if (rest) onstand();
	});
	return {
		get rest() {
			return rest;
		}
	};
}
