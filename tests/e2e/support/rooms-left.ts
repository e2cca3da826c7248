import type { Page } from 'playwright';

/**
 * Counts the rooms that a page has left, as it tells the server. To be called before the page is opened.
 * @returns how many so far
 */
export function countRoomsLeft(page: Page): () => number {
	let left = 0;
	page.on('websocket', (socket) =>
		socket.on('framesent', ({ payload }) => {
			if (typeof payload === 'string' && payload.includes('"unsubscribe"')) left++;
		})
	);
	return () => left;
}
