/** What an employee's phone says: short, in the words of the room, never of the machine. */
export const messages = {
	header: {
		step: 'Step {n} of {total}',
		connection: 'Connection',
		help: 'How this phone is doing',
		me: 'You',
		mine: 'What you typed',
		upToDate: 'You are up to date',
		waiting: { one: '{count} change waiting', other: '{count} changes waiting' },
		code: 'Need help? Say this code to the facilitator',
		codeHint: 'It says which screen this is and how the connection does. Nothing of what you wrote is in it.'
	},
	announce: 'Now: {step}',
	broadcast: 'From the stage',
	failure: {
		'not-saved': 'This phone could not keep what you just did. It may be full, or in private mode.',
		'key-does-not-match':
			'The answer key that arrived is not the one that was promised before the quiz. It is not shown.',
		unknown: 'Something went wrong on this phone ({code}). What you typed is still here.'
	},
	door: {
		waiting: {
			title: 'One moment, please',
			text: 'The facilitator lets people in one by one. This page goes on by itself as soon as it is your turn.'
		},
		closed: {
			title: 'Nobody more can come in',
			text: 'The facilitator has closed the workshop to newcomers. If you belong here, please ask them: this page goes on by itself once you are let in.'
		},
		removed: {
			title: 'You are no longer part of this workshop',
			text: 'The facilitator has taken this phone out. What you write here from now on reaches nobody. If that is a mistake, please speak to them.'
		},
		paused: {
			title: 'Input is paused',
			text: 'Please look up. What you have typed is kept; you can go on in a moment.'
		}
	},
	searching: {
		title: 'Looking for the room',
		text: 'Your phone is finding the others. It goes on by itself.',
		still: 'Still looking',
		check: 'Two things help most:',
		wifi: 'Be in the same Wi-Fi as the big screen.',
		awake: 'Keep this page open and the screen awake.',
		code: 'Still nothing? Scan the code on the big screen once more.'
	},
	join: {
		name: 'Your first name',
		nameHint: 'Leave it empty to stay nameless. Quiz answers never carry a name.',
		department: 'Where do you work?',
		filter: 'Find a department',
		none: 'None of these',
		choose: 'Tap where you work, then join.',
		submit: 'Join'
	},
	lobby: {
		in: 'You’re in.',
		inName: 'You’re in, {name}.',
		follow: 'Look up at the big screen. This phone goes along by itself.',
		here: { one: '{count} person is here', other: '{count} people are here' },
		mates: 'From {department}',
		more: '+ {count} more',
		change: 'Change name or department',
		changeTitle: 'Name and department',
		save: 'Save',
		you: 'you',
		leader: 'You are here as a leader: you can catch pledges or throw them back.',
		roleRequested: 'The console has to confirm your role first. That takes a moment.',
		roleLate:
			'Your role is still not confirmed. The console has to be open, and each code gives its role to one device alone: ask for a new one if somebody was quicker.',
		coFacilitator: 'You help to run this room.',
		openConsole: 'Open the console'
	},
	quiz: {
		opening: 'The questions are on their way …',
		before: 'What do you know today?',
		after: 'What do you know now?',
		later: 'What has stayed with you?',
		count: { one: '{count} question, one screen.', other: '{count} questions, one a screen.' },
		secret: 'Your sheet is sealed. Nobody in the room sees who answered what.',
		honest: 'Don’t know? Skip it. An honest gap helps more than a guess.',
		change: 'You can change every answer until the quiz closes.',
		sure: 'After each answer, say honestly how sure you are. It shows where the room believes something that isn’t so.',
		start: 'Start',
		skip: 'Skip',
		toSummary: 'To the end',
		summary: {
			title: 'All answered',
			open: { one: 'One question is still open', other: '{count} questions are still open' },
			text: 'Tap a question to look at it again.',
			isOpen: 'open',
			isAnswered: 'answered',
			handIn: 'Hand in',
			handInOpen: { one: 'Hand in with one open', other: 'Hand in with {count} open' },
			atClose: 'When the quiz closes, what is here is handed in as it is.',
			changed: 'You changed something. Hand in again, so that the new answers count.'
		},
		sent: {
			saving: 'Being sealed …',
			savingText: 'Just a moment.',
			saved: 'Handed in',
			savedText: 'Your sheet is kept on this phone and is on its way to the room.',
			shared: 'The room has it',
			sharedText: 'Other phones carry your sealed sheet. The last stop is the facilitator.',
			delivered: 'It has arrived',
			deliveredText: 'The facilitator has your sealed sheet. Nothing more to do.',
			phone: 'Phone',
			room: 'Room',
			arrived: 'Arrived',
			change: 'Change my answers'
		},
		closed: {
			title: 'The quiz is closed',
			in: 'Your answers are in. The results come when everybody may see them.',
			sealing: 'What you had answered is being handed in.',
			none: 'You gave no answers this time. That is fine, everything else goes on with you.'
		}
	},
	strategy: {
		cover: 'The strategy',
		listen: 'Look up and listen. Every page appears here as it is told.',
		vision: 'Vision',
		priority: 'Priority {n} of {total}',
		indicators: 'How we will know',
		nonGoals: 'What we will not do',
		previous: 'Page before',
		next: 'Page after',
		page: 'Page {n} of {total}',
		follow: 'Back to the room',
		read: 'Read the strategy',
		title: 'Strategy'
	},
	board: {
		noDepartment: 'Which department are you in?',
		noDepartmentText: 'Departments are working out their answer now. Pick yours to join in.',
		opening: 'Opening the board of {department} …',
		question: 'What will we do for the strategy?',
		here: { one: '{count} person is here', other: '{count} people are here' },
		onlyYou: 'Only you are here',
		you: '{name} (you)',
		typing: 'is typing',
		goals: 'Our goal',
		goal: 'Goal {n}',
		add: 'Add a second goal',
		addThird: 'Add a third goal',
		statement: 'What do we want to achieve?',
		statementHint: 'From X to Y by when. Not a project, not a slogan.',
		from: 'From',
		to: 'To',
		unit: 'Unit',
		unitHint: 'e.g. %, days',
		by: 'By when',
		lag: 'How do we see the result?',
		lagHint: 'The measure that says: we did it.',
		leads: 'What do we do every week for it?',
		leadsHint: 'Two or three things that predict the result and that we can influence.',
		lead: 'Measure {n}',
		addLead: 'Add a measure',
		removeLead: 'Remove measure {n}',
		supports: 'Which priorities does it support?',
		howStrongly: 'How strongly does it support “{priority}”?',
		stops: 'What do we stop?',
		stopsHint: 'Time for the goal comes from somewhere. What goes?',
		stop: 'Stop {n}',
		what: 'What stops',
		who: 'Who decides',
		stopFrom: 'From when',
		addStop: 'Add something to stop',
		removeGoal: 'Remove goal {n}',
		removeStop: 'Remove stop {n}',
		closed: 'Department work is closed. This is what stands on your board.',
		asked: {
			predictive: 'Does it predict the result?',
			influence: 'Can we influence it ourselves?',
			yes: 'Yes',
			unsure: 'Not sure',
			doubt: {
				predictive:
					'Think it through: if we do this for ten weeks, must the result move? If not, what would?',
				influence: 'Look for a part of it that we can do without asking anybody.'
			}
		},
		leadExample: 'e.g. call three customers a week',
		stillMissing: 'Still to come: {list}.',
		missing: {
			statement: 'what we want to achieve',
			from: 'the number today',
			to: 'the number then',
			by: 'by when',
			lag: 'how we see the result',
			leads: 'what we do every week'
		},
		finding: {
			wig: {
				empty: 'This goal is still empty.',
				noStatement: 'Say what you want to achieve.',
				noFrom: 'Say where you are today.',
				noTo: 'Say where you want to be.',
				notANumber: '“{text}” is no number. Put words into the unit.',
				sameNumbers: 'From and to are the same: what shall change?',
				noDate: 'Say by when.',
				datePast: '{date} has passed. Choose a day to come.',
				noUnit: 'A unit helps: percent of what, days of what?',
				noLag: 'Say how you see the result.',
				noLead: 'Say what you do every week for it.',
				fewLeads: 'Two or three weekly measures work best; one can fail.',
				manyLeads: '{count} weekly measures are a lot. Two or three get done.',
				leadUnasked: {
					one: 'One measure has not been asked yet: does it predict the result, and can we influence it?',
					other:
						'{count} measures have not been asked yet: do they predict the result, and can we influence them?'
				},
				leadNotPredictive: '“{text}”: not sure that it predicts the result. What would?',
				leadNotOurs: '“{text}”: not sure that we can influence it. Which part is in our hands?',
				noPriority: 'Which priority does it support?',
				slogan: 'That sounds like a slogan. What could be counted?',
				project: 'That sounds like a project. What will be different when it is done?'
			},
			stop: {
				noWhat: 'Say what stops.',
				noWho: 'Say who decides that it stops.',
				noFrom: 'Say from when it stops.'
			},
			board: {
				noWig: 'There is no goal yet.',
				twoWigs: 'One goal is the rule. Each further one takes force from the first.',
				tooManyWigs: 'Three goals are the most.',
				noStop: 'Nothing stops yet. Where will the time come from?'
			}
		}
	},
	pledge: {
		submit: 'Submit our pledge',
		submitAgain: 'Submit version {turn}',
		confirmTitle: 'Is this our pledge?',
		confirmText: 'Exactly this goes to the whole company, for the department and not only for you.',
		confirm: 'Yes, submit',
		notYet: 'Not yet',
		fixFirst: 'Please mend this first',
		version: 'Version {turn}',
		submitted: 'Submitted',
		waitingText: 'Your pledge is with the leaders. They catch it, or throw it back with a reason.',
		acceptedText: 'Leadership holds it too. This is what counts now.',
		returnedText: 'Change the board, then answer with version {turn}.',
		rework: 'Work on it again',
		backToAll: 'Back to all pledges',
		changed: 'The board has changed since. What was submitted stays as it was.',
		empty: 'Nothing on it yet.',
		fromTo: 'From {from} to {to} {unit}',
		missing: '…'
	},
	shareout: {
		title: 'What every department will do',
		now: 'On the big screen',
		ours: 'Ours',
		others: 'The others',
		all: 'All departments',
		none: 'No pledge yet',
		caught: '{done} of {total} caught',
		accept: 'Catch',
		return: 'Throw back',
		reason: 'Why does it come back?',
		reasonHint: 'The department reads exactly this, and answers with a new version.',
		reasonNeeded: 'A pledge that is thrown back needs a reason.',
		send: 'Throw back',
		leaderHint: 'As a leader: catch it, or throw it back with a reason.',
		change: 'Change my answer'
	},
	results: {
		waiting: 'In a moment',
		waitingText: 'The results appear here when they are shown on the big screen, not before.',
		yours: 'Your result',
		yoursText: 'Only on this phone. Nobody else sees it.',
		before: 'Before',
		after: 'After',
		gained: { one: 'One point more than before.', other: '{count} points more than before.' },
		same: 'As much as before.',
		fell: { one: 'One point less than before.', other: '{count} points less than before.' },
		onlyBefore: 'You answered before only.',
		onlyAfter: 'You answered after only.',
		nothing: 'You answered no quiz on this phone, so there is nothing of your own to show.',
		room: 'The whole room',
		roomText: {
			one: '{count} person answered before and after.',
			other: '{count} people answered before and after.'
		},
		roomHidden: 'Too few people answered twice to show figures of the room.',
		roomWaiting: 'The figures of the room come next.',
		gain: 'Of what could still be learned, {percent} was learned.',
		few: 'Fewer than {minimum} people: not shown.',
		exposes: 'Not shown, so that nobody can be worked out.',
		underFigure: 'under {value}',
		overFigure: 'over {value}',
		questions: 'Question by question',
		yourAnswer: 'Your answer',
		noAnswer: 'left open',
		notAsked: 'not asked',
		solved: 'right',
		partly: 'partly right',
		missed: 'not right',
		why: 'Why',
		rightAnswer: 'Right answer',
		accepted: 'For example: {list}',
		readAgain: 'Worth reading again',
		readAgainText: 'These priorities had most gaps in your answers.',
		readBelow: 'No priority stands out. The questions below say what was right and why.',
		allRight: 'Nothing to read again. You had everything.',
		priorities: 'By priority',
		departments: 'By department'
	},
	later: {
		now: 'Now',
		onlyNow: 'You answered this time only.',
		nothing: 'You answered no review on this phone.',
		room: 'What has stayed in the room',
		roomText: {
			one: '{count} person answered before and now.',
			other: '{count} people answered before and now.'
		},
		since: 'Change since before, in percentage points.',
		total: 'All together',
		after: 'Since the end of the day',
		points: { one: '{value} point', other: '{value} points' },
		few: 'Too few people answered before and now to show figures of the room.'
	},
	install: {
		title: 'Keep it at hand.',
		text: 'Put Catchball on the home screen: it opens at once, without a network as well.',
		share: 'Tap the share symbol, then “Add to Home Screen”: it opens at once, without a network as well.',
		action: 'Put it there',
		later: 'No, thanks'
	},
	close: {
		thanks: 'Thank you.',
		thanksName: 'Thank you, {name}.',
		text: 'The workshop is over. The work starts with the first week.',
		promised: 'What {department} promised',
		noPledge: '{department} has not submitted a pledge.',
		noDepartment: 'You were here without a department.',
		quiz: 'Your quiz: {before} before, {after} after.',
		keep: 'It stays on this phone; come back to this page any time, even offline.'
	}
} as const;
