export { agenda } from './agenda.ts';
export { quiz } from './quiz.ts';
export { departments, strategy } from './strategy.ts';
