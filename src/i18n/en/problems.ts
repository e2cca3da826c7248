/**
 * A sentence for every problem code (core/result/result.ts). Flat: the key is the code. File and line are put
 * in front by `describe`. A sentence says what is wrong and, where it isn't plain, what to do.
 */
export const messages = {
	atFileAndLine: '{file}, line {line}',
	atLine: 'Line {line}',
	unknown: 'Something is wrong here ({code}).',
	'link-incomplete': 'This link is not complete. Copy it whole, from “http” to its last letter.',
	'link-not-catchball': 'This is no Catchball link. One looks like …/join#v1.…',
	'link-version': 'This link comes from a newer version of Catchball. Reload the page and try again.',
	'words-count': 'Twelve words are needed.',
	'words-unknown': 'One of these words is not on the list. Check the spelling.',
	'words-checksum': 'These words do not fit together. Two may be swapped, or one may be mistyped.',
	'storage-failed': 'This device could not store that. It may be full, or in private mode.'
} as const;
