import * as v from 'valibot';
import { CapsuleAnswer, CODES_PATH } from '../../core/protocol/capsule.ts';
import type { JoinCode } from '../../core/ports/code.ts';
import { fail, ok, type Result } from '../../core/result/result.ts';

/** How long the server may take, milliseconds. */
const PATIENCE = 8000;

/** Asks the server that served the app for a capsule. Problems: those of `ask`, and `code-unknown`. */
export async function fetchCapsule(id: string): Promise<Result<string>> {
	const answered = await ask('GET', id);
	if (!answered.ok) return answered;
	const { status, body } = answered.value;
	if (status === 404) return fail({ code: 'code-unknown' });
	const read = v.safeParse(CapsuleAnswer, body);
	return status === 200 && read.success ? ok(read.output.capsule) : fail({ code: 'code-no-server' });
}

/** Has the server hold a capsule. Problems: those of `ask`, and `code-refused` when another device's has its place. */
export async function bringCapsule({ id, owner, capsule }: JoinCode): Promise<Result<null>> {
	return outcome(await ask('PUT', id, { owner, capsule }));
}

/** Has the server forget one. */
export async function dropCapsule({ id, owner }: JoinCode): Promise<Result<null>> {
	return outcome(await ask('DELETE', id, { owner }));
}

function outcome(answered: Result<{ status: number }>): Result<null> {
	if (!answered.ok) return answered;
	if (answered.value.status === 403) return fail({ code: 'code-refused' });
	return answered.value.status === 200 ? ok(null) : fail({ code: 'code-no-server' });
}

/** Problems: `code-no-server` when it can't be reached or does not know of codes, `code-too-many`. */
async function ask(
	method: 'GET' | 'PUT' | 'DELETE',
	id: string,
	content?: object
): Promise<Result<{ status: number; body: unknown }>> {
	try {
		const response = await fetch(CODES_PATH + id, {
			method,
			cache: 'no-store',
			signal: AbortSignal.timeout(PATIENCE),
			...(content && { body: JSON.stringify(content), headers: { 'Content-Type': 'application/json' } })
		});
		if (response.status === 429) return fail({ code: 'code-too-many' });
		return ok({ status: response.status, body: (await response.json()) as unknown });
	} catch {
		return fail({ code: 'code-no-server' });
	}
}
