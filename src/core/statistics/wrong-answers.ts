/** A wrong answer and how many people gave it. */
export interface WrongAnswer {
	answer: string;
	people: number;
}

/**
 * The wrong answer that most people gave, or all of those that share the first place, in alphabetical order; empty
 * when nobody was wrong. Each person's list holds the wrong things picked; one named twice counts once.
 * A distractor that many choose is what the day has to put right (Haladyna & Rodriguez 2013, "Developing and
 * validating test items", ch. 18).
 */
export function mostChosenWrong(people: readonly (readonly string[])[]): WrongAnswer[] {
	const counts = new Map<string, number>();
	const count = (answer: string) => counts.set(answer, (counts.get(answer) ?? 0) + 1);
	for (const wrong of people) {
		if (wrong.length === 0) continue;
		if (wrong.length > 1) new Set(wrong).forEach(count);
		else count(wrong[0] ?? '');
	}
	const most = Math.max(0, ...counts.values());
	return [...counts]
		.filter(([, count]) => count === most)
		.map(([answer, count]) => ({ answer, people: count }))
		.sort((a, b) => (a.answer < b.answer ? -1 : 1));
}
