/** Warnings as messages of CAP 1.2: every kind, colour and turn of them keeps the rules of its schema, and the rules notice what does not. */
import { describe, expect, it } from 'vitest';
import { capFiles } from '../../../src/export/cap.ts';
import type { SentWarning } from '../../../src/sim/index.ts';
import { capFaults } from '../../support/cap-schema.ts';
import { HAZARD_SCENARIOS, shortPlay } from '../../support/report.ts';
import { county } from '../../support/tiny.ts';

const { model } = shortPlay(HAZARD_SCENARIOS.flood, 10);
const base: SentWarning = {
  warning: 0,
  what: 'issued',
  t: 600,
  role: 'hq-office',
  kind: 'flood',
  category: 'Met',
  colour: 'orange',
  villages: county.villages.slice(0, 3).map((v) => v.id),
  townships: [county.townships[0].id],
  channels: ['sms', 'loudspeaker'],
  text: '<b>x & y</b>\n"z" \u0001\u202e',
  cautions: '',
  measures: "m ' n",
};
const messages = (warnings: readonly SentWarning[], lang: 'zh' | 'en' = 'zh'): string[] =>
  capFiles({ ...model, warnings }, lang).map((f) => f.xml);

const turns = (w: SentWarning): SentWarning[] => [
  w,
  { ...w, what: 'changed', t: 900, colour: 'red' },
  { ...w, what: 'changed', t: 1000 },
  { ...w, what: 'cancelled', t: 1200 },
];
describe('messages', () => {
  const many = ['red', 'orange', 'yellow', 'blue'].flatMap((colour, i) =>
    ['Geo', 'Met', 'Fire', 'CBRNE', 'Safety', 'Other'].flatMap((category, k) =>
      turns({ ...base, warning: 10 * i + k, colour, category }),
    ),
  );
  const odd: readonly Partial<SentWarning>[] = [
    // An area drawn on the map names no place.
    { villages: [], townships: [] },
    { channels: [] },
    { text: '', cautions: '', measures: '' },
    { text: ' ]]> <!-- <?x?> &lt; ' },
    { colour: 'mauve' },
    { villages: ['nowhere'] },
  ];
  it.each(['zh', 'en'] as const)('of every kind, colour and turn are valid, %s', (lang) => {
    const all = messages(many, lang);
    expect(all).toHaveLength(4 * 6 * 4);
    for (const xml of all) expect(capFaults(xml)).toEqual([]);
  });
  it.each(odd.map((x) => [JSON.stringify(x), x] as const))('with %s are valid', (_, more) => {
    for (const xml of messages(turns({ ...base, ...more }))) expect(capFaults(xml)).toEqual([]);
  });
  it('say where they hold, for an area drawn on the map too', () => {
    expect(messages([{ ...base, villages: [], townships: [] }])[0]).toContain(`<areaDesc>${county.name.zh}`);
  });
});
describe('the rules notice', () => {
  const [, good] = messages(turns(base));
  const broken: readonly (readonly [string, string | RegExp, string, RegExp])[] = [
    ['an element left out', /<urgency>.*?<\/urgency>/, '', /no urgency/],
    ['one too many', /(<event>.*?<\/event>)/, '$1$1', /2 times event/],
    ['another order', /(<event>.*?<\/event>)(<urgency>.*?<\/urgency>)/, '$2$1', /no event/],
    ['an unknown one', '<event>', '<colour>x</colour><event>', /colour is unknown/],
    ['a word of no list', '>Extreme<', '>Bad<', /no word of its list/],
    ['an actual alert', '>Exercise<', '>Real<', /no word of its list/],
    ['UTC as Z', '+08:00</sent>', 'Z</sent>', /not of its form/],
    ['no note', /<note>.*?<\/note>/, '', /without a note/],
    ['no reference', /<references>.*?<\/references>/, '', /refers to nothing/],
    ['half a reference', /<references>.*?<\/references>/, '<references>a,b</references>', /no reference/],
    ['an area without words', /<areaDesc>[^]*?<\/areaDesc>/, '', /no areaDesc/],
    ['a name without a value', /<value>.*?<\/value>/, '', /no value/],
    ['a text between elements', '<info>', '<info>x', /a text between/],
    ['markup in a text', '<headline>', '<headline><b>x</b>', /elements where a text/],
    ['a bare &', '<headline>', '<headline>a & b', /no reference/],
    ['another namespace', 'cap:1.2', 'cap:1.1', /namespace/],
    ['a comma in the identifier', '<identifier>', '<identifier>a,', /a space, comma/],
    ['an element not closed', '</info>', '', /closes nothing/],
  ];
  it.each(broken)('%s', (_, part, by, fault) => {
    const xml = good.replace(part, by);
    expect(xml).not.toBe(good);
    expect(capFaults(good)).toEqual([]);
    expect(capFaults(xml).join('\n')).toMatch(fault);
  });
});
