import type { Seating } from '../../core/tables/tables.ts';
import type { WorkshopState } from '../../core/workshop/state.ts';
import type { SignedRecord } from '../record.ts';
import { newestById } from './by-kind.ts';

/**
 * By department: who sits at which table. What a facilitator's device gave out counts, unless a person has chosen
 * another of the tables there are; whoever has gone to another department sits nowhere here. A choice holds until seats
 * are given out anew. Dissolved tables have a place in the map too: nobody sits, and nobody is to be seated unasked.
 */
export function tablesOf(
	given: readonly SignedRecord<'tables'>[],
	chosen: readonly SignedRecord<'seat'>[],
	people: WorkshopState['participants']
): Map<string, Seating> {
	const tables = new Map<string, Seating>();
	for (const [department, { body }] of newestById(given)) {
		const deal = body.deal ?? 1;
		const seats = new Map(
			body.seats.filter(
				([person, table]) => table <= body.count && people.get(person)?.department === department
			)
		);
		for (const { by, body: choice } of chosen) {
			const mine = choice.department === department && people.get(by)?.department === department;
			const here = (choice.deal ?? 1) === deal && choice.table <= body.count;
			if (mine && here) seats.set(by, choice.table);
		}
		tables.set(department, { deal, count: body.count, seats });
	}
	return tables;
}
