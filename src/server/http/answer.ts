import type { ServerResponse } from 'node:http';

/** Ends an answer with a JSON value that nobody may store. */
export function answerJson(response: ServerResponse, value: unknown, status = 200): void {
	answerText(response, JSON.stringify(value), 'application/json; charset=utf-8', status);
}

/** Ends an answer with a text that nobody may store. */
export function answerText(
	response: ServerResponse,
	text: string,
	type = 'text/plain; charset=utf-8',
	status = 200
): void {
	response.writeHead(status, {
		'Content-Type': type,
		'Content-Length': Buffer.byteLength(text),
		'Cache-Control': 'no-store'
	});
	response.end(text);
}
