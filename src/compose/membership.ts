import type { Signer, WorkshopLink } from '../core/ports/keys.ts';
import { toBase64Url, utf8 } from '../crypto/encoding.ts';
import { signerSoon } from '../crypto/native-keys.ts';
import { systemRandom } from '../crypto/random.ts';
import { roomProof } from '../crypto/topic.ts';
import type { HubProof, PeerKey } from '../transport/index.ts';

const signText = (signer: Signer) => (text: string) => toBase64Url(signer.sign(utf8(text)));

/** A key for one peer id in one room. Made anew each time, so that the server can't tell that two rooms are one phone. */
export function newPeerKey(): PeerKey {
	const secret = systemRandom.bytes(32);
	return {
		async prove(text) {
			const signer = await signerSoon(secret);
			return { key: toBase64Url(signer.publicKey), signature: toBase64Url(await signer.sign(utf8(text))) };
		}
	};
}

/** What a facilitator's device holds to be a hub of its workshop's rooms. */
export interface HubKeys {
	/** The workshop's root public key, 32 bytes. */
	root: Uint8Array;
	device: Signer;
	/** The device's cert record; null as long as it has not been read or written. */
	cert(): Uint8Array | null;
}

/** What that device shows the server for one room. */
export const hubProof = (link: WorkshopLink, purpose: string, keys: HubKeys): HubProof => ({
	workshop: link.workshop,
	root: toBase64Url(keys.root),
	proof: roomProof(link, purpose),
	cert() {
		const cert = keys.cert();
		return cert && toBase64Url(cert);
	},
	sign: signText(keys.device)
});
