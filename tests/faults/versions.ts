/**
 * Two versions of the app in one room, in real browsers: `npm run versions` builds a later app, which knows a kind of record
 * and a field that this one does not; `npm run versions -- --commit NAME` builds the app of an earlier commit. Ends with 1
 * when one of them misses what the other did.
 */
import { parseArgs } from 'node:util';
import { findBrowser } from '../support/chromium.ts';
import { buildOther } from './versions/other-build.ts';
import { runVersions } from './versions/run.ts';

const { values } = parseArgs({ options: { commit: { type: 'string' } } });
process.env.CHROMIUM_PATH ??= findBrowser().path;
const other = buildOther(values.commit ?? null);
try {
	for (const line of await runVersions(other.folder, values.commit === undefined)) console.log(line);
} finally {
	other.remove();
}
