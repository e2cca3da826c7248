import type { FacilitatorKeys } from '../core/ports/session.ts';
import { commitTo } from '../crypto/commitment.ts';
import { fromBase64, fromHex, fromUtf8, toBase64, toHex, utf8 } from '../crypto/encoding.ts';
import { proxySigner } from '../crypto/identity.ts';
import { newInvitation, proofHolds } from '../crypto/invitation.ts';
import { systemRandom } from '../crypto/random.ts';
import { rootKeys } from '../crypto/root.ts';
import { sealRoomKey } from '../crypto/rekey.ts';
import { openWithKey, sealWithKey } from '../crypto/vault.ts';
import { wordsOf } from '../crypto/words.ts';
import { sheetContext } from './sheet-context.ts';

/**
 * What only the holder of this root can do. `commitment` is that of the quiz as it is published by now; `joinLink` is
 * what the four words open.
 */
export function facilitatorKeys(
	root: Uint8Array,
	commitment: () => string,
	joinLink: () => string
): FacilitatorKeys {
	const keys = rootKeys(root);
	const { workshop } = keys.link;
	return {
		root: keys.signer,
		words: wordsOf(root),
		sealTo: toHex(keys.sealing.publicKey),
		openSheet: (sealed, wave) => keys.sealing.opener.open(sealed, sheetContext(workshop, commitment(), wave)),
		sealVault: (content) => toBase64(sealWithKey(keys.vaultKey, utf8(content), `vault/${workshop}`)),
		openVault(sealed) {
			const bytes = fromBase64(sealed);
			const content = bytes && openWithKey(keys.vaultKey, bytes, `vault/${workshop}`);
			return content && fromUtf8(content);
		},
		sealRoomKey: (members, number) =>
			sealRoomKey(members, { vaultKey: keys.vaultKey, workshop, number }).sealed,
		async keyFile(passphrase) {
			const { makeKeyFile } = await import('../crypto/key-file.ts');
			return makeKeyFile(root, passphrase);
		},
		commitTo: (canonical, salt) => commitTo(canonical, fromHex(salt) ?? new Uint8Array()),
		proxy: (number) => proxySigner(root, workshop, number),
		newInvitation: () => newInvitation(systemRandom),
		proofHolds,
		codes: async () => (await import('./code/office.ts')).codeOffice(joinLink())
	};
}
