import type { AddressInfo, Server } from 'node:net';

/**
 * Opens the port.
 * @returns the port that was opened
 * @throws with one line that a person can act on
 */
export function listen(server: Server, port: number, host: string): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(explain(error, port, host))));
		server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
	});
}

function explain(error: NodeJS.ErrnoException, port: number, host: string): string {
	switch (error.code) {
		case 'EADDRINUSE':
			return `Port ${port} is in use. Choose another one with --port.`;
		case 'EACCES':
			return `Port ${port} may not be opened by this user. Choose one above 1023 with --port.`;
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
			return `"${host}" is not an address of this machine. Choose another one with --host.`;
		default:
			return `Port ${port} on ${host} could not be opened: ${error.message}`;
	}
}
