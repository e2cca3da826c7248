/** What a key on the console does. A presenter's clicker sends page up and page down. */
export const SHORTCUTS = [
	'next',
	'back',
	'code',
	'blank',
	'reveal',
	'hold',
	'timer',
	'minute',
	'undo',
	'broadcast',
	'spotlight',
	'assist',
	'help'
] as const;
export type Shortcut = (typeof SHORTCUTS)[number];

const KEYS: Record<string, Shortcut> = {
	ArrowRight: 'next',
	PageDown: 'next',
	' ': 'next',
	ArrowLeft: 'back',
	PageUp: 'back',
	q: 'code',
	b: 'blank',
	r: 'reveal',
	// What a clicker's button for a dark wall sends.
	'.': 'blank',
	h: 'hold',
	t: 'timer',
	'+': 'minute',
	u: 'undo',
	m: 'broadcast',
	s: 'spotlight',
	'/': 'spotlight',
	p: 'assist',
	'?': 'help'
};

/**
 * The shortcut of a key press; null while somebody types, holds a modifier, works in a dialog or menu, or presses
 * space on a control of its own.
 */
export function shortcutOf(event: KeyboardEvent): Shortcut | null {
	if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || event.repeat) return null;
	const target = event.target instanceof Element ? event.target : null;
	if (target?.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], dialog'))
		return null;
	if (event.key === ' ' && target?.closest('button, a, summary')) return null;
	// Caps lock takes nothing from anybody.
	const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
	return KEYS[key] ?? null;
}
