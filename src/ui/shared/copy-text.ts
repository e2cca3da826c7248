/**
 * Puts a field's text on the clipboard. Plain http has no clipboard, and a browser may refuse: then the text is left
 * selected, so that the person can copy it. Never rejects.
 */
export async function copyText(
	field: HTMLInputElement | HTMLTextAreaElement
): Promise<'copied' | 'selected'> {
	try {
		// Not there at all outside a secure context, whatever its type says.
		const clipboard = navigator.clipboard as Clipboard | undefined;
		if (clipboard) {
			await clipboard.writeText(field.value);
			return 'copied';
		}
	} catch {
		// Refused: as if there were none.
	}
	field.focus();
	field.select();
	return 'selected';
}
