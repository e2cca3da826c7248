import * as v from 'valibot';
import type { Kind } from '../core/records/kinds.ts';

/**
 * Kinds whose bodies may say more than this version of the app knows: what people write and what the room shows. A later
 * version can give them another field, and this one shows the rest, passes the record on byte for byte, and checks its
 * signature and hash over the bytes as they came. What decides who may do what, and what is sealed or committed to, stays as
 * strict as it is.
 */
const GROWING: ReadonlySet<Kind> = new Set<Kind>([
	'program',
	'strategy',
	'stage',
	'broadcast',
	'catch',
	'me',
	'tables',
	'seat',
	'pledge',
	'ask',
	'reply',
	'card',
	'answer'
]);

/** A pass takes one unknown field off every object; nobody adds more than this between two versions. */
const MOST_PASSES = 6;

/**
 * A body without the fields that its schema does not know: null when something else is wrong with it, or the kind takes
 * no further fields. What is known is checked as strictly as ever.
 */
export function withoutUnknown<T>(kind: Kind, schema: v.GenericSchema<unknown, T>, body: unknown): T | null {
	if (!GROWING.has(kind)) return null;
	const copy = structuredClone(body);
	for (let pass = 0; pass < MOST_PASSES; pass++) {
		const checked = v.safeParse(schema, copy);
		if (checked.success) return checked.output;
		if (!checked.issues.every((issue) => takeOff(copy, issue))) return null;
	}
	return null;
}

/** Takes the field off that an issue is about; false when the issue is about anything else. */
function takeOff(body: unknown, issue: v.BaseIssue<unknown>): boolean {
	if (issue.type !== 'strict_object' || issue.expected !== 'never' || !issue.path) return false;
	const path = issue.path.map(({ key }) => key);
	const name = path.pop();
	const owner = path.reduce<unknown>(
		(value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key as string) : null),
		body
	);
	return typeof owner === 'object' && owner !== null && Reflect.deleteProperty(owner, name as string);
}
