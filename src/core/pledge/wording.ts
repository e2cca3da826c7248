import { fold } from '../text/fold.ts';
import type { Wig } from './pledge.ts';

/** Words that promise everything and measure nothing. Folded; matched at the beginning of words. */
const SLOGAN =
	/\b(world class|best in class|number one|no 1|nr 1|nummer (1|eins)|excellen|exzellen|be the best|become the best|the best|the leading|market leader|delight|passion|leidenschaft|begeister|the first choice|erste wahl|die besten|der beste|besser werden|get better|better together|gemeinsam stark|zukunftsfaehig|weltklasse|spitzen|marktfuehrer)/;

/** Words that begin a piece of work instead of naming a result. */
const PROJECT =
	/^(wir |we |we will |to )?(introduce|implement|roll out|rollout|launch|migrate|complete|finish|set up|build|develop|create|define|deploy|replace|digiti[sz]e|install|einfuehr|fuehren|umsetz|setzen|ausroll|rollen|aufbau|bauen|erstell|entwickel|fertigstell|abschlie|schliessen|einricht|richten|migrier|digitalisier|definier|abloes|loesen)/;
const PROJECT_NOUN =
	/\b(einfuehrung|umsetzung|rollout|roll out|go live|migration|fertigstellung|abschluss|aufbau|implementierung|phase \d|meilenstein|milestone|projekt|project plan|projektplan)/;

/**
 * Whether a WIG sounds like a slogan: words that nobody could deny, and no number in them. A hint only; words alone
 * prove nothing.
 */
export const soundsLikeSlogan = ({ statement }: Pick<Wig, 'statement'>): boolean =>
	!/\d/.test(statement) && SLOGAN.test(fold(statement, true));

/**
 * Whether a WIG sounds like a project plan: it begins with a piece of work, or counts from 0 to 1 or to 100 % of
 * something that is merely done or not.
 */
export const soundsLikeProject = (
	wig: Pick<Wig, 'statement' | 'unit'>,
	from: number | null,
	to: number | null
): boolean => {
	const words = fold(wig.statement, true);
	const done = from === 0 && (to === 1 || (to === 100 && wig.unit.trim() === '%'));
	return PROJECT.test(words) || (done && (PROJECT_NOUN.test(words) || to === 1));
};
