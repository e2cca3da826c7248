import type { Program, Step } from './program.ts';

type Language = Program['language'];

/** What to do, for somebody who has never done it; by the id that a ready-made step has. */
const NOTES: Record<Language, Record<string, string>> = {
	en: {
		lobby:
			'Put the code up before the first person walks in. Wait until the counter stops moving, not until everybody is there: late joining works. Say who you are, how long this takes, and that nobody’s answers are shown with a name.',
		'day-two':
			'Come here at the end of the first day: the wall shows the code until tomorrow, and no minute of the night counts. In the morning: good morning, one sentence on where we are, and who was not here yesterday scans the code.',
		sharpen:
			'Departments read their goal of yesterday again, aloud. Is it still the one that helps most? Then what the night brought: measures that nobody can influence go out, what stops gets a name and a date. Submit at the end.',
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
		'day-two':
			'Am Ende des ersten Tages hierher gehen: Die Wand zeigt bis morgen den Code, und keine Minute der Nacht zählt. Am Morgen: begrüßen, mit einem Satz sagen, wo wir stehen; wer gestern nicht da war, scannt den Code.',
		sharpen:
			'Die Abteilungen lesen sich ihr Ziel von gestern noch einmal laut vor. Ist es noch das, was am meisten hilft? Dann, was die Nacht gebracht hat: Messgrößen, die niemand beeinflussen kann, fliegen heraus; was aufhört, bekommt Namen und Datum. Am Ende abgeben.',
		before:
			'Sagen: Das ist keine Prüfung, Raten ist erlaubt. Am Ende fragen wir noch einmal und sehen so, was der Tag gebracht hat. Nichts vorlesen. Schließen, wenn die Zahl der Bögen stehen bleibt.',
		strategy:
			'Erzählen, nicht vorlesen. Zu jeder Priorität ein eigener Satz: Wo kam es zuletzt darauf an? Jede Folie so lange stehen lassen, dass man sie auf dem Telefon zweimal lesen kann.',
		departments:
			'Die Abteilungen sitzen zusammen. Ein Ziel: von X auf Y bis wann. Dann: Was sagt den Erfolg voraus und lässt sich beeinflussen? Dann: Womit hören wir auf? Herumgehen. Wo sich fünf Minuten nichts tut, hilft ein Besuch.',
		shareout: 'Zwei Minuten je Abteilung, und die Zeit gilt. Nur eine Frage: Womit hört ihr dafür auf?',
		after:
			'Dieselben Themen, andere Fragen. Wieder ohne Namen, wieder keine Prüfung. Schließen, wenn die Zahl der Bögen stehen bleibt.',
		results:
			'Erst die Frage, dann das Bild: Was, glaubt ihr, hat sich am meisten verändert? Dann aufdecken. Loben, was gestiegen ist, und benennen, was nicht.',
		close:
			'Sagen, was nächste Woche geschieht, wer die Zusagen ansieht und wann der Raum davon hört. Dann aufhören.'
	}
};

/** Speaker notes to start from; empty for what nobody can know anything about. */
export const stepNotes = (
	{ id, kind, wave }: Pick<Step, 'id' | 'kind' | 'wave'>,
	language: Language
): string => NOTES[language][id] ?? NOTES[language][wave ?? kind] ?? '';
