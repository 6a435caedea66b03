/** `play-records.ts DIR`: finished records of the introductory scenario, idle and by doctrine on two seeds, in one process. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot } from '../../src/bots/run.ts';
import { shipped } from './report.ts';
import { county } from './tiny.ts';

const ID = 'flood-first-steps';
const yaml = readFileSync(`scenarios/${ID}.yaml`, 'utf8');
for (const [name, bot] of [
  ['idle', idleBot],
  ['doctrine', doctrineBot],
] as const)
  for (const seed of ['1', '2']) {
    const run = playBot(shipped(ID), yaml, county, seed, bot());
    writeFileSync(join(process.argv[2], `${name}-${seed}.tuiyan.jsonl`), run.close(null));
  }
