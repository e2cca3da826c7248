import type { Console } from '../state/console/console.svelte.ts';
import type { I18n } from '../ui/shared/i18n.svelte.ts';
export type Export = 'results-csv' | 'results-json' | 'pledges' | 'program';
export const exportOf = (what: Export, _desk: Console, _i18n: I18n) => ({ name: what, type: 'text/plain', text: '' });
export function download(file: { name: string; type: string; text: string }): void {
	const url = URL.createObjectURL(new Blob([file.text], { type: file.type }));
	const anchor = document.createElement('a');
	anchor.href = url;
	anchor.download = file.name;
	anchor.click();
	URL.revokeObjectURL(url);
}
