/** The runs that the table is made of, by name: the options of each. */
export const CASES = {
	'shaped-30': '--peers 30 --no-work',
	'shaped-100': '--peers 100 --no-work',
	'shaped-200': '--peers 200 --churn 30',
	'shaped-500': '--peers 500 --churn 30',
	'shaped-1000': '--peers 1000 --no-work',
	'vanish-100': '--peers 100 --no-work --churn 30 --vanish',
	'rooms-500': '--peers 500 --no-work --rooms plenary,board,ballot',
	'ballot-500': '--peers 500 --no-work --ballot',
	'stock-200': '--peers 200 --no-work --signaling stock',
	'stock-500': '--peers 500 --signaling stock',
	'relay-500': '--peers 500 --signaling relay'
} as const;

export type Case = keyof typeof CASES;

export const CASE_NAMES = Object.keys(CASES) as Case[];
