/** The report model as JSON, with the names and sentences that the papers print beside its codes. */
import type { Lang } from '../i18n/index.ts';
import type { ReportModel } from '../sim/index.ts';
import { evaluationRows } from './evaluation.ts';
import { findingText } from './finding-text.ts';
import { handRows, ownRows, ownTotal } from './marks.ts';
import { printer } from './format.ts';
import { conclusionSentences } from './sections/conclusion.ts';
import { whatifHead, whatifRows } from './whatif.ts';

export function reportJson(m: ReportModel, lang: Lang): string {
  const p = printer(m, lang);
  const words = {
    lang,
    quantities: Object.fromEntries(
      m.quantities.map((q) => [
        q.id,
        { name: p.t(`quantity.${q.id}`), means: p.t(`quantity.${q.id}.means`), value: p.quantity(q.id) },
      ]),
    ),
    findings: m.findings.map((f) => findingText(p, f)),
    conclusion: conclusionSentences(p),
    evaluation: evaluationRows(p),
    hand: handRows(p),
    ownTables: (m.evaluation?.tables ?? []).map((x) => ({
      name: x.name,
      rows: ownRows(p, x),
      total: ownTotal(p, x),
    })),
    counterfactuals: { head: whatifHead(p), rows: whatifRows(p) },
  };
  return JSON.stringify({ ...m, words }, null, 1);
}
