import type { ExportFile, ExportKind, ExportLanguage, PaperTranslate } from '../compose.ts';
import type { Program } from '../core/program/program.ts';
import type { Session } from '../core/ports/session.ts';
import { translateArea } from '../i18n/one-area.ts';
import type { Console } from '../state/console/console.svelte.ts';
import { workbench } from './workbench.ts';
import type { I18n } from '../ui/shared/i18n.svelte.ts';

/** Makes one file of a workshop and hands it to the person's browser as a download. */
export async function downloadExport(what: ExportKind, session: Session, i18n: I18n): Promise<void> {
	await i18n.load('export', 'map');
	const { exportFile } = await import('../compose.ts');
	const file = await exportFile(what, session, {
		translate: i18n.t as ExportLanguage['translate'],
		date: (iso) => i18n.format.date(iso)
	});
	if (file) download(file);
}

/** As `downloadExport`, of a program whose workshop does not exist yet. */
export async function downloadProgram(what: 'program' | 'quiz', program: Program): Promise<void> {
	const { exportProgramFile } = await import('../compose.ts');
	download(await exportProgramFile(what, program));
}

/** The scores of every matched person, after the warning. */
export async function downloadRaw(desk: Console): Promise<void> {
	const { loadExports } = await import('../compose.ts');
	const [{ rawFile }, table] = await Promise.all([loadExports(), desk.raw()]);
	if (table) download(rawFile(table, desk.session));
}

/** The quiz as a page to print, in the language of the workshop. */
export async function downloadPapers(desk: Console, people: number): Promise<void> {
	const { papers, session, program } = desk;
	if (!papers) return;
	const { loadExports } = await import('../compose.ts');
	const [{ paperFile }, translate] = await Promise.all([
		loadExports(),
		translateArea(program?.language ?? 'en', 'paper')
	]);
	const quiz = { items: papers.items, certainty: papers.asksCertainty };
	download(paperFile(quiz, people, session, translate as PaperTranslate));
}

/** The workshop's key under a passphrase. Whoever has it saved has an alternative to the words. */
export async function downloadKeyFile(desk: Console, passphrase: string): Promise<void> {
	if (!desk.keys) return;
	const text = await desk.keys.keyFile(passphrase);
	const { fileName } = await (await import('../compose.ts')).loadExports();
	download({ name: `${fileName(desk.program?.title ?? '')}-key.json`, type: 'application/json', text });
	await desk.wordsKept();
}

/** A workshop as one sealed file. Gives its name; null when it could not be made. */
export async function downloadBackup({ entry }: Session, passphrase: string): Promise<string | null> {
	const bytes = await (await workbench()).backup(entry.id, passphrase);
	if (!bytes) return null;
	const title = entry.title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'workshop';
	const name = `${title}.catchball`;
	save(name, new Blob([new Uint8Array(bytes)], { type: 'application/octet-stream' }));
	return name;
}

const download = ({ name, type, text }: ExportFile): void => save(name, new Blob([text], { type }));

function save(name: string, content: Blob): void {
	const url = URL.createObjectURL(content);
	const anchor = document.createElement('a');
	anchor.href = url;
	anchor.download = name;
	anchor.click();
	URL.revokeObjectURL(url);
}
