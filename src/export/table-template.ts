/** A blank 评估表 for a bureau to make its own, begun from the scenario's objectives and their tasks with the catalogue's weights. */
import writeXlsxFile from 'write-excel-file/universal';
import type { DocPrinter } from './documents/printer.ts';

const HEAD = { fontWeight: 'bold', backgroundColor: '#EEF1F5', borderStyle: 'thin' } as const;
const BODY = { borderStyle: 'thin', borderColor: '#C9CED6', alignVertical: 'top', wrap: true } as const;
const COLUMNS = ['no', 'group', 'text', 'weight', 'guide', 'mark', 'note'] as const;

export async function tableTemplate({ s, t, lang, items }: DocPrinter): Promise<Uint8Array> {
  const text = (value: string, more: object = {}): object => ({ value, type: String, ...more });
  const named = s.about.objectives.flatMap((o) =>
    o.procedures.flatMap((id) => {
      const item = items.find((i) => i.id === id);
      return item ? [{ group: o.text[lang], item }] : [];
    }),
  );
  const rows = named.map(({ group, item }, i) => [
    { value: i + 1, type: Number, ...BODY },
    text(group, BODY),
    text(item.title[lang], BODY),
    { value: item.weight, type: Number, ...BODY },
    ...[0, 1, 2].map(() => ({ value: null, ...BODY })),
  ]);
  const data = [
    [text(t('template.name'), { fontWeight: 'bold', fontSize: 14 })],
    [
      text(t('template.scale'), { fontWeight: 'bold' }),
      text(t('template.points')),
      text(t('template.scale.hint')),
    ],
    COLUMNS.map((c) => text(t(`template.${c}`), HEAD)),
    ...rows,
  ];
  const columns = [6, 26, 50, 8, 40, 8, 30].map((width) => ({ width }));
  const file = writeXlsxFile(
    [{ sheet: t('template.name'), data: data as never, columns, stickyRowsCount: 3 }],
    {
      fontFamily: lang === 'zh' ? '宋体' : 'Arial',
      fontSize: 10,
    },
  );
  return new Uint8Array(await (await file.toBlob()).arrayBuffer());
}
