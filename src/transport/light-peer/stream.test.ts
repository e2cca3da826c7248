import { expect, test } from 'vitest';
import { Duplex } from './stream.ts';

test('what is pushed is heard at once, in order, until the end', async () => {
	const stream = new Duplex();
	const heard: unknown[] = [];
	stream.on('data', (chunk) => heard.push(chunk));
	stream.on('end', () => heard.push('end'));
	stream.push('a');
	stream.push(new Uint8Array([1]));
	stream.push(null);
	stream.push('too late');
	await Promise.resolve();
	expect(heard).toEqual(['a', new Uint8Array([1]), 'end']);
	expect(stream._readableState.ended).toBe(true);
});

test('it ends once, and who listens once hears it once', async () => {
	const stream = new Duplex();
	let ends = 0;
	stream.once('finish', () => ends++);
	stream.end();
	stream.end();
	await Promise.resolve();
	stream.emit('finish');
	expect(ends).toBe(1);
	expect(stream._writableState.finished).toBe(true);
});

test('a listener may go while others are called; an error that nobody hears is thrown', () => {
	const stream = new Duplex();
	const heard: string[] = [];
	const second = () => heard.push('second');
	stream.on('close', () => {
		heard.push('first');
		stream.removeListener('close', second);
	});
	stream.on('close', second);
	stream.emit('close');
	stream.emit('close');
	expect(heard).toEqual(['first', 'second', 'first']);
	expect(() => stream.emit('error', new Error('broken'))).toThrow('broken');
});
