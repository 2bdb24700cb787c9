import { describe, expect, it } from 'vitest';
import { edited } from '../../../shared/authoring/edit/edited.ts';
import { heldAgain } from '../../../shared/authoring/held-again.ts';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { faultText } from '../../../shared/i18n/fault-text.ts';
import { compactSource } from '../../fixtures/programmes/programme-files.ts';

const laughs = (names: string) =>
  [...names].map((name, at) => `${name}: &${name} [${(at === 0 ? 'x' : `*${names[at - 1]}`).concat(',').repeat(9)}]`);

/** Files that take for ever, or all memory, or end the process of who reads them in good faith. */
const traps: readonly (readonly [string, string])[] = [
  ['a megabyte of text', `title: ${'x'.repeat(2 ** 20)}`],
  ['lists in lists', '- '.repeat(5000)],
  ['brackets that never close', '['.repeat(5000)],
  ['brackets that do', '['.repeat(3000) + ']'.repeat(3000)],
  ['keys of keys', '? '.repeat(5000)],
  ['maps in maps', Array.from({ length: 700 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ['values of values', `{${'a: b: '.repeat(50_000)}}`],
  ['colons', ': '.repeat(5000)],
  ['keys by the thousand', Array.from({ length: 3000 }, (_, at) => `k${at}: 1`).join('\n')],
  ['the same in braces', `{${Array.from({ length: 3000 }, (_, at) => `k${at}: 1`).join(', ')}}`],
  ['parts by the ten thousand', `sessions:\n${'- 1\n'.repeat(50_000)}`],
  ['aliases of aliases', laughs('abcdefghi').join('\n')],
  ['one long list, and aliases of it', `a: &a [${'1,'.repeat(2000)}]\nb: [${'*a,'.repeat(50)}]`],
  ['what holds itself', 'words: &a { sw: *a }'],
  ['an alias of nothing', 'title: *nothing'],
  ['several files in one', `${compactSource}---\n${compactSource}`],
  ['a tag', `${compactSource}x: !!js/function "() => 1"\n`],
  ['a merge key', `${compactSource}<<: { title: { en: x } }\n`],
  ['another version of YAML', `%YAML 1.1\n---\n${compactSource}`],
  ['the same key', `${compactSource}title: x\n`],
  ['mistakes by the thousand', '}\n'.repeat(5000)],
  ['escapes that are none', `"${'\\q'.repeat(5000)}"`],
  ['unknown keys', Array.from({ length: 500 }, (_, at) => `k${at}: { ${'x: 1'} }`).join('\n')],
  ['nothing', ''],
  ['signs', '\u0000\u0001\ud800'],
];

describe('a source', () => {
  it('that is good says a programme, with what is beside it', () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>';
    const text = `${compactSource}look: { logo: logo.svg, logoText: { en: We, zh-CN: 我们 } }\n`;
    const beside = { 'logo.svg': Buffer.from(svg).toString('base64') };

    expect(readSource({ text, beside })).toMatchObject({
      ok: true,
      file: { look: { logo: expect.stringMatching(/^data:image\/svg/) } },
    });
    expect(readSource({ text, beside: {} })).toMatchObject({ ok: false, faults: [{ path: ['look', 'logo'] }] });
  });

  it.each(traps)('that is a trap ends in faults, and not in an error: %s', (_, text) => {
    const read = readSource({ text, beside: {} });

    expect(read.ok).toBe(false);
    const faults = read.ok ? [] : read.faults;
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(1000);
    for (const fault of faults.slice(0, 3)) {
      for (const language of ['en', 'zh-CN', 'fr', 'ar']) {
        const { problem, remedy } = faultText(fault, language);
        expect([problem, remedy].join()).not.toMatch(/undefined|\[object|call stack|^,|,$/);
      }
    }
  });

  it.each(traps)('that is a trap can be edited, or held again, without an error: %s', (_, text) => {
    const source = { text, beside: {} };
    const none = new Set<string>();

    expect(typeof edited(source, [{ set: ['title', 'en'], value: 'x' }]).text).toBe('string');
    const again = heldAgain(source, { starts: { monthsLater: 1 }, takenIds: none, takenCodes: none });
    expect(typeof again.text).toBe('string');
  });

  it('can be a trap beside a good file, too', () => {
    const text = `${compactSource}words: { sw: sw.yaml }\n`;
    for (const [, trap] of traps.filter(([name]) => /lists in lists|aliases|itself|tag|nothing/.test(name))) {
      const read = readSource({ text, beside: { 'sw.yaml': Buffer.from(trap).toString('base64') } });
      expect(read.ok).toBe(false);
    }
  });
});
