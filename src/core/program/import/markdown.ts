import { fromMarkdown } from 'mdast-util-from-markdown';

/** A block of a Markdown document: heading, paragraph, list, … */
export type Block = ReturnType<typeof fromMarkdown>['children'][number];
type Inline = Extract<Block, { type: 'paragraph' }>['children'][number];

/** The blocks of a Markdown text, in order. */
export const blocks = (markdown: string): Block[] => fromMarkdown(markdown).children;

/** 1-based line where a block begins. */
export const lineOf = (block: Block): number => block.position?.start.line ?? 1;

/** What a person reads of a line: emphasis and links become their text, a hard break stays a break. */
const inline = (node: Inline): string => {
	switch (node.type) {
		case 'text':
			return node.value.replace(/\s+/g, ' ');
		case 'inlineCode':
			return node.value;
		case 'break':
			return '\n';
		case 'image':
		case 'imageReference':
			return node.alt ?? '';
		case 'html':
		case 'footnoteReference':
			return '';
		case 'delete':
		case 'emphasis':
		case 'strong':
		case 'link':
		case 'linkReference':
			return node.children.map(inline).join('');
	}
};

/** Text of a block without its Markdown; lists keep a dash before each entry. Empty for comments and rules. */
export const readable = (block: Block): string => {
	switch (block.type) {
		case 'paragraph':
		case 'heading':
			return block.children.map(inline).join('').trim();
		case 'blockquote':
			return block.children.map(readable).filter(Boolean).join('\n\n');
		case 'list':
			return block.children
				.map((item) => `- ${item.children.map(readable).filter(Boolean).join('\n').replace(/\n/g, '\n  ')}`)
				.join('\n');
		case 'code':
			return block.value;
		default:
			return '';
	}
};

/** Entries that a block lists: those of its bullets, nested ones after their parent, or the paragraph itself. */
export const entries = (block: Block): { text: string; line: number }[] => {
	if (block.type !== 'list') {
		const text = readable(block).replace(/\s+/g, ' ');
		return text ? [{ text, line: lineOf(block) }] : [];
	}
	return block.children.flatMap((item) => {
		const own = item.children.filter((child) => child.type !== 'list');
		const nested = item.children.filter((child) => child.type === 'list');
		const text = own.map(readable).filter(Boolean).join(' ').replace(/\s+/g, ' ');
		const line = item.position?.start.line ?? lineOf(block);
		return [...(text ? [{ text, line }] : []), ...nested.flatMap(entries)];
	});
};
