import type { ProblemCode } from '../../core/result/codes.ts';
import type { Message } from '../message.ts';

/**
 * A sentence for every problem code. Flat: the key is the code. `describe` puts file and line in front. A sentence
 * says what is wrong and, where it isn't plain, what to do. `words` are names for values that come as codes.
 */
export const messages = {
	atFileAndLine: '{file}, line {line}',
	atLine: 'Line {line}',
	unknown: 'Something is wrong here ({code}).',
	words: {
		field: {
			vision: 'The vision',
			priority: 'The text of this priority',
			name: 'This name',
			title: 'The title',
			line: 'This line',
			question: 'The question',
			option: 'An option',
			explanation: 'The explanation',
			accepted: 'An accepted wording'
		},
		what: {
			type: 'type',
			options: 'number of options',
			right: 'number of right options',
			priority: 'priority',
			need: 'number of answers asked for'
		},
		wave: {
			before: 'before',
			after: 'after',
			day14: 'after two weeks',
			day30: 'after a month',
			day90: 'after three months'
		}
	},

	'link-incomplete': 'This link is not complete. Copy it whole, from “http” to its last letter.',
	'link-not-catchball': 'This is no Catchball link. One looks like this: …/join#v1.…',
	'link-version': 'This link comes from a newer version of Catchball. Reload the page and try again.',
	'code-count': {
		one: 'Four words are needed; this is one.',
		other: 'Four words are needed; these are {count}.'
	},
	'code-unknown-word': 'There is no word like “{word}” (word {position}). Look at the wall once more.',
	'code-unknown':
		'These four words open nothing. They may have been replaced by new ones: look at the wall once more.',
	'code-too-many': 'Too many wrong words have been tried from here. Wait a minute, or scan the code.',
	'code-no-server':
		'The computer that serves this app can’t be reached, and it alone knows the words. Check the Wi-Fi, or scan the code.',
	'code-refused': 'Another device holds these words. New ones are being made.',
	'words-count': 'Twelve words are needed.',
	'words-unknown': 'There is no recovery word “{word}” (word {position}). Check the spelling.',
	'words-checksum': 'These words do not fit together. Two may be swapped, or one mistyped.',
	'words-other': 'These words belong to another workshop than this one.',
	'key-not-one': 'This file is no Catchball key file.',
	'key-version': 'This key file comes from a newer version of Catchball. Reload the page and try again.',
	'key-torn': 'This key file is incomplete or was changed. Use another copy of it.',
	'key-passphrase': 'This passphrase does not open the key file.',
	'takeover-nobody':
		'No device that has this workshop could be reached. Nothing has changed. Bring a phone of the workshop into the same network, or join with the link first, and try again.',
	'takeover-damaged': 'What the room holds can’t be opened with this key. Nothing has changed.',
	'seal-bad-key': 'The workshop’s key is damaged, so nothing can be handed in. Tell the facilitator.',
	'seal-too-large': 'These answers are too long to hand in. Shorten the free texts.',
	'sheet-refused': 'Your answers could not be handed in. They are kept on this device.',
	'storage-failed': 'This device could not store that. It may be full, or the window is private.',
	'backup-not-one': 'This is no backup of Catchball. One is called “… .catchball”.',
	'backup-version':
		'This backup comes from a newer version of Catchball. Reload the page and try again; the file is fine.',
	'backup-torn':
		'This backup is damaged: a part of it is missing or changed. Copy the file once more from where it was saved.',
	'backup-passphrase': 'This passphrase does not open the backup. The file itself is whole.',
	'backup-content': 'What is in this backup is no workshop of this app. Nothing was changed.',
	'backup-known':
		'“{title}” is on this device already, and stays as it is. To restore the backup, remove it from the list first.',
	'move-known':
		'This device takes part in this workshop already, as somebody else. Remove the workshop from the home page first; nothing was changed.',
	'no-facilitator-key':
		'The facilitator’s device has not been seen yet. It will work once it is in the room.',
	'workshop-unknown': 'This device does not know that workshop. Open the invitation link again.',
	'file-unknown':
		'Not a file that can be imported. Use a program (.json), a strategy (.md) or a table (.csv).',

	'file.empty': 'The file is empty.',
	'file.notText': 'This is not a text file. Export it as Markdown (.md), CSV or a program file first.',
	'file.tooBig': 'The file is too big; {most} kB is the most.',

	'strategy.noVision': 'No vision found. Put it under a heading “Vision”.',
	'strategy.noPriorities':
		'No priorities found. Put them under a heading “Priorities”, each with a heading of its own.',
	'strategy.tooManyPriorities': 'There are {count} priorities; {most} is the most.',
	'strategy.sectionTwice': 'The section “{name}” stands here a second time; the first is in line {first}.',
	'strategy.unknownHeading':
		'The heading “{name}” is not known. Use “Vision”, “Priorities”, “How we will know” or “What we will not do”.',
	'strategy.textOutside': 'This text belongs to no section and would be lost: “{text}”.',
	'strategy.priorityWithoutName': 'This priority has no name.',
	'strategy.priorityTwice': 'The priority “{name}” stands here a second time; the first is in line {first}.',
	'strategy.tooManyLines': 'There are {count} points in this list; {most} is the most.',
	'strategy.tooLong': '{field} has {length} characters; {most} is the most.',

	'csv.quoteNotClosed': 'A quotation mark opens here and never closes.',
	'csv.unreadable': 'This can’t be read as a table: “{text}”.',
	'csv.missingColumn': 'The column “{column}” is missing.',
	'csv.unknownColumn': 'The column “{name}” is not known.',
	'csv.columnTwice': 'The column “{name}” is there twice.',
	'csv.tooManyCells':
		'This row has {count} cells, the heading only {most}. Put quotation marks around text with commas: “{text}”.',
	'csv.noRows': 'There is a heading but no row below it.',

	'departments.noName': 'This department has no name.',
	'departments.twice': 'The department “{name}” is there twice; the first is in line {first}.',
	'departments.tooLong': 'The name “{name}” is too long; {most} characters is the most.',
	'departments.notANumber': '“{text}” is not a number of people for “{name}”.',
	'departments.tooMany': 'There are {count} departments; {most} is the most.',

	'quiz.idTwice': 'The id “{id}” is used twice; the first is in line {first}.',
	'quiz.unusableId': '“{text}” can’t be used as an id. Use letters, digits and hyphens.',
	'quiz.noQuestion': 'The question is missing.',
	'quiz.tooLong': '{field} has {length} characters; {most} is the most.',
	'quiz.unknownType': '“{text}” is no type of question. Use single, multiple, truefalse, order or recall.',
	'quiz.unknownForm': '“{text}” is no form. Use A, B or AB.',
	'quiz.unknownPriority': '“{text}” is none of the strategy’s priorities.',
	'quiz.tooFewOptions': {
		one: 'There is only {count} option; two are needed at least.',
		other: 'There are {count} options; two are needed at least.'
	},
	'quiz.tooManyOptions': '“{name}” is one option too many; {most} is the most.',
	'quiz.optionTwice': 'The option “{text}” is there twice.',
	'quiz.notTrueFalse': '“{text}” is neither true nor false. Write the options as “true” and “false”.',
	'quiz.noCorrect': 'It does not say which answer is right.',
	'quiz.unknownCorrect': '“{text}” is neither the number nor the text of an option.',
	'quiz.correctTwice': '“{text}” is named as right twice.',
	'quiz.manyCorrect': '{count} answers are marked as right, but this type has one. Use “multiple” instead.',
	'quiz.orderIncomplete': 'The right order names {count} of {options} options. It has to name each once.',
	'quiz.badNeed': '“{text}” is no number of answers to ask for; 1 to {most} is possible.',
	'quiz.tooMany': 'There are {count} questions; {most} is the most.',

	'program.broken': 'This is not valid JSON. It breaks off here: “{text}”.',
	'program.notAProgram': 'This is JSON, but no Catchball program.',
	'program.tooNew':
		'This program has version {version}; this app knows up to {known}. Reload the page to update.',
	'program.fieldMissing': '“{path}” is missing.',
	'program.fieldUnknown': '“{path}” is not known.',
	'program.fieldTooLong': '“{path}” is too long; {most} is the most.',
	'program.fieldWrong': '“{path}” holds something else than expected.',
	'program.idTwice': '“{path}” has an id that is used already.',

	'warn.fewPriorities': {
		one: 'Only {count} priority. Three to five work best.',
		other: 'Only {count} priorities. Three to five work best.'
	},
	'warn.manyPriorities': '{count} priorities. With more than five, few people will remember them.',
	'warn.priorityWithoutText': 'The priority “{name}” has no text.',
	'warn.noIndicators': 'Nothing says how you will know that the strategy works.',
	'warn.noNonGoals': 'Nothing says what you will not do.',

	'warn.questionTwice': 'Another question asks this in the same form.',
	'warn.catchAll': '“{word}” rewards guessing; name a wrong answer instead.',
	'warn.unpairedSlot': 'It has no twin in form {form}: before and after can’t be compared.',
	'warn.crowdedSlot': 'Slot “{slot}” has {count} questions in form {form}; one is enough.',
	'warn.noDistractor': 'Every option is right, so there is nothing to choose.',
	'warn.longestIsRight': 'The right answer is clearly the longest, which gives it away.',
	'warn.negation': '“{word}” is easily read over. Ask it the other way round.',
	'warn.unequalTwins': 'It differs from its twin in {what}, so the two may not be equally hard.',
	'warn.sameTwins': 'Both forms ask it word for word alike; word one of them anew.',
	'warn.unequalForms': 'Form A has {a} questions, form B {b}. They should be the same.',
	'warn.priorityWithoutItem': 'No question is about “{name}”.',

	'gap.question': 'The question is missing.',
	'gap.options': 'At least two options are needed.',
	'gap.optionTwice': 'The option “{text}” stands there twice.',
	'gap.correct': 'No option is marked as right.',
	'gap.accepted': 'Write down at least one accepted answer.',
	'gap.acceptedTwice': '“{text}” is accepted twice.',
	'gap.need': 'It can ask for 1 to {most} answers, as many as are accepted.',
	'gap.tooLong': 'Too long; {most} characters are the most: “{text}”',
	'gap.tooMany': 'No more than {most} fit.',
	'check.noTitle': 'The workshop has no title.',
	'check.noVision': 'The vision is missing.',
	'check.noPriorities': 'There are no priorities.',
	'check.noDepartments': 'There are no departments.',
	'check.noSteps': 'The agenda has no steps.',
	'check.quizWithoutItems': 'The quiz {wave} is on the agenda, but there are no questions.',
	'check.formWithoutItems': 'Form {form} of the quiz has no questions.',
	'check.waveTwice': 'The quiz {wave} is on the agenda twice.',
	'check.quizTooLong': 'The quiz is too long: an answer sheet could have {bytes} bytes; {most} is the most.',

	'warn.beforeTooLate': 'The quiz before comes after the strategy has been told.',
	'warn.afterTooEarly': 'The quiz after comes before the strategy has been told.',
	'warn.afterWithoutBefore': 'There is a quiz after but none before: no change can be shown.',
	'warn.beforeWithoutAfter': 'There is a quiz before but none after: no change can be shown.',
	'warn.resultsTooEarly': 'The results come before the quiz after.',
	'warn.resultsWithoutQuiz': 'There are results on the agenda, but no quiz after: there is nothing to show.',
	'warn.shareoutWithoutWork': 'The share-out comes before any department work.',
	'warn.stepWithoutMinutes': 'The step “{step}” has no time.',

	'sheet.invalid': 'These answers do not fit the quiz.',
	'sheet.tooBig': 'These answers are too long: {bytes} bytes; {most} is the most.',

	'paper.counted': 'The sheets have been counted: this paper comes too late and is not mixed in.'
} as const satisfies Record<ProblemCode, Message> & Record<string, unknown>;
