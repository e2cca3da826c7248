import type { LeadQuestion } from '../../core/pledge/lead.ts';
import type { StopText, WigText } from '../../core/ports/board.ts';

/**
 * How a board lies in its document.
 *
 * The map `board` holds small values, each replaced as a whole, the last writer winning:
 *
 *     wig/<id>                     { order }        written once, never removed
 *     wig/<id>/state               'on' | 'off:<digest of what was removed>'
 *     wig/<id>/from|to|by          text
 *     wig/<id>/support/<priority>  0 | 1 | 2 | 3, how strongly (true | false in older documents)
 *     wig/<id>/lead/<id>           { order }        and …/state as above
 *     wig/<id>/lead/<id>/predictive|influence   'yes' | 'unsure' | '' (nobody has said)
 *     stop/<id>                    { order }        and …/state as above
 *     stop/<id>/from               text
 *
 * Every co-edited text is a top-level shared text under its own name (below), so that two people who come to the same
 * field for the first time, even offline, come to the same text.
 */
export const BOARD_MAP = 'board';

/** Present on every board from the start: whoever comes first needn't create it, so nobody creates it twice. */
export const FIRST_WIG = 'w1';

export const wigKey = (id: string): string => `wig/${id}`;
export const wigValueKey = (id: string, field: 'from' | 'to' | 'by'): string => `wig/${id}/${field}`;
export const supportKey = (id: string, priority: string): string => `wig/${id}/support/${priority}`;
export const leadKey = (wig: string, lead: string): string => `wig/${wig}/lead/${lead}`;
export const leadAnswerKey = (wig: string, lead: string, question: LeadQuestion): string =>
	`${leadKey(wig, lead)}/${question}`;
export const stopKey = (id: string): string => `stop/${id}`;
export const stopFromKey = (id: string): string => `stop/${id}/from`;
export const stateKey = (entity: string): string => `${entity}/state`;

/** Names of the shared texts; also the paths that presence uses for a field. */
export const wigTextName = (id: string, field: WigText): string => `wig/${id}/${field}`;
export const leadTextName = (wig: string, lead: string): string => `wig/${wig}/lead/${lead}`;
export const stopTextName = (id: string, field: StopText): string => `stop/${id}/${field}`;

export const ON = 'on';
export const off = (digest: string): string => `off:${digest}`;
