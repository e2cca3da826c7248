import type { Step } from '../../program.ts';

/** From half past eight to a little after noon. */
export const agenda: Step[] = [
	{
		id: 'lobby',
		kind: 'lobby',
		wave: null,
		minutes: 10,
		notes:
			'08:30. Music on, code on the screen, coffee at the back. Say it twice: any phone will do, no app, no account, a name only if you like.\n\nBegin at 08:40 sharp, even if twenty people are missing. Whoever comes late scans the code and is where the room is.\n\nFirst sentence: “Today you will hear our strategy once. After that you will do most of the talking.”'
	},
	{
		id: 'before',
		kind: 'quiz',
		wave: 'before',
		minutes: 12,
		notes:
			'Twelve questions, about eight minutes. Say before you open: “This is not a test of you. It tests how well we in management have explained ourselves so far, and I expect a bad mark.”\n\nNobody sees anybody’s answers, we neither. Guessing is fine, leaving a question out as well.\n\nStay quiet while people answer. When the number of sheets has stood still for a minute: one last call, then close. Show no results now.'
	},
	{
		id: 'strategy',
		kind: 'strategy',
		wave: null,
		minutes: 35,
		notes:
			'Five minutes for the vision, six for each priority, the rest for what we will not do.\n\nVision: begin with the Keller family in Ulm, whose house from 1962 stood open for four days last January.\n\nOne-day installation: let Mira show the module, it stands on the trolley behind you.\nExisting homes: say openly that we leave money on the table in new buildings, and why.\nWarm again: read out the Christmas e-mail. No names.\nTwo platforms: thank the people who built the other five. They are in the room.\n\nWhat we will not do is the part that people will remember. Take your time.'
	},
	{
		id: 'departments',
		kind: 'departments',
		wave: null,
		minutes: 80,
		notes:
			'Departments move to their tables; coffee goes along. Say the task once, then leave it on the screen:\n1. One goal that helps the strategy most: from X to Y by when. One, not three.\n2. How do we measure that we got there? What predicts it, and can we influence that ourselves?\n3. What do we stop doing, so that there is time for it?\n\nFirst 30 minutes for the goal, then 25 for measures, then 25 for the stop list. Announce each change.\n\nGo to Finance and IT and to People and Communication first: “How does my work help to sell a heat pump?” is the hardest question in this room.\n\nA goal that has no number after half an hour is a slogan. Ask: “How would a stranger see that you have done it?”'
	},
	{
		id: 'shareout',
		kind: 'shareout',
		wave: null,
		minutes: 35,
		notes:
			'Five minutes for each of seven departments: three to tell, two for questions. Stop at five, kindly and without exception.\n\nAsk each the same question: “What do you stop doing for it?” If the stop list is empty, say that leadership will send the pledge back, and that this is no disgrace.\n\nLeaders: listen, note, promise nothing yet.'
	},
	{
		id: 'after',
		kind: 'quiz',
		wave: 'after',
		minutes: 12,
		notes:
			'The same topics, other questions: whoever had form A this morning now has B. So nobody can be better merely by remembering.\n\nSay once more: no names, no ranking. Close when the number of sheets stands still. Whoever has to leave can hand in as it is.'
	},
	{
		id: 'results',
		kind: 'results',
		wave: null,
		minutes: 20,
		notes:
			'Let the room bet first: “By how much did we get better? Hands up for ten points, twenty, thirty.” Then reveal.\n\nThen the weakest topic, not the strongest: “This is where we explained it badly. What was unclear?” Take three answers from the room, and write them down where all can see it.\n\nOwn results and right answers are now on every phone; give people two quiet minutes with them.'
	},
	{
		id: 'close',
		kind: 'close',
		wave: null,
		minutes: 10,
		notes:
			'What happens next, with dates: leadership answers every pledge by Friday, accepted or sent back with a reason. From Monday each department meets once a week, twenty minutes, same time, over its own scoreboard. In four weeks we look at it here together.\n\nLast sentence from the vision, by heart. Thank the kitchen. Finish by 12:10.'
	}
];
