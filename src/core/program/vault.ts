import * as v from 'valibot';
import type { Program } from './program.ts';
import { programSchema } from './schema.ts';

/** What is sealed to the recovery words: the whole program, and the salt (hex) that its answer key is committed with. */
export interface Vault {
	program: Program;
	salt: string;
}

const vaultSchema: v.GenericSchema<Vault> = v.object({
	program: programSchema,
	salt: v.pipe(v.string(), v.minLength(32), v.maxLength(128), v.regex(/^(?:[0-9a-f]{2})*$/))
});

/** The text that is sealed. */
export const writeVault = ({ program, salt }: Vault): string => JSON.stringify({ program, salt });

/** What such a text holds; null when it is none. */
export function readVault(text: string): Vault | null {
	try {
		const parsed = v.safeParse(vaultSchema, JSON.parse(text));
		return parsed.success ? parsed.output : null;
	} catch {
		return null;
	}
}
