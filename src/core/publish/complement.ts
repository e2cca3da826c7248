import type { Judged, Subjects } from './groups.ts';
import { givesAway, isTelling, TELLING, type Part, type Scale } from './telling.ts';

/** The exact means of a subject, one a wave. */
type Values = (people: readonly number[], slots: readonly string[]) => readonly number[];

/**
 * Hides, in the order priorities, departments, slots, what would let a telling mean be worked out from the total
 * (see telling.ts). Only subjects over the blueprint that everybody was asked are parts of the total; a slot
 * that some were not asked is in no other figure.
 */
export function hideComplements(subjects: Subjects, values: Values, scale: Scale): Subjects {
	if (subjects.total.verdict !== 'shown') return subjects;
	const everybody = subjects.total.people;
	const part = (subject: Judged, weight: number): Part<Judged> => ({
		key: subject,
		people: subject.people.length,
		weight,
		values: values(subject.people, subject.slots),
		shown: subject.verdict === 'shown'
	});
	const rest = (people: readonly number[], slots: readonly string[], weight: number): Part<Judged>[] =>
		weight === 0 ? [] : [part({ id: '', people, slots, verdict: 'few' }, weight)];

	// Slots are of everybody, so that they tell only in a small workshop, and likewise the priorities.
	const small = everybody.length < TELLING;
	const same = () => everybody.length;
	const inPriority = new Set(subjects.priorities.flatMap((priority) => priority.slots));
	const loose = subjects.total.slots.filter((slot) => !inPriority.has(slot));
	const priorityParts = subjects.priorities
		.filter((priority) => priority.slots.length > 0)
		.map((priority) => part(priority, priority.slots.length));
	const priorities = hide(
		subjects.priorities,
		small ? givesAway([...priorityParts, ...rest(everybody, loose, loose.length)], same, scale) : new Set()
	);

	const departed = new Set(subjects.departments.flatMap((department) => department.people));
	const nowhere = everybody.filter((person) => !departed.has(person));
	const departments = hide(
		subjects.departments,
		givesAway(
			[
				...subjects.departments
					.filter((department) => department.people.length > 0)
					.map((department) => part(department, department.people.length)),
				...rest(nowhere, subjects.total.slots, nowhere.length)
			],
			(parts) => parts.reduce((people, { key }) => people + key.people.length, 0),
			scale
		)
	);

	if (!small) return { ...subjects, priorities, departments };
	const waves = values(everybody, subjects.total.slots).keys();
	const slots = [...waves].reduce((judged, wave) => {
		const single = (slot: Judged) => {
			const whole = part(slot, 1);
			return { ...whole, values: [whole.values[wave] ?? 0] };
		};
		const known = priorities.filter((priority) => {
			const mean = values(everybody, priority.slots)[wave] ?? 0;
			return priority.verdict === 'shown' && !isTelling(everybody.length, mean, scale);
		});
		// A known priority is the whole of its slots; what the known ones leave of the total is one more whole.
		const covered = new Set(known.flatMap((priority) => priority.slots));
		const left = subjects.total.slots.filter((slot) => !covered.has(slot));
		return [...known.map((priority) => priority.slots), left].reduce(
			(so, whole) =>
				hide(so, givesAway(so.filter((slot) => whole.includes(slot.id)).map(single), same, scale)),
			judged
		);
	}, subjects.slots);
	return { ...subjects, priorities, departments, slots };
}

const hide = (subjects: readonly Judged[], hidden: ReadonlySet<Judged>): Judged[] =>
	subjects.map((subject) => (hidden.has(subject) ? { ...subject, verdict: 'exposes' } : subject));
