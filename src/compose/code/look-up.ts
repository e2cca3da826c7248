import { fail, ok, type Result } from '../../core/result/result.ts';
import { openCapsule } from '../../crypto/code.ts';
import { fetchCapsule } from './server.ts';
import { stretchAside } from './stretching.ts';

/**
 * The join link behind four listed words. Problems: `code-no-server`, `code-too-many`, `code-unknown` when the server
 * holds nothing that they open.
 */
export async function lookUp(words: readonly string[]): Promise<Result<string>> {
	const stretched = await stretchAside(words);
	const capsule = await fetchCapsule(stretched.id);
	if (!capsule.ok) return capsule;
	const link = openCapsule(stretched, capsule.value);
	return link === null ? fail({ code: 'code-unknown' }) : ok(link);
}
