/** Seconds between tries; the last goes on for as long as it takes. */
const PAUSES = [1, 2, 4, 8];

/**
 * Calls until it doesn't reject. For what a page can't do without, on a Wi-Fi that drops every third request: nobody should
 * have to know that a page can be loaded again, and a phone that has just scanned a code couldn't.
 * @param onfailed called after each try that failed
 */
export async function persistently<T>(
	run: () => Promise<T>,
	onfailed: () => void = () => undefined
): Promise<T> {
	for (let tries = 0; ; tries++) {
		try {
			return await run();
		} catch {
			onfailed();
			const seconds = PAUSES[Math.min(tries, PAUSES.length - 1)] ?? 0;
			await new Promise((proceed) => setTimeout(proceed, seconds * 1000));
		}
	}
}
