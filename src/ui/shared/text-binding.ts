import type { SharedText, TextEdit } from '../../core/ports/board.ts';
import {
	aligned,
	alignedPosition,
	alignLocal,
	alignRemote,
	type Alignment
} from '../../core/text/alignment.ts';
import { diffText } from '../../core/text/diff.ts';
import { plainText } from '../../core/text/plain.ts';
import { cutText } from '../../core/text/surrogates.ts';
import { movePosition } from '../../core/text/transform.ts';

/** What the binding uses of a text field; an HTMLTextAreaElement is one. */
export interface TextFieldLike {
	value: string;
	readonly selectionStart: number;
	readonly selectionEnd: number;
	readonly selectionDirection: 'forward' | 'backward' | 'none';
	scrollTop: number;
	setSelectionRange(start: number, end: number, direction?: 'forward' | 'backward' | 'none'): void;
	addEventListener(type: string, listener: (event: Event) => void): void;
	removeEventListener(type: string, listener: (event: Event) => void): void;
}

export interface BindingOptions {
	multiline: boolean;
	/** UTF-16 units that this field lets in; texts that were merged to more than that stay whole. */
	maxlength?: number;
	/**
	 * Calls its argument before anything else happens on the page; by default at once. Edits that come in together are then
	 * shown together: each showing costs the browser a layout of the page.
	 */
	together?: (show: () => void) => void;
	/** Calls whenever the field shows another text or has been given its first one. */
	onshow(value: string): void;
}

/**
 * Ties a text field to a shared text until the returned function is called: what is typed becomes edits, others' edits
 * appear without moving the caret off its character.
 */
export function bindText(field: TextFieldLike, text: SharedText, options: BindingOptions): () => void {
	/** What the field showed when we last looked. */
	let known = text.value();
	/** While a keyboard composes: the field is left alone, and this says where its characters are in the text. */
	let composing: Alignment | null = null;
	/** Others' edits that the field does not show yet. */
	let unshown: TextEdit[] = [];
	const together = options.together ?? ((run) => run());

	const show = (value: string, start: number, end: number): void => {
		const { selectionDirection, scrollTop } = field;
		known = value;
		if (field.value !== value) {
			field.value = value;
			field.setSelectionRange(start, end, selectionDirection);
			// To say so makes the browser lay out the page, and most fields have not been scrolled.
			if (scrollTop > 0) field.scrollTop = scrollTop;
		}
		options.onshow(value);
	};

	/** The edit as it may go into the text: plain, and no longer than there is room for. */
	const permitted = (edit: TextEdit): TextEdit => {
		const insert = plainText(edit.insert, options.multiline);
		if (options.maxlength === undefined) return { ...edit, insert };
		const room = Math.max(0, options.maxlength - (known.length - edit.remove));
		return { ...edit, insert: cutText(insert, room) };
	};

	/** Shows the text as it is, with the caret where it belongs after `change` has happened to what is shown. */
	const settle = (): void => {
		const value = text.value();
		const correction = diffText(field.value, value);
		const edits = correction ? [correction] : [];
		show(value, movePosition(field.selectionStart, edits), movePosition(field.selectionEnd, edits));
	};

	const showOthers = (): void => {
		if (unshown.length === 0) return;
		const edits = unshown;
		unshown = [];
		show(text.value(), movePosition(field.selectionStart, edits), movePosition(field.selectionEnd, edits));
	};

	const onInput = (): void => {
		const typed = diffText(known, field.value, field.selectionEnd);
		if (!typed) return;
		if (composing) {
			const moved = alignLocal(composing, typed);
			composing = moved.alignment;
			known = field.value;
			for (const edit of moved.edits) text.apply(edit);
			options.onshow(known);
			return;
		}
		text.apply(permitted(typed));
		settle();
	};

	const onCompositionStart = (): void => {
		showOthers();
		composing = aligned(known.length);
	};

	const onCompositionEnd = (): void => {
		if (!composing) return;
		onInput();
		const start = alignedPosition(composing, field.selectionStart);
		const end = alignedPosition(composing, field.selectionEnd);
		composing = null;
		show(text.value(), start, Math.max(start, end));
	};

	const onRemote = (edits: TextEdit[]): void => {
		if (composing) {
			composing = alignRemote(composing, edits);
			return;
		}
		unshown.push(...edits);
		if (unshown.length === edits.length) together(showOthers);
	};

	const unsubscribe = text.onRemoteEdit(onRemote);
	field.addEventListener('input', onInput);
	field.addEventListener('compositionstart', onCompositionStart);
	field.addEventListener('compositionend', onCompositionEnd);
	show(known, known.length, known.length);

	return () => {
		showOthers();
		// A field may be taken away in the middle of a word.
		onInput();
		unsubscribe();
		field.removeEventListener('input', onInput);
		field.removeEventListener('compositionstart', onCompositionStart);
		field.removeEventListener('compositionend', onCompositionEnd);
	};
}
