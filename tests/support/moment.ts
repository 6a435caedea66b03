/** Records that end at a second: the room opens there when one is put into the lobby. */
import { readFileSync } from 'node:fs';
import { readScript, scriptedBot } from '../../src/bots/scripted.ts';
import { looks, BOT_STEP_S } from '../../src/bots/run.ts';
import { flushCommands, judge, runSession, startSession, submit } from '../../src/sim/index.ts';
import { county, load } from './tiny.ts';

/** A shipped scenario by its approved script, as far as the second; nobody acts at its start. */
export function recordAt(id: string, t: number): Buffer {
  const text = readFileSync(`scenarios/${id}.yaml`, 'utf8');
  const session = startSession(load(text), text, county, '1');
  const { ex } = session;
  const bot = scriptedBot(readScript(readFileSync(`scenarios/approved/${id}.jsonl`, 'utf8')));
  const { view, forget } = looks(ex);
  while (ex.world.t < t) {
    bot.act({
      county,
      seed: '1',
      view,
      send(role, cmd) {
        if (judge(ex, role, cmd) !== null) return false;
        submit(ex, 'bot-script', role, cmd);
        forget();
        return true;
      },
    });
    if (runSession(session, Math.min(BOT_STEP_S, t - ex.world.t)) === 0) break;
    forget();
  }
  flushCommands(session);
  return Buffer.from(session.writer.text());
}
