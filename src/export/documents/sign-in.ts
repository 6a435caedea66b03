import type { Section } from '../block.ts';
import type { DocPrinter } from './printer.ts';
import { blank } from './sections.ts';

/** Rows for people without a post: observers, support. */
const MORE = 10;
const TEAM = ['director', 'controller', 'evaluator'] as const;
export const signIn: Section<DocPrinter> = {
  heading: 'doc.sign-in',
  build: ({ s, t }) => [
    {
      kind: 'table',
      caption: '',
      head: ['report.col.post', 'doc.col.name', 'doc.col.unit', 'doc.col.phone', 'doc.col.signature'].map(
        (k) => t(k),
      ),
      widths: [1.3, 1.3, 2, 1.4, 1.5],
      rows: [
        ...[...s.about.roles.map((r) => t(`role.${r}`)), ...TEAM.map((x) => t(`doc.team.${x}`))].map((x) => [
          x,
          '',
          '',
          '',
          '',
        ]),
        ...blank(MORE, 5),
      ],
    },
  ],
};
