/** What a paper may say because the role knows it to be so; everything else stays for the player to write. */
import { ALL } from '../hazards/index.ts';
import type { TemplateInput } from './wording.ts';

/** Measures that were really ordered, in words; '' when none was. */
export function measuresTaken(x: TemplateInput): string {
  const { view: v } = x;
  const { t, lang } = x.words;
  const moving = v.villages.filter((k) => k.evac !== 'none').length;
  const teams = v.tasks.filter((k) => k.doneAt < 0).length;
  const open = v.shelters.filter((s) => s.open).length;
  const warned = v.warnings.filter((w) => w.cancelledAt < 0).length;
  const done = [
    v.response.level !== 0 && t('tpl.did.level', { level: t(`level.${v.response.level}`) }),
    warned > 0 && t('tpl.did.warned', { n: warned }),
    moving > 0 && t('tpl.did.moving', { n: moving, people: v.casualties.evacuated }),
    v.levees.some((l) => l.patrolMin > 0) && t('tpl.did.patrol'),
    teams > 0 && t('tpl.did.teams', { n: teams }),
    open > 0 && t('tpl.did.shelters', { n: open }),
    v.icp !== null && t('tpl.did.post'),
  ].filter((s) => s !== false);
  return done.join(lang === 'zh' ? '；' : '; ');
}

/** Whom the county has it from; said to be verified only where a check has confirmed it. */
export function sources(x: TemplateInput): string {
  const { view: v } = x;
  const { t, lang } = x.words;
  const towns = new Set(v.townships.map((k) => k.id));
  const list = [
    v.gauges.some((g) => g.level !== null) && v.rivers && t('tpl.src.gauges'),
    v.messages.some((m) => towns.has(m.from)) && t('tpl.src.townships'),
    v.messages.some((m) => v.units.some((u) => u.id === m.from)) && t('tpl.src.crews'),
    ...ALL.map((p) => {
      const source = p.source?.(v);
      return source && t(source);
    }),
  ].filter((s): s is string => typeof s === 'string');
  const checked = v.messages.some((m) => m.verified?.result === true);
  return list.join(lang === 'zh' ? '、' : ', ') + (checked && list.length > 0 ? t('tpl.src.checked') : '');
}
