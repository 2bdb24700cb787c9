import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mendedAddress } from '../../../functions/form/mended-address.ts';
import { anyText } from '../../fixtures/any-text.ts';
import { holds } from '../../fixtures/property.ts';

const mended = (path: string, query: Record<string, string> = {}) => mendedAddress({ path, query });

describe('a link to a form', () => {
  it.each([
    '/',
    '.',
    '。',
    '，',
    ',',
    ')',
    '）',
    '》',
    '”',
    '"',
    "'",
    '…',
    '/。',
    '!',
    '！',
    '\u00a0',
    '请填写',
    '\u200b',
  ])('finds it in spite of what was glued on: %s', (glued) => {
    expect(mended(`/f/ETS-WF${glued}`)).toBe('/f/ETS-WF');
    expect(mended(`/f/ets-wf${glued}`, { lang: 'zh-CN' })).toBe('/f/ets-wf?lang=zh-CN');
    expect(mended('/f/ETS-WF', { lang: `zh-CN${glued}`, another: '' })).toBe('/f/ETS-WF?lang=zh-CN&another=');
  });

  it.each([
    '/f/ETS-WF',
    '/f/ETS-',
    '/f/',
    '/f/.',
    '/f/A/',
    '/f/-A.',
    '/f/ETS-WF/x',
    '/f/ETS-WF/thanks',
    '/f/ETS.WF',
    '/x/ETS-WF.',
    '/',
  ])('is left as it is where nothing was, or nothing is left: %s', (path) => {
    expect(mended(path)).toBeUndefined();
    expect(mended(path, { lang: 'en' })).toBeUndefined();
  });

  it('is mended once, stays on this site, and never leads to itself', () => {
    holds(
      fc.property(anyText(), fc.string(), (tail, lang) => {
        const path = `/f/ETS-WF${tail}`;
        const to = mended(path, { lang });
        if (to === undefined) return;
        const { origin, pathname, searchParams } = new URL(to, 'https://forms.invalid');
        expect([origin, pathname]).toEqual(['https://forms.invalid', expect.stringMatching(/^\/f\/[A-Za-z0-9-]+$/)]);
        expect(mended(pathname, Object.fromEntries(searchParams))).toBeUndefined();
      }),
    );
  });
});
