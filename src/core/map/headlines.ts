import type { CompanyMap, MapDepartment, MapPriority } from './map.ts';

/** What a room must not overlook, the gravest first: said in words beside the picture. */
export interface MapHeadlines {
	gaps: MapPriority[];
	/** The most asked first. */
	overloads: MapDepartment[];
	/** Departments that have not submitted anything. */
	missing: MapDepartment[];
	/** Departments that have. */
	pledged: number;
	/** Asks that stand, and how many of them both sides have confirmed. */
	asks: number;
	agreed: number;
}

export const headlinesOf = ({ priorities, departments, arrows }: CompanyMap): MapHeadlines => {
	const asks = arrows.flatMap((arrow) => arrow.asks);
	return {
		gaps: priorities.filter(({ gap }) => gap),
		// Sorting is stable: of equally asked ones the program's order stays.
		overloads: departments
			.filter(({ overloaded }) => overloaded)
			.sort((a, b) => b.askedBy.length - a.askedBy.length),
		missing: departments.filter(({ verdict }) => verdict === null),
		pledged: departments.filter(({ verdict }) => verdict !== null).length,
		asks: asks.length,
		agreed: asks.filter(({ state }) => state === 'agreed').length
	};
};
