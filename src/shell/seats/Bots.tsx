/** Posts that nobody holds: left empty, or played by a bot as well as the controller wants it. */
import type { ReactNode } from 'react';
import { BOT_SKILLS, type BotSkill } from '../../bridge/seats.ts';
import { fillWithBots } from '../../stores/room.ts';
import { useSession } from '../hooks.ts';
import { Section } from '../ui.tsx';
import { useRoleNames } from './Waiting.tsx';

export function Bots(): ReactNode {
  const { t, list } = useRoleNames();
  const { skill, roles } = useSession((s) => s.room!.bots);
  const over = useSession((s) => s.over);
  return (
    <Section title={t('seats.bots')}>
      <p role="status">
        {roles.length === 0 ? t('seats.bots.full') : t('seats.bots.empty', { list: list(roles) })}
      </p>
      <label className="field">
        <span>{t('seats.bots.skill')}</span>
        <select value={skill} disabled={over} onChange={(e) => fillWithBots(e.target.value as BotSkill)}>
          {BOT_SKILLS.map((s) => (
            <option key={s} value={s}>
              {t(`seats.bots.${s}`)}
            </option>
          ))}
        </select>
      </label>
      <p className="hint">{t('seats.bots.hint')}</p>
    </Section>
  );
}
