import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTranslator } from '../../i18n/all.ts';
import { LANGUAGES } from '../../i18n/areas.ts';
import { firstViews, picturesIn } from './first-views.ts';

test.each(LANGUAGES)('the pictures of the first view say in %s what the pages say', (language) => {
	const t = createTranslator(language);
	const html = picturesIn(language);
	const said = html.replace(/<br>/g, ' ').replace(/<[^>]*>/g, '\n');
	for (const text of [
		`${t('home.hero.line1')} \n${t('home.hero.line2')}`,
		t('home.hero.text'),
		t('home.join.title'),
		t('home.join.text')
	])
		expect(said).toContain(`\n${text}\n`);
	expect(html.match(new RegExp(`class="first \\w+" lang="${language}"`, 'g'))).toHaveLength(2);
});

test('the page that is served has a place for them, once', () => {
	const page = readFileSync(new URL('../../app.html', import.meta.url), 'utf8');
	expect(page.match(/%catchball\.first-views%/g)).toHaveLength(1);
	expect(page.match(/%catchball\.boot%/g)).toHaveLength(1);
	// The framework keeps the page as a string in a script.
	const { transform, configResolved } = firstViews() as unknown as {
		transform: { handler: (code: string) => { code: string } };
		configResolved: (config: { command: 'build' }) => void;
	};
	configResolved({ command: 'build' });
	const { code } = transform.handler(JSON.stringify(page));
	const written = JSON.parse(code) as string;
	for (const language of LANGUAGES) expect(written).toContain(picturesIn(language));
	// A place that is left for page-adapter.js, and no comments.
	expect(written).toContain('%catchball.early-files%');
	expect(written).not.toContain('// ');
	expect(() => transform.handler('export default {}')).toThrow();
});
