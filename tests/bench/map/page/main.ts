import { mount } from 'svelte';
import { mapOf } from '../../../../src/core/map/map-of.ts';
import { I18n } from '../../../../src/ui/shared/i18n.svelte.ts';
import { companyOf } from '../../../support/company.ts';
import Page from './Page.svelte';

/** The product's own pictures of a made-up company, without a workshop around them. */
const wanted = new URLSearchParams(location.search);
const number = (name: string, usual: number) => Number(wanted.get(name) ?? usual);
const language = wanted.get('lang') === 'de' ? 'de' : 'en';
const theme = wanted.get('theme');
if (theme) document.documentElement.dataset.theme = theme;

const i18n = new I18n(language);
await i18n.load('common', 'map', 'asks', 'console', 'phone', 'projector');
const map = mapOf(
	companyOf({
		departments: number('departments', 24),
		priorities: number('priorities', 5),
		asks: number('asks', 60),
		language
	})
);
mount(Page, { target: document.body, props: { map, view: wanted.get('view') ?? 'wall', i18n } });
