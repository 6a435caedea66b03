/** 三条好、三条不足: offered before any score is seen, and at the desk afterwards. */
import { useState, type ReactNode } from 'react';
import { askHotWash } from '../../../stores/desk.ts';
import { useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';
import { Who } from './Who.tsx';
import { useDesk } from './use-desk.ts';

const THREE = [0, 1, 2];
const filled = (x: readonly string[]): string[] => x.map((s) => s.trim()).filter((s) => s !== '');

/** @param first before the scores. */
export function HotWash({ first = false }: { first?: boolean }): ReactNode {
  const { t } = useWords();
  const { desk, who, closed, save } = useDesk();
  const mine = desk?.standing.hotwash.find((h) => h.who === who);
  const [good, setGood] = useState<readonly string[]>(mine?.good ?? []);
  const [short, setShort] = useState<readonly string[]>(mine?.short ?? []);
  const empty = filled(good).length + filled(short).length === 0;
  const field = (kind: 'good' | 'short', list: readonly string[], set: (x: string[]) => void, i: number) => (
    <label key={i} className="field">
      <span>{t(`desk.${kind}`, { n: i + 1 })}</span>
      <input
        type="text"
        maxLength={500}
        value={list[i] ?? ''}
        onChange={(e) => set(THREE.map((k) => (k === i ? e.target.value : (list[k] ?? ''))))}
      />
    </label>
  );
  return (
    <Section title={t('report.hotwash')}>
      <p className="hint">{t('desk.hotwash.hint')}</p>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void save({ kind: 'hotwash', good: filled(good), short: filled(short) }).then(
            (ok) => ok && first && askHotWash(false),
          );
        }}
      >
        {first && <Who />}
        <div className="two">
          <div>{THREE.map((i) => field('good', good, setGood, i))}</div>
          <div>{THREE.map((i) => field('short', short, setShort, i))}</div>
        </div>
        <div className="row end">
          {first && desk === null && <em>{t('desk.wait')}</em>}
          {first && (
            <button type="button" onClick={() => askHotWash(false)}>
              {t('desk.hotwash.skip')}
            </button>
          )}
          <button type="submit" className="primary" disabled={closed || empty}>
            {t(first ? 'desk.hotwash.save' : 'desk.save')}
          </button>
        </div>
      </form>
    </Section>
  );
}
