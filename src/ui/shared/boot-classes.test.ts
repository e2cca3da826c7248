import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Classes that the page's own style sheet gives a look to by themselves, wherever they stand. */
const CLASSES = [...readFileSync('static/boot.css', 'utf8').matchAll(/^\.([\w-]+) \{/gm)].map(
	([, name]) => name ?? ''
);
const components = readdirSync('src/ui', { recursive: true, encoding: 'utf8' }).filter((file) =>
	file.endsWith('.svelte')
);

test('no component bears a class that the page itself sets before the app', () => {
	expect(CLASSES).toContain('first');
	const borne = components.flatMap((file) =>
		[...readFileSync(join('src/ui', file), 'utf8').matchAll(/class="([^"{]*)"/g)]
			.flatMap(([, names]) => (names ?? '').split(/\s+/))
			.filter((name) => CLASSES.includes(name))
			.map((name) => `${file}: ${name}`)
	);
	expect(borne).toEqual([]);
});
