/** Bounds of what records may hold, beside those of the texts in core/values. */
export const RECORD_LIMITS = {
	/** Records of lower epochs that one cert can keep accepted. */
	accepts: 600,
	/** Sheets that one receipt lists. */
	receipts: 400,
	/** Restores of one department's board. */
	generations: 100_000,
	/** People that one department seats at its tables. */
	seats: 600,
	/** Times that one department's seats are given out anew. */
	deals: 1000,
	/** Replacements of one room's key, and people that one is sealed to. */
	rekeys: 10_000,
	members: 1500,
	/** Times that one person goes on with another phone. */
	moves: 32,
	/** Turns of a pledge or of a pen. */
	turns: 10_000,
	/** Highest version of a slot, and highest epoch. */
	version: 2 ** 31 - 1
} as const;
