import { onMount } from 'svelte';

/**
 * A page that is made in steps: a slow phone can do something else between them. Call it while the page is made.
 * @param onstand called once, when all of it is there, or when somebody has left before that
 * @param count how many steps there are, 2 or more
 * @returns `at`: the step that it has come to, from 1; a page shows its parts from their steps on. `rest`: whether all
 * of it is there
 */
export function inSteps(onstand: () => void, count = 2): { readonly at: number; readonly rest: boolean } {
	let at = $state(1);
	const rest = $derived(at >= count);
	onMount(() => {
		let next: ReturnType<typeof setTimeout>;
		const goOn = () => {
			next = setTimeout(() => {
				at++;
				if (at < count) goOn();
			});
		};
		goOn();
		return () => {
			clearTimeout(next);
			if (at < count) onstand();
		};
	});
	$effect(() => {
		if (rest) onstand();
	});
	return {
		get at() {
			return at;
		},
		get rest() {
			return rest;
		}
	};
}
