/** A report tells the extent of the exercise's own hazard, whatever else the county has to do with. */
import { expect, it } from 'vitest';
import type { RoleView } from '../../src/bridge/protocol.ts';
import { translator } from '../../src/i18n/index.ts';
import { projectView } from '../../src/sim/index.ts';
import { templateFor, type TemplateInput } from '../../src/shell/form/templates.ts';
import { begin, firstSteps } from '../support/tiny.ts';

const t = translator('en');
const words: TemplateInput['words'] = {
  t,
  lang: 'en',
  x: (text) => text.en,
  first: (keys, params) => t(keys.find((k) => t(k) !== k) ?? keys.at(-1)!, params),
};
/** A view in which a plant leaks and three buildings are down. */
function reported(hazard: RoleView['hazard']): Record<string, unknown> {
  const view = projectView(begin('1', firstSteps.scenario), 'duty');
  const about = firstSteps.scenario.about;
  const incidents = {
    hazmat: { plant: { zh: '厂', en: 'the plant' }, controlled: false },
    earthquake: { sites: [1, 2, 3].map(() => ({ trapped: 2 })) },
  } as unknown as RoleView['incidents'];
  return templateFor('report.first')!({
    values: {},
    view: { ...view, hazard, incidents },
    briefing: { hazard, place: about.place } as TemplateInput['briefing'],
    name: (id) => id,
    words,
    role: 'duty',
    training: true,
  });
}

it('is the collapses in an earthquake, the plant in a release, and the water in a flood', () => {
  expect(reported('earthquake').scope).toBe(t('tpl.earthquake.scope', { n: 3 }));
  expect(reported('hazmat').scope).toBe(t('tpl.hazmat.scope', { plant: 'the plant' }));
  expect(reported('flood').scope).toBeUndefined();
  expect(reported('flood').trend).toBe(t('tpl.falling'));
});
