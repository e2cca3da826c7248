import { createSubscriber } from 'svelte/reactivity';

const track = createSubscriber((update) => {
	const timer = setInterval(update, 1000);
	return () => clearInterval(timer);
});

/** This device's clock, read as state: whoever shows it runs again every second, and nothing ticks when nobody does. */
export const now = {
	/** Milliseconds since 1970. */
	get value(): number {
		track();
		return Date.now();
	}
};
