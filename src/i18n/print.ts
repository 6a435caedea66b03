/** The situation map, and reports, on paper. */
import type { Words } from './index.ts';

export const printWords: Words = {
  'print.open': { zh: '出图', en: 'Print map' },
  'print.title': { zh: '{{title}} · 态势图', en: '{{title}} · situation map' },
  'print.time': {
    zh: '演练时间 {{at}}（已过 {{t}} / {{of}}）',
    en: 'Exercise time {{at}} ({{t}} of {{of}} elapsed)',
  },
  'print.maker': { zh: '制图：{{role}} {{person}}', en: 'Made by: {{role}} {{person}}' },
  'print.watermark': { zh: '演练 示意图', en: 'EXERCISE · SCHEMATIC' },
  'print.scale': { zh: '比例尺', en: 'Scale' },
  'print.north': { zh: '北', en: 'N' },
  'print.file': { zh: '态势图', en: 'situation-map' },
  'print.paper': { zh: '纸张', en: 'Paper' },
  'print.extent': { zh: '范围', en: 'Extent' },
  'print.extent.view': { zh: '当前画面', en: 'What is on the screen' },
  'print.extent.incident': { zh: '事发地', en: 'The incident' },
  'print.extent.county': { zh: '全县', en: 'The whole county' },
  'print.colours': { zh: '颜色', en: 'Colours' },
  'print.colour': { zh: '彩色', en: 'In colour' },
  'print.grey': { zh: '黑白', en: 'In grey' },
  'print.hint': {
    zh: '只有本岗位已知的情况。图层开关同屏幕。要 PDF，请在打印窗口选“另存为 PDF”。',
    en: 'Only what this post knows; layers as on the screen. For a PDF choose “Save as PDF” when printing.',
  },
  'print.print': { zh: '打印或存为 PDF', en: 'Print or save as PDF' },
  'print.png': { zh: 'PNG（{{dpi}} dpi）', en: 'PNG ({{dpi}} dpi)' },
  'print.refused': {
    zh: '浏览器没有打印。请改用“导出”里的文件，打开后打印；或请管理员允许本页打印。',
    en: 'The browser did not print. Save the file instead and print it from there, or ask the administrator to allow printing.',
  },
  'print.report': { zh: '打印报告', en: 'Print report' },
  'print.report.hint': {
    zh: '用浏览器打印，版式同 PDF。要 PDF，请在打印窗口选“另存为 PDF”。',
    en: 'Printed by the browser, in the layout of the PDF. For a PDF choose “Save as PDF” when printing.',
  },
  'print.failed': {
    zh: '图片没有做成，请改用较小的纸张。',
    en: 'The picture could not be made; try smaller paper.',
  },
  'print.preview': { zh: '{{paper}} 预览：{{title}}', en: '{{paper}} preview: {{title}}' },
};
