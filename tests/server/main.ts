/** A server without a page, for tests: says where it is as one line of JSON. */
import { serve } from '../../src/server/serve.ts';

const [data, port = '0', workers = '1'] = process.argv.slice(2);
const s = await serve({
  port: Number(port),
  host: '127.0.0.1',
  data,
  workers: Number(workers),
  names: [],
  tls: null,
  log: (line) => void process.stderr.write(`${line}\n`),
});
process.stdout.write(`${JSON.stringify({ port: s.port, key: s.key, taken: s.taken, lost: s.lost })}\n`);
process.once('SIGTERM', () => void s.end().then(() => process.exit(0)));
