/** What the server knows of the connection between two peers. It sees handshakes, never the connection itself. */
export interface Link {
	/** The one of the two that was told to dial. */
	readonly dialler: Member;
	/** The one that is dialled. */
	readonly target: Member;
	/** When it was arranged, milliseconds. */
	readonly since: number;
	offered: boolean;
	answered: boolean;
}

/** One peer in one topic. */
export interface Member {
	/** Peer id; unique in the topic. */
	readonly name: string;
	/** When it came, milliseconds. */
	readonly joined: number;
	readonly links: Map<Member, Link>;
	hub: boolean;
	/** When its socket closed; null while it is open. */
	awaySince: number | null;
	/** Its socket was replaced: its next announce means "I am still here", not "I lost a link". */
	returned: boolean;
	/** Awake and reading: able to dial when told to. */
	fit: boolean;
	/** Somebody lost a link to it and its socket has not answered since. */
	doubted: boolean;
	/** Doubted for so long that it has most likely vanished without closing anything. */
	silent: boolean;
	/** Not asked to dial before this time. */
	restsUntil: number;
	/** When it gets the rest of its links; null when it has been given them. */
	fillAt: number | null;
	/** Its last link is to be one with the next newcomer, which lacks one as well. */
	waitsForNext: boolean;
	/** Whom it was last told to dial in vain, if it has dialled nobody since. */
	failedToDial: Member | null;
	/** Pairs that failed: how often, and until when they are not tried again. */
	readonly avoided: Map<Member, { times: number; until: number }>;
	/** Names of the peers that it says it is connected to; null for a client that does not report. */
	reported: Set<string> | null;
	/** Links that it says it has and that the server has not seen, for instance from before a restart. */
	unseen: number;
	/** Losses that it told of, where it is not known yet which link it was. */
	lost: number;
	/** Losses that it will tell of and that are dealt with already. */
	expected: number;
	/** When it last told of a loss. */
	lossAt: number;
	/** Its last loss has found no other end. */
	unmatched: boolean;
}

/** What a member starts with. */
export interface Arrival {
	hub?: boolean;
	/** Links that it says it has, unnamed. */
	have?: number;
}

/** A member without links. */
export const newMember = (name: string, joined: number, { hub = false, have = 0 }: Arrival): Member => ({
	name,
	joined,
	links: new Map(),
	hub,
	awaySince: null,
	returned: false,
	fit: true,
	doubted: false,
	silent: false,
	restsUntil: 0,
	fillAt: null,
	waitsForNext: false,
	failedToDial: null,
	avoided: new Map(),
	reported: null,
	unseen: have,
	lost: 0,
	expected: 0,
	lossAt: -Infinity,
	unmatched: false
});

/** Whether its socket is open and seems to work. */
export const isPresent = (member: Member): boolean => member.awaySince === null && !member.silent;

/** Links that a member has as far as can be known. */
export const degree = (member: Member): number => member.links.size + member.unseen - member.lost;

/** Links to hubs. */
export function hubDegree(member: Member): number {
	let hubs = 0;
	for (const other of member.links.keys()) if (other.hub) hubs++;
	return hubs;
}
