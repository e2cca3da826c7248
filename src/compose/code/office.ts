import { loadList } from '../../core/code/lists.ts';
import type { CodeOffice } from '../../core/ports/code.ts';
import { drawWords, sealCapsule } from '../../crypto/code.ts';
import { toBase64Url } from '../../crypto/encoding.ts';
import { systemRandom } from '../../crypto/random.ts';
import { bringCapsule, dropCapsule } from './server.ts';
import { stretchAside } from './stretching.ts';

/** Makes codes for one link. `link` may stand under any origin: who opens it takes what stands behind the #. */
export const codeOffice = (link: string): CodeOffice => ({
	async make(language) {
		const words = drawWords(await loadList(language === 'de' ? 'de' : 'en'), systemRandom);
		const stretched = await stretchAside(words);
		return {
			words,
			id: stretched.id,
			capsule: sealCapsule(stretched, link),
			owner: toBase64Url(systemRandom.bytes(16))
		};
	},
	offer: bringCapsule,
	withdraw: dropCapsule
});
