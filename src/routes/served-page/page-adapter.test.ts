import { expect, test } from 'vitest';
import { begunByBoot } from './page-adapter.js';

const MADE = `<head><script>let i="%catchball.early-files%"</script>
	<link href="/_app/immutable/entry/start.js" rel="modulepreload">
	<link href="/_app/immutable/assets/first.css" rel="stylesheet"></head>
	<script>
		const element = document.currentScript.parentElement;
		Promise.all([
			import("/_app/immutable/entry/start.js"),
			import("/_app/immutable/entry/app.js")
		]).then(([kit, app]) => {
			kit.start(app, element);
		});
	</script>`;

test('the page that is served asks for no script by itself: boot.js says when', () => {
	const page = begunByBoot(MADE, '{"pages":{},"others":{"first":["$&.js"],"then":[]}}');
	expect(page).toContain('let i={"pages":{},"others":{"first":["$&.js"],"then":[]}}');
	expect(page).not.toContain('modulepreload');
	expect(page).toContain('<link href="/_app/immutable/assets/first.css" rel="stylesheet">');
	expect(page.replace(/\s+/g, ' ')).toContain(
		'catchballBegun.then(() => Promise.all([import("/_app/immutable/entry/start.js"), import("/_app/immutable/entry/app.js")])).then(([kit, app]) => {'
	);
});

test.each(['"%catchball.early-files%"', 'import("/_app/immutable/entry/app.js")'])(
	'a page without %s is none that it knows: the build fails',
	(part) => {
		expect(() => begunByBoot(MADE.replace(part, ''), '{}')).toThrow('has changed');
	}
);
