import { beforeEach, describe, expect, test } from 'vitest';
import type { SharedText, TextEdit } from '../../core/ports/board.ts';
import { applyEdit } from '../../core/text/edits.ts';
import { cutText } from '../../core/text/surrogates.ts';
import { bindText, type TextFieldLike } from './text-binding.ts';

/** A textarea without a browser. */
class Field implements TextFieldLike {
	#value = '';
	selectionStart = 0;
	selectionEnd = 0;
	selectionDirection: 'forward' | 'backward' | 'none' = 'none';
	scrollTop = 0;
	readonly #listeners = new Map<string, Set<(event: Event) => void>>();

	get value() {
		return this.#value;
	}
	/** As browsers do: the caret goes to the end, the scroll to the top. */
	set value(value: string) {
		this.#value = value;
		this.selectionStart = this.selectionEnd = value.length;
		this.scrollTop = 0;
	}
	setSelectionRange(start: number, end: number) {
		this.selectionStart = start;
		this.selectionEnd = end;
	}
	addEventListener(type: string, listener: (event: Event) => void) {
		this.#listeners.set(type, (this.#listeners.get(type) ?? new Set()).add(listener));
	}
	removeEventListener(type: string, listener: (event: Event) => void) {
		this.#listeners.get(type)?.delete(listener);
	}
	fire(type: string) {
		for (const listener of this.#listeners.get(type) ?? []) listener(new Event(type));
	}
	/** Replaces `remove` characters before the caret, as a keyboard does. */
	type(insert: string, remove = 0) {
		const at = this.selectionStart - remove;
		this.value = applyEdit(this.#value, { index: at, remove, insert });
		this.setSelectionRange(at + insert.length, at + insert.length);
		this.fire('input');
	}
}

class Text implements SharedText {
	applied: TextEdit[] = [];
	#listeners = new Set<(edits: TextEdit[]) => void>();
	constructor(
		private text: string,
		private limit = Infinity
	) {}
	value = () => this.text;
	apply = (edit: TextEdit) => {
		this.applied.push(edit);
		this.text = cutText(applyEdit(this.text, edit), this.limit);
	};
	onRemoteEdit = (listener: (edits: TextEdit[]) => void) => {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	};
	remote(...edits: TextEdit[]) {
		this.text = edits.reduce(applyEdit, this.text);
		for (const listener of this.#listeners) listener(edits);
	}
	anchor = String;
	resolve = Number;
}

let field: Field;
let shown: string[];
beforeEach(() => {
	field = new Field();
	shown = [];
});
const bind = (text: Text, options: { multiline?: boolean; maxlength?: number } = {}) =>
	bindText(field, text, { multiline: true, onshow: (value) => shown.push(value), ...options });

test('shows the text, and makes edits of what is typed', () => {
	const text = new Text('Hello');
	bind(text);
	expect(field.value).toBe('Hello');
	field.setSelectionRange(5, 5);
	field.type('!');
	expect(text.applied).toEqual([{ index: 5, remove: 0, insert: '!' }]);
	expect(shown.at(-1)).toBe('Hello!');
});

test("others' edits leave caret, selection and scroll where they were", () => {
	const text = new Text('one two');
	bind(text);
	field.setSelectionRange(4, 7);
	field.scrollTop = 12;
	text.remote({ index: 0, remove: 0, insert: 'zero ' });
	expect(field.value).toBe('zero one two');
	expect([field.selectionStart, field.selectionEnd, field.scrollTop]).toEqual([9, 12, 12]);
});

test("others' edits that come in together are shown together, the caret still on its character", () => {
	const text = new Text('one two');
	const waiting: (() => void)[] = [];
	bindText(field, text, {
		multiline: true,
		together: (show) => waiting.push(show),
		onshow: (value) => shown.push(value)
	});
	field.setSelectionRange(4, 4);
	const before = shown.length;
	text.remote({ index: 0, remove: 0, insert: 'zero ' });
	text.remote({ index: 5, remove: 3, insert: 'ONE' });
	text.remote({ index: 12, remove: 0, insert: '!' });
	expect(field.value).toBe('one two');
	for (const show of waiting) show();
	expect(field.value).toBe('zero ONE two!');
	expect(field.selectionStart).toBe('zero ONE '.length);
	expect([waiting.length, shown.length - before]).toEqual([1, 1]);
});

describe('while a keyboard composes', () => {
	test('the field is left alone, what is typed is passed on, and both are merged at the end', () => {
		const text = new Text('one three');
		bind(text);
		field.setSelectionRange(4, 4);
		field.fire('compositionstart');
		field.type('t');
		text.remote(
			{ index: 0, remove: 3, insert: 'ONE' },
			{ index: text.value().length, remove: 0, insert: '!' }
		);
		expect(field.value).toBe('one tthree');
		field.type('tw', 1);
		expect(text.value()).toBe('ONE twthree!');
		field.type('two ', 2);
		field.fire('compositionend');
		expect(field.value).toBe('ONE two three!');
		expect(field.value).toBe(text.value());
		expect(field.selectionStart).toBe('ONE two '.length);
	});

	test('a browser that sends its last input after the end writes nothing twice', () => {
		const text = new Text('');
		bind(text);
		field.fire('compositionstart');
		field.type('に');
		field.fire('compositionend');
		field.fire('input');
		expect(text.value()).toBe('に');
		expect(text.applied).toHaveLength(1);
	});

	test('a field that goes away in mid-word has passed the word on', () => {
		const text = new Text('');
		const end = bind(text);
		field.fire('compositionstart');
		field.type('wor');
		end();
		expect(text.value()).toBe('wor');
	});
});

test('a paste becomes plain text, on one line without line breaks', () => {
	const text = new Text('');
	bind(text, { multiline: false });
	field.type('Two\u00a0goals\r\nfor us');
	expect(text.value()).toBe('Two goals for us');
	expect(field.value).toBe('Two goals for us');
	expect(field.selectionStart).toBe(16);
});

describe('the greatest length', () => {
	test("cuts what is typed, never what others wrote, and lets one's own be removed", () => {
		const text = new Text('12345678');
		bind(text, { maxlength: 10 });
		field.setSelectionRange(4, 4);
		field.type('abcd');
		expect(field.value).toBe('1234ab5678');
		expect(field.selectionStart).toBe(6);
		text.remote({ index: 10, remove: 0, insert: 'BEN' });
		field.type('x');
		expect(field.value).toBe('1234ab5678BEN');
		field.type('', 1);
		expect(field.value).toBe('1234a5678BEN');
	});

	test('what the text itself refuses disappears from the field', () => {
		const text = new Text('1234', 5);
		bind(text);
		field.setSelectionRange(4, 4);
		field.type('56');
		expect(field.value).toBe('12345');
	});
});

test('a field that was given back hears and says nothing more', () => {
	const text = new Text('a');
	bind(text)();
	text.remote({ index: 0, remove: 0, insert: 'x' });
	field.type('y');
	expect(field.value).toBe('ay');
	expect(text.applied).toEqual([]);
});
