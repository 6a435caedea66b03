/** Lets waiting news go: when it is due, and when its department is asked at a consultation (plan 一（一）4, 一（二）2). */
import { departmentsAsked, handleIncident } from '../hazards/answers.ts';
import { seconds } from '../scenario/parts.ts';
import { emit } from '../log.ts';
import type { SimEvent, World } from '../world.ts';
import { COMMAND_ROLES, deliver, deliverMessage } from './deliver.ts';
import { heardAgain } from './field.ts';

function release(w: World, pick: (x: World['info']['feeds']['waiting'][number]) => boolean): number {
  const { feeds } = w.info;
  const go = feeds.waiting.filter(pick);
  if (go.length === 0) return 0;
  feeds.waiting = feeds.waiting.filter((x) => !pick(x));
  for (const x of go) letThrough(w, x.event);
  return go.length;
}
function letThrough(w: World, e: SimEvent): void {
  if (e.kind === 'deliver') deliverMessage(w, e.message);
  else if (e.kind === 'incident') handleIncident(w, e.hazard, e.what, e.index);
}

/** Once a minute. */
export const releaseFeeds = (w: World): void =>
  void release(w, (x) => x.dueAt <= w.t || (x.crew !== undefined && heardAgain(w, x.crew)));

/** Departments at the table say what they know: late readings, and what they had kept to themselves. */
export function askDepartments(w: World, departments: readonly string[]): void {
  const had = release(w, (x) => departments.includes(x.feed));
  departmentsAsked(w, departments);
  if (had > 0) emit(w, 'FEEDS_ASKED', null, { news: had });
  w.env.scenario.conditions.information.withheld.forEach((x, i) => {
    if (w.info.feeds.told[i] !== undefined || w.t < seconds(x.from) || !departments.includes(x.department))
      return;
    w.info.feeds.told[i] = w.t;
    emit(w, 'WITHHELD_TOLD', null, { id: x.id, department: x.department, waited: w.t - seconds(x.from) });
    deliver(w, {
      from: x.department,
      to: COMMAND_ROLES,
      channel: 'video',
      code: 'inject',
      text: x.content,
      facts: x.facts,
    });
  });
}
