/**
 * Lets several parts of the app open the same thing by name: it is made once, and closed when the last of them has
 * closed it. Every opener calls `close` on what it got, once.
 */
export function shareOpened<T extends { close(): void }>(
	make: (name: string) => Promise<{ port: T; close: () => void }>
) {
	const opened = new Map<string, { made: ReturnType<typeof make>; openers: number }>();

	return {
		async open(name: string): Promise<T> {
			const known = opened.get(name) ?? { made: make(name), openers: 0 };
			known.openers++;
			opened.set(name, known);
			const { port, close } = await known.made;
			let closed = false;
			return new Proxy(port, {
				get(target, key, receiver) {
					if (key !== 'close') {
						const value: unknown = Reflect.get(target, key, receiver);
						return typeof value === 'function' ? (value.bind(target) as unknown) : value;
					}
					return () => {
						if (closed) return;
						closed = true;
						if (--known.openers > 0) return;
						opened.delete(name);
						target.close();
						close();
					};
				}
			});
		}
	};
}
