import * as z from 'zod';
import { ScenarioSchema } from '../../sim/index.ts';
import { parse, type Io } from '../args.ts';

/** `schema`: JSON Schema (draft-07) of scenario files, for editors. */
export function run(io: Io, argv: readonly string[]): number {
  parse(argv, {});
  io.out(JSON.stringify(z.toJSONSchema(ScenarioSchema, { target: 'draft-7', io: 'input' }), null, 2));
  return 0;
}
