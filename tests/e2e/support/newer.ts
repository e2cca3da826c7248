import { once } from 'node:events';
import { createServer, request } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/** The server behind a front that can publish a newer version of the app, as an update of the server does. */
export interface Front {
	url: string;
	/** From now on browsers that ask find a service worker with other bytes. */
	publish(): void;
	close(): void;
}

/** Opens such a front before the server on `port`. */
export async function openFront(port: number): Promise<Front> {
	let newer = '';
	const front = createServer((asked, answer) => {
		const headers = { ...asked.headers, 'accept-encoding': 'identity' };
		const passed = request({ port, path: asked.url, method: asked.method, headers }, (given) => {
			const isWorker = asked.url === '/service-worker.js' && given.statusCode === 200;
			const rest = { ...given.headers };
			delete rest['content-length'];
			delete rest.etag;
			answer.writeHead(given.statusCode ?? 502, isWorker ? rest : given.headers);
			given.on('data', (chunk: Buffer) => answer.write(chunk));
			given.on('end', () => answer.end(isWorker ? newer : ''));
		});
		passed.on('error', () => answer.destroy());
		asked.pipe(passed);
	});
	front.on('upgrade', (asked, socket, head) => {
		const passed = connect({ port }, () => {
			const lines = asked.rawHeaders.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`));
			passed.write(`GET ${asked.url} HTTP/1.1\r\n${lines.join('')}\r\n`);
			passed.write(head);
			passed.pipe(socket).pipe(passed);
		});
		for (const [one, other] of [
			[passed, socket],
			[socket, passed]
		] as const)
			one.on('error', () => other.destroy()).on('close', () => other.destroy());
	});
	front.listen(0);
	await once(front, 'listening');
	return {
		url: `http://localhost:${(front.address() as AddressInfo).port}`,
		publish: () => (newer = '\n// A newer version.'),
		close: () => {
			front.close();
			front.closeAllConnections();
		}
	};
}
