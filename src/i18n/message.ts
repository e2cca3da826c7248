/** A sentence by number of things; English and German know these two forms. */
export interface Plural {
	one: string;
	other: string;
}

/** A text with `{name}` placeholders, or one for each plural form, chosen by `{count}`. */
export type Message = string | Plural;

/** One area's texts: nested to any depth. */
export interface Messages {
	[key: string]: Message | Messages;
}

/** The same keys and the same kinds of message, in another language. */
export type Mirror<T> = {
	readonly [K in keyof T]: T[K] extends string ? string : T[K] extends Plural ? Plural : Mirror<T[K]>;
};

/** Dotted paths of all messages: `area.group.name`. */
export type Paths<T, Prefix extends string = ''> = {
	[K in keyof T & string]: T[K] extends Message ? `${Prefix}${K}` : Paths<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** The message at a dotted path. */
export type At<T, K extends string> = K extends `${infer Head}.${infer Rest}`
	? Head extends keyof T
		? At<T[Head], Rest>
		: never
	: K extends keyof T
		? T[K]
		: never;

type Placeholders<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Placeholders<Rest> : never;

type NamesOf<M> = M extends string
	? Placeholders<M>
	: M extends { one: infer One; other: infer Other }
		? 'count' | Placeholders<One> | Placeholders<Other>
		: never;

type Values<Names extends string> = {
	[N in Names]: N extends 'count' ? number : string | number;
};

/** What `t` wants after the key: nothing, or the values of the message's placeholders. */
export type Params<M> = [NamesOf<M>] extends [never] ? [] : [values: Values<NamesOf<M>>];

/** Whether a node of a message tree is a plural and not a group of messages. */
export const isPlural = (node: Message | Messages): node is Plural =>
	typeof node === 'object' && typeof node.one === 'string' && typeof node.other === 'string';

/** `{a: {b: 'x'}}` under prefix `p` -> `{'p.a.b': 'x'}`. */
export function flatten(messages: Messages, prefix: string): Record<string, Message> {
	const flat: Record<string, Message> = {};
	for (const [key, node] of Object.entries(messages)) {
		const path = `${prefix}.${key}`;
		if (typeof node === 'string' || isPlural(node)) flat[path] = node;
		else Object.assign(flat, flatten(node, path));
	}
	return flat;
}
