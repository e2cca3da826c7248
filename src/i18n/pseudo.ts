import { isPlural, type Message, type Messages } from './message.ts';

const accents: Record<string, string> = {
	a: 'á', b: 'ƀ', c: 'ç', d: 'ð', e: 'é', f: 'ƒ', g: 'ĝ', h: 'ĥ', i: 'î', j: 'ĵ', k: 'ķ', l: 'ļ', m: 'ɱ',
	n: 'ñ', o: 'ö', p: 'þ', q: 'ǫ', r: 'ŕ', s: 'š', t: 'ţ', u: 'û', v: 'ṽ', w: 'ŵ', x: 'ẋ', y: 'ý', z: 'ž',
	A: 'Å', B: 'Ɓ', C: 'Ç', D: 'Ð', E: 'É', F: 'Ƒ', G: 'Ĝ', H: 'Ĥ', I: 'Î', J: 'Ĵ', K: 'Ķ', L: 'Ļ', M: 'Ṁ',
	N: 'Ñ', O: 'Ö', P: 'Þ', Q: 'Ǫ', R: 'Ŕ', S: 'Š', T: 'Ţ', U: 'Û', V: 'Ṽ', W: 'Ŵ', X: 'Ẋ', Y: 'Ý', Z: 'Ž'
}; // prettier-ignore

/** Accented, bracketed and a third longer (as German is); placeholders stay as they are. */
function disguise(text: string): string {
	const accented = text.replace(/\{\w+\}|[a-z]/gi, (part) => accents[part] ?? part);
	return `⟦${accented}${' ·'.repeat(Math.ceil(text.length / 6))}⟧`;
}

/** The messages in the pseudo-language. Whatever stays plain on a screen was not translated. */
export function pseudo(messages: Messages): Messages {
	const turn = (node: Message | Messages): Message | Messages => {
		if (typeof node === 'string') return disguise(node);
		if (isPlural(node)) return { one: disguise(node.one), other: disguise(node.other) };
		return pseudo(node);
	};
	return Object.fromEntries(Object.entries(messages).map(([key, node]) => [key, turn(node)]));
}
