import type { WorkshopLink } from '../core/ports/keys.ts';
import { derive, hashOf } from './domain.ts';
import { fromBase64Url, toBase64Url, utf8 } from './encoding.ts';

/**
 * H(room key, purpose), base64url (43 characters): what a hub shows the signaling server, which learns from it
 * which topic the hub belongs to, and nothing of the room key.
 */
export const roomProof = (link: WorkshopLink, purpose: string): string =>
	toBase64Url(hashOf('room-proof', keyOf(link), utf8(purpose)));

/** H(root fingerprint, H(room key, purpose)), base64url: the topic as the server recomputes it. */
export const topicOf = (fingerprint: string, proof: string): string =>
	toBase64Url(hashOf('topic', utf8(fingerprint), utf8(proof)));

/** The topic under which the peers of one room find each other. `purpose` names the room, e.g. `plenary`. */
export const roomTopic = (link: WorkshopLink, purpose: string): string =>
	topicOf(link.fingerprint, roomProof(link, purpose));

/** Symmetric key (32 bytes) of one room: seals the session descriptions that pass the signaling server. */
export const roomSecret = (link: WorkshopLink, purpose: string): Uint8Array =>
	derive(keyOf(link), `room-secret/${link.fingerprint}/${purpose}`);

/** Throws a TypeError for a link that `parseLink` would not have given. */
function keyOf(link: WorkshopLink): Uint8Array {
	const key = fromBase64Url(link.roomKey);
	if (key === null) throw new TypeError('A room key is base64url.');
	return key;
}
