/** The situation map on paper: size, extent and colours are chosen, the sheet is seen, then saved as a picture or printed. */
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { PAPERS, type Paper } from '../../cartography/print.ts';
import { printPage } from '../../cartography/print-svg.ts';
import { toast } from '../../stores/session.ts';
import { EXTENTS, situationSheet, type PrintChoice, type PrintedSheet } from '../../stores/print.ts';
import { countyOf, pictureNow } from '../../stores/sheet.ts';
import { download } from '../format.ts';
import { useSession, useSettings, useWords } from '../hooks.ts';
import { printDocument } from '../paper.ts';
import { Dialog } from '../ui.tsx';
import { rasterised } from './raster.ts';
import { sheetWords } from './words.ts';

const DPI = 300;

export function PrintMap({ onClose }: { onClose: () => void }): ReactNode {
  const words = useWords();
  const { t, x, lang } = words;
  const base = useSession((s) => s.base)!;
  const briefing = useSession((s) => s.briefing)!;
  const person = useSettings((s) => (s.named ? s.person : ''));
  const [choice, setChoice] = useState<PrintChoice>({ paper: 'A4', extent: 'view', grey: false });
  const { paper, extent, grey } = choice;
  const [ready, setReady] = useState<{ of: PrintChoice; sheet: PrintedSheet } | null>(null);
  // Nothing is saved or printed that is not what the choices say.
  const made = ready?.of === choice ? ready.sheet : null;
  const [busy, setBusy] = useState(false);
  const county = useMemo(() => countyOf(base), [base]);
  // What was known when the sheet was asked for, whatever happens while it is looked at.
  const [picture] = useState(() => pictureNow(county));
  const { view } = picture;
  useEffect(() => {
    if (!view) return;
    let dead = false;
    const notice = [x(base.notice), ...(base.sitePlan.length > 0 ? [t('map.plan.notice.print')] : [])];
    const round = sheetWords(words, briefing, view, person, notice.join(''));
    void situationSheet(county, picture, choice, round).then(
      (sheet) => !dead && setReady({ of: choice, sheet }),
    );
    return () => void (dead = true);
  }, [county, picture, view, choice, words, briefing, person, t, x, base]);
  const href = useMemo(
    () => (made ? URL.createObjectURL(new Blob([made.svg], { type: 'image/svg+xml' })) : null),
    [made],
  );
  useEffect(() => () => (href ? URL.revokeObjectURL(href) : undefined), [href]);
  const title = t('print.title', { title: x(briefing.title) });
  const stamp = `${view?.startsAt.slice(0, 10).replaceAll('-', '') ?? ''}-${Math.floor((view?.t ?? 0) / 60)}min`;
  const name = `${briefing.scenario}_${t('print.file')}_${paper}_${stamp}`;
  const png = async (): Promise<void> => {
    const { svg, plan } = made!;
    setBusy(true);
    try {
      download(
        `${name}.png`,
        'image/png',
        await rasterised(svg, { width: plan.width / 10, height: plan.height / 10 }, DPI),
      );
    } catch {
      toast(t('print.failed'), false);
    }
    setBusy(false);
  };
  return (
    <Dialog title={t('print.open')} onClose={onClose} wide>
      <div className="print-map">
        <form className="print-choices" onSubmit={(e) => e.preventDefault()}>
          <fieldset>
            <legend>{t('print.paper')}</legend>
            {(Object.keys(PAPERS) as Paper[]).map((k, i) => (
              <label key={k} className="check">
                <input
                  type="radio"
                  name="paper"
                  data-first={i === 0 ? '' : undefined}
                  checked={paper === k}
                  onChange={() => setChoice({ ...choice, paper: k })}
                />
                {k}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{t('print.extent')}</legend>
            {EXTENTS.map((k) => (
              <label key={k} className="check">
                <input
                  type="radio"
                  name="extent"
                  checked={extent === k}
                  onChange={() => setChoice({ ...choice, extent: k })}
                />
                {t(`print.extent.${k}`)}
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{t('print.colours')}</legend>
            {[false, true].map((k) => (
              <label key={`${k}`} className="check">
                <input
                  type="radio"
                  name="grey"
                  checked={grey === k}
                  onChange={() => setChoice({ ...choice, grey: k })}
                />
                {t(k ? 'print.grey' : 'print.colour')}
              </label>
            ))}
          </fieldset>
          <p className="hint">{t('print.hint')}</p>
          <button
            className="primary"
            disabled={!made}
            onClick={() => made && void printDocument(printPage(made.svg, made.plan, title, lang), title)}
          >
            {t('print.print')}
          </button>
          <button disabled={!made || busy} onClick={() => void png()}>
            {t('print.png', { dpi: DPI })}
          </button>
          <button disabled={!made} onClick={() => made && download(`${name}.svg`, 'image/svg+xml', made.svg)}>
            SVG
          </button>
        </form>
        {href ? (
          <img className="print-sheet" src={href} alt={t('print.preview', { title, paper })} />
        ) : (
          <p className="loading" role="status">
            {t('ui.loading')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
