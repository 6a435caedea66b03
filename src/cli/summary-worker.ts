/** A record in figures, played again in a process of its own. */
import { summarise } from '../bots/branch.ts';
import { readRecord } from '../sim/index.ts';
import { county, readText } from './files.ts';

const text = readText(JSON.parse(process.argv[2]) as string);
const r = readRecord(text);
if (!r.ok) throw new Error(r.error.code);
process.send!(summarise(text, county(r.value.header.county)!), () => process.disconnect());
