/** The glossary: each term once, in both languages, said in its own words and with where it is from. */
import { expect, it } from 'vitest';
import { GLOSSARY } from '../../src/i18n/glossary.data.ts';

it('has each term once, whole in both languages', () => {
  for (const lang of ['zh', 'en'] as const) {
    const terms = GLOSSARY.map((g) => g.term[lang].toLowerCase());
    expect(new Set(terms).size).toBe(terms.length);
    for (const g of GLOSSARY)
      for (const s of [g.term[lang], g.meaning[lang], g.source[lang]])
        expect(s.trim(), g.term.en).not.toBe('');
  }
  expect(GLOSSARY.length).toBeGreaterThanOrEqual(40);
  for (const g of GLOSSARY) {
    expect(/[一-龥]/.test(g.term.zh) && /[一-龥]/.test(g.meaning.zh), g.term.en).toBe(true);
    expect(/[一-龥]/.test(g.term.en + g.meaning.en + g.source.en), g.term.en).toBe(false);
    // A meaning that only says the word again explains nothing.
    expect(g.meaning.en.toLowerCase()).not.toBe(g.term.en.toLowerCase());
  }
});
