import { fold } from '../text/fold.ts';
import type { Wig } from './pledge.ts';

/*
 * Known examples stand in wording.test.ts. Texts are folded first: lower case, umlauts written out, no punctuation. A list
 * of words proves nothing, so it leaves alone whatever might be meant as a result: a false alarm costs more than a miss.
 */

/** "Number one" is no number. */
const FIRST = /\b(?:no|nr|nummer|number|platz|top) ?(?:1|10)\b/g;

/** Words that promise everything and measure nothing; matched at the beginning of words. */
const SLOGAN = new RegExp(
	`\\b(?:${[
		// To be the first, whatever of.
		'world class|world leading|best in class|second to none|unrivalled|unparalleled|unbeatable|state of the art',
		'number one(?! cause| reason)|be(?:come)? the best|the best|the leading(?! cause| reason| indicator)|market leader',
		'the first choice|(?:employer|partner|supplier) of choice|thought leader|trusted partner|raise the bar|cutting edge',
		'weltklasse|marktfuehrer|erste wahl|erstklassig|unschlagbar|vorreiter|wegbereiter|massstaebe setzen|(?:arbeitgeber|partner) der wahl',
		'(?:innovations|qualitaets|technologie)fuehrer|spitzen(?:reiter|klasse|position|leistung|team|service|qualitaet)|die besten\\b|der beste\\b',
		'(?:der|die|das) fuehrende(?! ursache| grund)|bester? (?:arbeitgeber|anbieter|partner)|nummer eins',
		// To feel, and to be together.
		'excellen|exzellen|delight|passion|leidenschaft|begeister|mit herz|inspir|wow|go the extra mile|win (?:the )?hearts',
		'gemeinsam (?:stark|mehr|besser)|stronger together|better together|one team|ein team|hand in hand|an einem strang',
		'(?:customers?|people|quality|safety) first|customer (?:centric|obsess)|customers? at the (?:centre|center|heart)',
		'(?:kund|mensch|mitarbeit|qualitaet)\\p{L}* (?:steh\\p{L}* )?(?:im|in den|in unserem) mittelpunkt|wir leben\\b',
		// To have a future.
		'game chang|next level|naechste(?:s|n)? level|think big|make a difference|shap\\p{L}* the future|future proof|unleash',
		'zukunftsfaehig|fit fuer die zukunft|(?:gestalten|sichern) (?:wir )?(?:die|unsere) zukunft|(?:die|unsere) zukunft (?:gestalten|sichern)',
		'get better|besser werden|immer besser|jeden tag (?:ein bisschen |ein stueck )?besser|synerg|mehrwert schaffen'
	].join('|')})`,
	'u'
);

/** Verbs that begin a piece of work instead of naming a result. */
const PROJECT = new RegExp(
	`^(?:(?:we|we will|to|let s|lets|let us) )?(?:${[
		'introduce|implement|roll out|rollout|launch|migrate|complete|finish|set up|build|develop|create|define|design|deploy|replace',
		'digiti[sz]e|install|establish|pilot|kick off|restructure|reorgani[sz]e|redesign|overhaul|upgrade|automate|consolidate|integrate',
		'standardi[sz]e|moderni[sz]e|procure|conduct'
	].join('|')})\\b`,
	'u'
);
const ARBEIT = [
	'einfuehr|umsetz|ausroll|aufbau|erstell|entwickel|fertigstell|abschliess|einricht|migrier|digitalisier|definier|abloes',
	'umstell|implementier|erarbeit|ausarbeit|konzipier|pilotier|modernisier|standardisier|automatisier|umstrukturier|anschaff'
].join('|');
/** At the beginning, or, as in a headline, at the end; a verb that comes in two parts needs both of them. */
const PROJEKT = [
	new RegExp(`^(?:(?:wir|wir werden) )?(?:${ARBEIT})`, 'u'),
	new RegExp(`\\b(?:zu |neu )?(?:${ARBEIT})(?:e?n|en wir)$`, 'u'),
	/^(?:wir )?(?:fuehren .*ein|setzen .*um|rollen .*aus|bauen .*auf|richten .*ein|loesen .*ab|schliessen .*ab|stellen .*(?:um|fertig)|schaffen .*an)$/u
];
const PROJECT_NOUN =
	/\b(?:einfuehrung|umsetzung|rollout|roll out|go live|migration|fertigstellung|abschluss|aufbau|umstellung|implementierung|implementation|relaunch|kick off|phase \d|meilenstein|milestone|projekt|project|roadmap)/;

/** Whoever says how much or how fast names a result, whatever the verb. Years, dates and phases are no such number. */
const MEASURED =
	/\b(?:within|faster|fewer|less|more than|at least|on time|twice|halve|double|innerhalb|binnen|schneller|weniger|mehr als|mindestens|puenktlich|halbier|verdoppel)|\d/;
const DATED =
	/\b(?:(?:19|20)\d\d|q[1-4]|\d{1,2} ?(?:st|nd|rd|th)?(?= (?:jan|feb|mar|apr|may|mai|jun|jul|aug|sep|o[ck]t|nov|de[cz]))|(?:phase|stage|stufe|teil|version|release|v) ?\d+(?: \d+)*)\b/g;
const UNTIL = /(?: (?:by|until|till|bis|im|in|zum|ende|end of)\b.*)$/;

/**
 * Whether a WIG sounds like a slogan: words that nobody could deny, and no number in them. A hint only; words alone
 * prove nothing.
 */
export const soundsLikeSlogan = ({ statement }: Pick<Wig, 'statement'>): boolean => {
	const words = fold(statement, true).replace(FIRST, 'number one');
	return !/\d/.test(words) && SLOGAN.test(words);
};

/**
 * Whether a WIG sounds like a project plan: it names a piece of work and not how much or how fast, or counts from 0 to 1 or
 * to 100 % of something that is merely done or not.
 */
export const soundsLikeProject = (
	wig: Pick<Wig, 'statement' | 'unit'>,
	from: number | null,
	to: number | null
): boolean => {
	const words = fold(wig.statement, true);
	const work = words.replace(DATED, ' ').replace(/ +/g, ' ').trim();
	const begun = [work, work.replace(UNTIL, '')].some((text) =>
		[PROJECT, ...PROJEKT].some((verb) => verb.test(text))
	);
	const done = from === 0 && (to === 1 || (to === 100 && wig.unit.trim() === '%'));
	return (begun && !MEASURED.test(work)) || (done && (PROJECT_NOUN.test(words) || to === 1));
};
