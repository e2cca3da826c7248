import type { Program, Step } from './program.ts';

type Language = Program['language'];

/** Speaker notes of the default agenda: what to do, for somebody who has never done it. */
const NOTES: Record<Language, Record<string, string>> = {
	en: {
		lobby:
			'Put the code up before the first person walks in. Wait until the counter stops moving, not until everybody is there: late joining works. Say who you are, how long this takes, and that nobody’s answers are shown with a name.',
		before:
			'Say: this is not an exam, and guessing is fine. We ask now what we will ask again at the end, so that we can see what today was worth. Read nothing out. Close when the number of sheets stands still.',
		strategy:
			'Tell it, don’t read it. One sentence of your own for each priority: where did it last matter? Leave every slide up long enough for people to read it twice on their phones.',
		departments:
			'Departments sit together. One goal, from X to Y by when; then what predicts it and can be influenced; then what stops. Walk around. A board that has stood still for five minutes wants a visit.',
		shareout: 'Two minutes each, and the time counts. Ask one question only: what do you stop doing for it?',
		after:
			'The same topics, other questions. Again without names, again no exam. Close when the number of sheets stands still.',
		results:
			'First the question, then the picture: what do you think has changed most? Then reveal. Praise what rose, and name what did not.',
		close:
			'Say what happens next week, who looks at the pledges, and when the room will hear from them. Then stop.'
	},
	de: {
		lobby:
			'Den Code zeigen, bevor die Ersten hereinkommen. Warten, bis der Zähler ruht, nicht bis alle da sind: Man kann jederzeit dazukommen. Sich vorstellen, sagen, wie lange es dauert und dass keine Antwort mit einem Namen erscheint.',
		before:
			'Sagen: Das ist keine Prüfung, Raten ist erlaubt. Am Ende fragen wir noch einmal und sehen so, was der Tag gebracht hat. Nichts vorlesen. Schließen, wenn die Zahl der Bögen stehen bleibt.',
		strategy:
			'Erzählen, nicht vorlesen. Zu jedem Schwerpunkt ein eigener Satz: Wo kam es zuletzt darauf an? Jede Folie so lange stehen lassen, dass man sie auf dem Telefon zweimal lesen kann.',
		departments:
			'Die Bereiche sitzen zusammen. Ein Ziel: von X auf Y bis wann. Dann: Was sagt den Erfolg voraus und lässt sich beeinflussen? Dann: Womit hören wir auf? Herumgehen. Wo sich fünf Minuten nichts tut, hilft ein Besuch.',
		shareout: 'Zwei Minuten je Bereich, und die Zeit gilt. Nur eine Frage: Womit hört ihr dafür auf?',
		after:
			'Dieselben Themen, andere Fragen. Wieder ohne Namen, wieder keine Prüfung. Schließen, wenn die Zahl der Bögen stehen bleibt.',
		results:
			'Erst die Frage, dann das Bild: Was, glaubt ihr, hat sich am meisten verändert? Dann aufdecken. Loben, was gestiegen ist, und benennen, was nicht.',
		close:
			'Sagen, was nächste Woche geschieht, wer die Zusagen ansieht und wann der Raum davon hört. Dann aufhören.'
	}
};

const STEPS: Pick<Step, 'id' | 'kind' | 'wave' | 'minutes'>[] = [
	{ id: 'lobby', kind: 'lobby', wave: null, minutes: 10 },
	{ id: 'before', kind: 'quiz', wave: 'before', minutes: 15 },
	{ id: 'strategy', kind: 'strategy', wave: null, minutes: 40 },
	{ id: 'departments', kind: 'departments', wave: null, minutes: 75 },
	{ id: 'shareout', kind: 'shareout', wave: null, minutes: 40 },
	{ id: 'after', kind: 'quiz', wave: 'after', minutes: 15 },
	{ id: 'results', kind: 'results', wave: null, minutes: 15 },
	{ id: 'close', kind: 'close', wave: null, minutes: 10 }
];

/** Half a day: a quiz before and after, and everything in between, with speaker notes to start from. */
export const defaultAgenda = (language: Language): Step[] =>
	STEPS.map((step) => ({ ...step, notes: NOTES[language][step.id] ?? '' }));
