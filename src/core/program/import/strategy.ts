import { byLine, problem } from '../../result/problem.ts';
import { ok } from '../../result/result.ts';
import type { Problem, Result } from '../../result/result.ts';
import { fold, nameKey } from '../../text/fold.ts';
import { fileText } from '../../text/file-text.ts';
import { slugs } from '../../text/slug.ts';
import { LIMITS } from '../../values/limits.ts';
import { blocks, entries, lineOf, readable } from './markdown.ts';
import type { Block } from './markdown.ts';
import type { Strategy } from '../program.ts';

type Section = 'vision' | 'priorities' | 'indicators' | 'nonGoals';

/** What people call the four parts, folded; matched as a whole. */
const HEADINGS: Record<Section, RegExp> = {
	vision: /^((our|the|unsere|die) )?(vision|zielbild)( \d{4})?$/,
	priorities:
		/^((our|the|unsere|die) )?(strategic |strategische[n]? )?(priorities|prioritaeten|schwerpunkte|themen|stossrichtungen)$/,
	indicators:
		/^(how we (will|ll|shall) (know|tell|see|measure)( it)?|how do we know|indicators|measures|measures of success|woran wir (es |das |den erfolg )?(merken|erkennen|messen|sehen)( werden)?|indikatoren|messgroessen|erfolgskriterien|kennzahlen)$/,
	nonGoals:
		/^(what we (will|ll|shall|do) not do|what we don t do|what we won t do|non ?goals|not goals|out of scope|was wir (nicht tun|nicht machen|lassen|bewusst nicht tun)( werden)?|nicht ziele|nichtziele)$/
};

const sectionOf = (heading: string): Section | null => {
	const name = fold(heading, true);
	const found = (Object.keys(HEADINGS) as Section[]).find((section) => HEADINGS[section].test(name));
	return found ?? null;
};

interface Part {
	line: number;
	blocks: Block[];
}

interface Outline {
	title: string;
	titleLine: number;
	sections: Partial<Record<Section, Part>>;
	/** Depth of the headings that name sections; those of priorities are deeper by one or more. */
	depth: number;
}

type Report = (found: Problem) => void;

/** Cuts the document at the headings of its sections. */
const outlineOf = (all: Block[], file: string, report: Report): Outline => {
	const heading = all.find((block) => block.type === 'heading' && sectionOf(readable(block)) !== null);
	const depth = heading?.type === 'heading' ? heading.depth : 2;
	const outline: Outline = { title: '', titleLine: 1, sections: {}, depth };
	let current: Part | null = null;
	for (const block of all) {
		const line = lineOf(block);
		if (block.type === 'heading' && block.depth <= depth) {
			const name = readable(block);
			const section = sectionOf(name);
			const before = section && outline.sections[section];
			current = { line, blocks: [] };
			if (before) report(problem('strategy.sectionTwice', { file, line }, { name, first: before.line }));
			else if (section) outline.sections[section] = current;
			else if (block.depth < depth && !outline.title && Object.keys(outline.sections).length === 0) {
				outline.title = name;
				outline.titleLine = line;
				current = null;
			} else report(problem('strategy.unknownHeading', { file, line }, { name }));
		} else if (current) current.blocks.push(block);
		else if (readable(block))
			report(problem('strategy.textOutside', { file, line }, { text: readable(block) }));
	}
	return outline;
};

const joined = (part: readonly Block[]): string => part.map(readable).filter(Boolean).join('\n\n');

interface Named {
	name: string;
	text: string;
	line: number;
}

/** The priorities below their heading: one for each deeper heading, with what stands under it. */
const prioritiesOf = (part: Part, file: string, report: Report): Named[] => {
	const headings = part.blocks.filter((block) => block.type === 'heading');
	const depth = Math.min(...headings.map((block) => block.depth));
	const found: { name: string; line: number; blocks: Block[] }[] = [];
	for (const block of part.blocks) {
		const line = lineOf(block);
		const last = found.at(-1);
		if (block.type === 'heading' && block.depth === depth)
			found.push({ name: readable(block), line, blocks: [] });
		else if (last) last.blocks.push(block);
		else if (readable(block))
			report(problem('strategy.textOutside', { file, line }, { text: readable(block) }));
	}
	return found.map(({ name, line, blocks: own }) => ({
		name: name.replace(/\s+/g, ' '),
		line,
		text: joined(own)
	}));
};

const checkPriorities = (priorities: readonly Named[], file: string, report: Report): void => {
	const seen = new Map<string, number>();
	for (const { name, line } of priorities) {
		const key = nameKey(name);
		const first = seen.get(key);
		if (!name) report(problem('strategy.priorityWithoutName', { file, line }, {}));
		else if (first !== undefined) report(problem('strategy.priorityTwice', { file, line }, { name, first }));
		else seen.set(key, line);
	}
};

/** The lines of a list section. */
const linesOf = (part: Part | undefined, file: string, report: Report): string[] => {
	if (!part) return [];
	const lines = part.blocks.flatMap(entries);
	for (const { text, line } of lines) checkLength('line', text, LIMITS.line, { file, line }, report);
	if (lines.length > LIMITS.lines) {
		const place = { file, line: lines[LIMITS.lines]?.line ?? part.line };
		report(problem('strategy.tooManyLines', place, { count: lines.length, most: LIMITS.lines }));
	}
	return lines.map(({ text }) => text);
};

const checkLength = (
	field: string,
	text: string,
	most: number,
	place: { file: string; line: number },
	report: Report
): void => {
	if (text.length > most) report(problem('strategy.tooLong', place, { field, length: text.length, most }));
};

/**
 * Reads a strategy that somebody wrote as a Markdown document: `# title`, then the sections vision, priorities (one
 * heading each), how we will know, and what we will not do, under English or German headings of any depth.
 * Nothing is read in part: whatever has no place in a strategy is a problem with its line.
 * @returns the title ('' when there is none) and the strategy; ids are slugs of the names.
 */
export const importStrategy = (text: string, file: string): Result<{ title: string; strategy: Strategy }> => {
	const plain = fileText(text, file);
	if (!plain.ok) return plain;
	const problems: Problem[] = [];
	const report: Report = (found) => problems.push(found);

	const outline = outlineOf(blocks(plain.value), file, report);
	const { vision: visionPart, priorities: prioritiesPart, indicators, nonGoals } = outline.sections;
	checkLength('title', outline.title, LIMITS.name, { file, line: outline.titleLine }, report);

	const vision = joined(visionPart?.blocks ?? []);
	const visionLine = { file, line: visionPart?.line ?? 1 };
	if (!vision) report(problem('strategy.noVision', visionLine, {}));
	checkLength('vision', vision, LIMITS.text, visionLine, report);

	const named = prioritiesPart ? prioritiesOf(prioritiesPart, file, report) : [];
	const prioritiesLine = { file, line: prioritiesPart?.line ?? 1 };
	if (named.length === 0) report(problem('strategy.noPriorities', prioritiesLine, {}));
	if (named.length > LIMITS.priorities) {
		const place = { file, line: named[LIMITS.priorities]?.line ?? prioritiesLine.line };
		report(problem('strategy.tooManyPriorities', place, { count: named.length, most: LIMITS.priorities }));
	}
	checkPriorities(named, file, report);
	for (const { name, text: own, line } of named) {
		checkLength('name', name, LIMITS.name, { file, line }, report);
		checkLength('priority', own, LIMITS.text, { file, line }, report);
	}

	const strategy: Strategy = {
		vision,
		priorities: [],
		indicators: linesOf(indicators, file, report),
		nonGoals: linesOf(nonGoals, file, report)
	};
	if (problems.length > 0) return { ok: false, problems: byLine(problems) };
	const ids = slugs(
		named.map(({ name }) => name),
		'priority'
	);
	strategy.priorities = named.map(({ name, text: own }, at) => ({ id: ids[at] ?? '', name, text: own }));
	return ok({ title: outline.title.replace(/\s+/g, ' '), strategy });
};
