import { expect, test } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

const press = (key: string, more: Partial<KeyboardEvent> = {}) =>
	({ key, target: null, defaultPrevented: false, repeat: false, ...more }) as KeyboardEvent;

// The keys are looked up without a page.
globalThis.Element ??= class {} as typeof Element;

test('a clicker moves the room and darkens the wall', () => {
	expect(['PageDown', 'PageUp', '.', 'b'].map((key) => shortcutOf(press(key)))).toEqual([
		'next',
		'back',
		'blank',
		'blank'
	]);
});

test('caps lock takes no key away, a modifier does', () => {
	expect([shortcutOf(press('Q')), shortcutOf(press('T')), shortcutOf(press('+'))]).toEqual([
		'code',
		'timer',
		'minute'
	]);
	expect(shortcutOf(press('r', { ctrlKey: true }))).toBeNull();
	expect(shortcutOf(press('b', { metaKey: true }))).toBeNull();
});

test('a key that is held down counts once', () => {
	expect(shortcutOf(press('ArrowRight', { repeat: true }))).toBeNull();
});
