import type { Invitation, WorkshopLink } from '../core/ports/keys.ts';
import { fail, ok, type Result } from '../core/result/result.ts';
import { concat, fromBase64Url, toBase64Url } from './encoding.ts';

/** Where a link leads: a person's phone, or a screen that only shows. */
export type LinkSurface = 'join' | 'screen';

/** What a link holds. */
export interface ParsedLink {
	surface: LinkSurface;
	link: WorkshopLink;
	/** Present in a role's one-time QR code. */
	invitation: Invitation | null;
	/** Present in the code by which a person changes phones. */
	move: PersonMove | null;
}

/** What makes another phone the same person. */
export interface PersonMove {
	/** 32 bytes: who holds them is that person. */
	seed: Uint8Array;
	/** Which change of phones it is, from 1. */
	turn: number;
}

const VERSION = 'v1';

/** Bytes of the parts after the version: workshop, fingerprint, room key, invitation id, its secret. */
const PART_BYTES = [16, 16, 16, 8, 16];
/** In a link for another phone one part follows the first three: seed and turn. */
const MOVE_BYTES = [16, 16, 16, 33];

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

/** A join link with the person's seed: whoever opens it goes on as that person. */
export const formatMove = (origin: string, link: WorkshopLink, { seed, turn }: PersonMove): string =>
	`${formatLink(origin, 'join', link)}.${toBase64Url(concat(seed, Uint8Array.of(turn)))}`;

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
		invitation: id !== undefined && secret !== undefined ? { id, secret } : null,
		move: id !== undefined && secret === undefined ? moveIn(id) : null
	});
}

function complete(parts: string[]): boolean {
	const wanted = parts.length === 4 ? MOVE_BYTES : PART_BYTES;
	return (
		parts.length >= 3 &&
		parts.length <= 5 &&
		parts.every((part, index) => fromBase64Url(part)?.length === wanted[index])
	);
}

function moveIn(part: string): PersonMove | null {
	const bytes = fromBase64Url(part);
	return bytes && { seed: bytes.slice(0, -1), turn: bytes.at(-1) ?? 0 };
}

/** Some messengers write the fragment's dots and its # as %2E and %23. */
function decodePercent(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
