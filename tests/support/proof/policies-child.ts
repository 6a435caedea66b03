/** One scenario and seed in a process of its own: rows on standard output. */
import { playSeed } from './policies.ts';

const [id, seed, whole] = process.argv.slice(2);
process.stdout.write(JSON.stringify(playSeed(id, seed, whole === 'whole')));
