/** `npm run simulate`: see README.md beside this file. */
import { readOptions } from './options.ts';
import { print } from './print.ts';

const options = readOptions(process.argv.slice(2));
if (options.table) {
	const { table } = await import('./table/table.ts');
	await table(options);
} else {
	const { run } = await import('./run.ts');
	const result = await run(options);
	print(result);
	if (options.json) console.log(JSON.stringify(result));
}
process.exit();
