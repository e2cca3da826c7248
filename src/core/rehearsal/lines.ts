import type { Program } from '../program/program.ts';

/** What made-up people are called and what they write. */
export interface MadeUpLines {
	names: string[];
	goals: { goal: string; unit: string; lag: string }[];
	leads: string[];
	stop: string;
	questions: string[];
	missing: string;
	help: string;
}

export const MADE_UP: Record<Program['language'], MadeUpLines> = {
	en: {
		names: ['Ada', 'Ben', 'Chloe', 'Dev', 'Emma', 'Finn', 'Grace', 'Hugo', 'Iris', 'Jon', 'Kim', 'Lea'],
		goals: [
			{
				goal: 'Answer customers on the day they ask',
				unit: '% of inquiries',
				lag: 'Inquiries answered on the same day'
			},
			{
				goal: 'Deliver complete at the first go',
				unit: '% of orders',
				lag: 'Orders without a second delivery'
			},
			{
				goal: 'Decide within a week',
				unit: '% of proposals',
				lag: 'Proposals that wait no longer than a week'
			},
			{
				goal: 'Fill open posts from our own people',
				unit: '% of posts',
				lag: 'Posts that somebody of ours has taken'
			}
		],
		leads: ['Inquiries sorted before ten o’clock', 'Answers that need no second question'],
		stop: 'The weekly report that nobody reads',
		questions: [
			'What does this mean for projects that run already?',
			'Who decides when two priorities collide?'
		],
		missing: 'An example from our own work',
		help: 'We can lend you somebody for two weeks'
	},
	de: {
		names: ['Ada', 'Ben', 'Clara', 'Deniz', 'Emma', 'Finn', 'Greta', 'Hugo', 'Ida', 'Jan', 'Kim', 'Lea'],
		goals: [
			{
				goal: 'Kundenanfragen noch am selben Tag beantworten',
				unit: '% der Anfragen',
				lag: 'Am selben Tag beantwortete Anfragen'
			},
			{
				goal: 'Beim ersten Mal vollständig liefern',
				unit: '% der Aufträge',
				lag: 'Aufträge ohne Nachlieferung'
			},
			{
				goal: 'Binnen einer Woche entscheiden',
				unit: '% der Vorschläge',
				lag: 'Vorschläge, die höchstens eine Woche warten'
			},
			{
				goal: 'Offene Stellen mit eigenen Leuten besetzen',
				unit: '% der Stellen',
				lag: 'Stellen, die jemand von uns übernommen hat'
			}
		],
		leads: ['Anfragen, die vor zehn Uhr sortiert sind', 'Antworten, die keine Rückfrage brauchen'],
		stop: 'Den Wochenbericht, den niemand liest',
		questions: [
			'Was heißt das für Projekte, die schon laufen?',
			'Wer entscheidet, wenn zwei Prioritäten sich in die Quere kommen?'
		],
		missing: 'Ein Beispiel aus unserer eigenen Arbeit',
		help: 'Wir können euch zwei Wochen lang jemanden leihen'
	}
};
