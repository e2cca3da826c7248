/**
 * Every problem and warning about a person's input, with the params its sentence may use. i18n keeps one sentence for
 * each; a code that is not in here can't be made with `problem`. `text` and `name` are already cut to 80 characters.
 */
export const PROBLEM_PARAMS = {
	// Any file
	/** Nothing in it. */
	'file.empty': [],
	/** A program's own format (Word, Excel, PDF, picture) and not text. */
	'file.notText': [],
	'file.tooBig': ['most'],

	// Markdown of a strategy
	/** No heading says vision, or nothing stands under it. */
	'strategy.noVision': [],
	/** No heading says priorities, or none stands under it. */
	'strategy.noPriorities': [],
	'strategy.tooManyPriorities': ['count', 'most'],
	'strategy.sectionTwice': ['name', 'first'],
	'strategy.unknownHeading': ['name'],
	/** Text above the first section or above the first priority: it would be lost. */
	'strategy.textOutside': ['text'],
	'strategy.priorityWithoutName': [],
	'strategy.priorityTwice': ['name', 'first'],
	'strategy.tooManyLines': ['count', 'most'],
	/** A text is too long; `field` is vision, priority, name, title or line. */
	'strategy.tooLong': ['field', 'length', 'most'],

	// Any CSV
	/** `line` is where the quotation mark was opened. */
	'csv.quoteNotClosed': [],
	'csv.unreadable': ['text'],
	'csv.missingColumn': ['column'],
	'csv.unknownColumn': ['name'],
	'csv.columnTwice': ['name'],
	/** A row has more cells than the heading: usually a comma that was not quoted. */
	'csv.tooManyCells': ['count', 'most', 'text'],
	/** A heading and nothing below. */
	'csv.noRows': [],

	// Departments
	'departments.noName': [],
	'departments.twice': ['name', 'first'],
	'departments.tooLong': ['name', 'most'],
	'departments.notANumber': ['name', 'text'],
	'departments.tooMany': ['count', 'most'],

	// Quiz
	'quiz.idTwice': ['id', 'first'],
	'quiz.unusableId': ['text'],
	'quiz.noQuestion': [],
	'quiz.tooLong': ['field', 'length', 'most'],
	'quiz.unknownType': ['text'],
	'quiz.unknownForm': ['text'],
	'quiz.unknownPriority': ['text'],
	'quiz.tooFewOptions': ['count'],
	'quiz.tooManyOptions': ['name', 'most'],
	'quiz.optionTwice': ['text'],
	/** Options of a true/false item that are neither: which is which can't be told. */
	'quiz.notTrueFalse': ['text'],
	'quiz.noCorrect': [],
	/** Not a number of an option, nor its text. */
	'quiz.unknownCorrect': ['text'],
	'quiz.correctTwice': ['text'],
	/** A single or true/false item with several right answers. */
	'quiz.manyCorrect': ['count'],
	/** The right sequence leaves options out. */
	'quiz.orderIncomplete': ['count', 'options'],
	'quiz.badNeed': ['text', 'most'],
	'quiz.tooMany': ['count', 'most'],

	// Program files
	/** No JSON. `text` is what stands there. */
	'program.broken': ['text'],
	/** JSON, but not a program of this app. */
	'program.notAProgram': [],
	'program.tooNew': ['version', 'known'],
	'program.fieldMissing': ['path'],
	'program.fieldUnknown': ['path'],
	'program.fieldTooLong': ['path', 'most'],
	'program.fieldWrong': ['path'],
	'program.idTwice': ['path'],

	// Warnings about a strategy
	'warn.fewPriorities': ['count'],
	'warn.manyPriorities': ['count'],
	'warn.priorityWithoutText': ['name'],
	'warn.noIndicators': [],
	'warn.noNonGoals': [],

	// Warnings about a quiz
	'warn.unpairedSlot': ['slot', 'form'],
	/** The same question stands twice in one form. */
	'warn.questionTwice': ['item', 'text'],
	/** An option such as "all of these" or "none of these". */
	'warn.catchAll': ['item', 'text', 'word'],
	'warn.crowdedSlot': ['slot', 'form', 'count'],
	'warn.noDistractor': ['item', 'text'],
	'warn.longestIsRight': ['item', 'text'],
	'warn.negation': ['item', 'text', 'word'],
	/** `what`: type, options, right, priority or need. */
	'warn.unequalTwins': ['slot', 'what'],
	'warn.sameTwins': ['slot', 'text'],
	'warn.unequalForms': ['a', 'b'],
	'warn.priorityWithoutItem': ['name'],

	// What a question lacks before it can be asked
	'gap.question': ['item'],
	'gap.options': ['item', 'count'],
	'gap.optionTwice': ['item', 'text'],
	'gap.correct': ['item'],
	'gap.accepted': ['item'],
	'gap.acceptedTwice': ['item', 'text'],
	'gap.need': ['item', 'most'],
	'gap.tooLong': ['item', 'text', 'most'],
	'gap.tooMany': ['item', 'most'],

	// What keeps a program from being run
	'check.noTitle': [],
	'check.noVision': [],
	'check.noPriorities': [],
	'check.noDepartments': [],
	'check.noSteps': [],
	'check.quizWithoutItems': ['wave'],
	'check.formWithoutItems': ['form'],
	'check.waveTwice': ['wave'],
	/** A worst-case sheet would not fit its seal. */
	'check.quizTooLong': ['bytes', 'most'],

	// Warnings about an agenda
	'warn.beforeTooLate': [],
	'warn.afterTooEarly': [],
	'warn.afterWithoutBefore': [],
	'warn.beforeWithoutAfter': [],
	'warn.resultsTooEarly': [],
	'warn.resultsWithoutQuiz': [],
	'warn.shareoutWithoutWork': [],
	'warn.stepWithoutMinutes': ['step'],

	// Sheets
	'sheet.invalid': [],
	'sheet.tooBig': ['bytes', 'most'],

	// Paper sheets
	/** The sheets have been counted; nothing is mixed in any more. */
	'paper.counted': []
} as const satisfies Record<string, readonly string[]>;

export type ProblemCode = keyof typeof PROBLEM_PARAMS;

/** The params that the sentence of a code may use. */
export type ProblemParams<C extends ProblemCode> = Record<
	(typeof PROBLEM_PARAMS)[C][number],
	string | number
>;
