import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A build of the app that is not this one. */
export interface OtherBuild {
	/** Folder with its index.html. */
	folder: string;
	remove(): void;
}

/**
 * Builds the app of an earlier commit (any name that git knows), or, without one, a later app: people's introductions have a
 * field more, and there is a kind of record that nobody here knows.
 */
export function buildOther(commit: string | null): OtherBuild {
	const place = mkdtempSync(join(tmpdir(), 'catchball-version-'));
	const remove = () => rmSync(place, { recursive: true, force: true });
	try {
		if (commit === null) copyHere(place);
		else unpack(commit, place);
		symlinkSync(resolve('node_modules'), join(place, 'node_modules'));
		if (commit === null)
			for (const [file, changes] of Object.entries(LATER)) change(join(place, file), changes);
		execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
			cwd: place,
			stdio: 'pipe',
			maxBuffer: 2 ** 26
		});
	} catch (error) {
		remove();
		throw error;
	}
	return { folder: join(place, 'build'), remove };
}

function copyHere(place: string): void {
	for (const name of ['src', 'static', 'package.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'])
		cpSync(name, join(place, name), { recursive: true });
}

function unpack(commit: string, place: string): void {
	const archive = execFileSync('git', ['archive', commit], { maxBuffer: 2 ** 28 });
	execFileSync('tar', ['-x', '-C', place], { input: archive });
}

type Change = [before: string, after: string];

/** What the later app has. What it knows of others it leaves on its window, for the test to see. */
const LATER: Record<string, Change[]> = {
	'src/core/records/kinds.ts': [["'card',", "'card',\n\t'glint',"]],
	'src/core/records/authority.ts': [
		["card: 'participant',", "card: 'participant',\n\tglint: 'participant',"]
	],
	'src/core/records/bodies.ts': [['me: {', 'glint: { text: string };\n\tme: { nickname?: string; ']],
	'src/core/records/schemas.ts': [
		['card: cardSchema,', 'card: cardSchema,\n\tglint: v.strictObject({ text: nameSchema }),'],
		['me: v.strictObject({', 'me: v.strictObject({ nickname: v.exactOptional(nameSchema), ']
	],
	'src/records/kinds.ts': [
		[
			"card: { slot: 'author'",
			"glint: { slot: 'author', maxBytes: 1 * KIB, quota: 1, id: MAIN },\n\tcard: { slot: 'author'"
		]
	],
	'src/records/fold/by-kind.ts': [['card: [],', 'card: [],\n\t\tglint: [],']],
	'src/records/fold/fold.ts': [
		[
			'const ruled = ruledOf(kinds, grants);',
			`const ruled = ruledOf(kinds, grants);
	Object.assign(globalThis, { later: {
		glints: kinds.glint.map(({ body }) => body.text).sort(),
		nicknames: kinds.me.flatMap(({ body }) => body.nickname ?? []).sort()
	} });`
		]
	],
	'src/state/phone/phone.svelte.ts': [
		[
			'{ name: name.trim(), department }, this.session.signer);',
			"{ name: name.trim(), department, nickname: `${name} of later` }, this.session.signer);\n\t\t\tawait this.session.ledger.write('glint', 'main', { text: `${name} glints` }, this.session.signer);"
		]
	]
};

function change(file: string, changes: Change[]): void {
	let text = readFileSync(file, 'utf8');
	for (const [before, after] of changes) {
		if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
		text = text.replace(before, after);
	}
	writeFileSync(file, text);
}
