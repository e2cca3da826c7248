import type { Invitation, WorkshopLink } from '../core/ports/keys.ts';
import { fail, ok, type Result } from '../core/result/result.ts';
import { fromBase64Url } from './encoding.ts';

/** Where a link leads: a person's phone, or a screen that only shows. */
export type LinkSurface = 'join' | 'screen';

/** What a link holds. */
export interface ParsedLink {
	surface: LinkSurface;
	link: WorkshopLink;
	/** Present in a role's one-time QR code. */
	invitation: Invitation | null;
}

const VERSION = 'v1';

/** Bytes of the parts after the version: workshop, fingerprint, room key, invitation id, its secret. */
const PART_BYTES = [16, 16, 16, 8, 16];

/**
 * `<origin>/join#v1.<workshop>.<fingerprint>.<room key>[.<invitation id>.<secret>]`. Everything secret stands in
 * the fragment, which browsers send to no server.
 */
export function formatLink(
	origin: string,
	surface: LinkSurface,
	link: WorkshopLink,
	invitation?: Invitation | null
): string {
	const parts = [VERSION, link.workshop, link.fingerprint, link.roomKey];
	if (invitation) parts.push(invitation.id, invitation.secret);
	return `${origin}/${surface}#${parts.join('.')}`;
}

/**
 * Reads a link as a person pastes it: with white space around or broken into it, in angle brackets or quotes, or
 * its fragment alone. Problems: `link-not-catchball`, `link-version` {version} when a newer app made it,
 * `link-incomplete` when a part is missing, cut or mistyped.
 */
export function parseLink(text: string): Result<ParsedLink> {
	const clean = decodePercent(text.replace(/\s+/g, '').replace(/^[<("'„“]+|[>)"'”“.,;!]+$/g, ''));
	const [address = '', fragment = address] = clean.split('#', 2);
	const [version = '', ...parts] = fragment.split('.');
	if (!/^v\d{1,4}$/.test(version)) return fail({ code: 'link-not-catchball' });
	if (version !== VERSION) return fail({ code: 'link-version', params: { version: version.slice(1) } });
	if (!complete(parts)) return fail({ code: 'link-incomplete' });
	const [workshop = '', fingerprint = '', roomKey = '', id, secret] = parts;
	return ok({
		surface: /\/screen\/?$/.test(address.split('?', 1)[0] ?? '') ? 'screen' : 'join',
		link: { workshop, fingerprint, roomKey },
		invitation: id !== undefined && secret !== undefined ? { id, secret } : null
	});
}

function complete(parts: string[]): boolean {
	return (
		(parts.length === 3 || parts.length === 5) &&
		parts.every((part, index) => fromBase64Url(part)?.length === PART_BYTES[index])
	);
}

/** Some messengers write the fragment's dots and its # as %2E and %23. */
function decodePercent(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
