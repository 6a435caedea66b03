/** Keys of the room: each does one thing, whatever is chosen or was kept. */
import { describe, expect, it } from 'vitest';
import { actionOf, KEY_ACTIONS, keysFrom, USUAL_KEYS, whyNot } from '../../src/stores/keys.ts';
import { WORDS } from '../../src/i18n/index.ts';

describe('keys of the room', () => {
  it('do one thing each, large or small', () => {
    expect(new Set(Object.values(USUAL_KEYS)).size).toBe(KEY_ACTIONS.length);
    for (const a of KEY_ACTIONS) expect(actionOf(USUAL_KEYS, USUAL_KEYS[a])).toBe(a);
    expect(actionOf(USUAL_KEYS, 'N')).toBe('now');
    expect(actionOf(USUAL_KEYS, 'z')).toBeUndefined();
  });
  it('cannot be one that moves about, nor one that is in use, but may stay as they are', () => {
    for (const key of ['Tab', 'Enter', 'ArrowLeft', 'Escape', 'PageDown', '+', '-'])
      expect(whyNot(USUAL_KEYS, 'now', key), key).toBe('taken');
    expect(whyNot(USUAL_KEYS, 'now', 'M')).toBe('inbox');
    expect(whyNot(USUAL_KEYS, 'now', 'n')).toBeNull();
    expect(whyNot(USUAL_KEYS, 'now', 'q')).toBeNull();
  });
  it('that were kept come back; what is no use of them is as usual', () => {
    expect(keysFrom({ now: 'q', pause: 'p' })).toEqual({ ...USUAL_KEYS, now: 'q', pause: 'p' });
    for (const bad of [
      null,
      undefined,
      7,
      'x',
      [],
      { now: 5 },
      { now: '' },
      { now: 'Tab' },
      { now: 'm' },
      { other: 'q' },
    ])
      expect(keysFrom(bad), JSON.stringify(bad)).toEqual(USUAL_KEYS);
    const two = keysFrom({ now: 'q', inbox: 'q' });
    expect([two.now, two.inbox]).toEqual(['q', 'm']);
  });
  it('have their words', () => {
    for (const a of KEY_ACTIONS)
      if (!a.startsWith('pace') && !['now', 'inbox', 'units'].includes(a))
        expect(WORDS[`key.${a}`], a).toBeDefined();
  });
});
