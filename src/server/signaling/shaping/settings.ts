/** How a topic's peers are linked. Times in milliseconds. */
export interface ShapingSettings {
	/** Links that a newcomer is brought up to, and that a peer is healed up to. */
	links: number;
	/** A newcomer gets one more while peers have fewer than this in the mean: those who come together share their links. */
	mean: number;
	/** In a topic of at most so many peers everybody is linked to everybody. */
	mesh: number;
	/** A phone is not asked to dial, nor dialled, above this: in three rooms it then has 15. */
	cap: number;
	/** Links to hubs that each newcomer gets while hubs have room. */
	hubLinks: number;
	/** Links that a hub is brought up to. */
	hubMinimum: number;
	hubCap: number;
	/** Peers that are compared in one choice; the least loaded is taken. */
	choices: number;
	/** From a newcomer's first link to its other ones: its document then arrives once and not with every link. */
	stagger: number;
	/** The same in a topic that is small enough for a mesh. */
	meshStagger: number;
	/** How long a closed socket may come back before its links are healed. */
	grace: number;
	/** A dialler that has sent no offer by then does not dial. */
	offerWithin: number;
	/** An offer without an answer by then is lost. */
	answerWithin: number;
	/** How long a dialler that did not dial two different peers is left alone. */
	rest: number;
	/** How long a pair that failed is not tried again; doubles each time, up to the longest. */
	avoid: number;
	avoidLongest: number;
	/** Two ends that report a lost link within this time report the same one. */
	matching: number;
	/** y-webrtc says twice that a link failed, at its error and at its close. */
	echo: number;
	/** A first link goes to a peer that has been there for so long, and has the document. */
	mature: number;
	/** A link is left out of comparisons with what its ends report while it is younger than this. */
	young: number;
	/** Smallest time between two searches for separate components. */
	bridgeEvery: number;
}

/** Measured with 500 and 1,000 peers; the bounds that they keep are tested in overlay.test.ts. */
export const SHAPING: ShapingSettings = {
	links: 3,
	mean: 4,
	mesh: 6,
	cap: 5,
	hubLinks: 1,
	hubMinimum: 8,
	hubCap: 32,
	choices: 3,
	stagger: 1500,
	meshStagger: 700,
	grace: 800,
	offerWithin: 2500,
	answerWithin: 12_000,
	rest: 5000,
	avoid: 8000,
	avoidLongest: 300_000,
	matching: 15_000,
	echo: 150,
	mature: 3000,
	young: 6000,
	bridgeEvery: 500
};
