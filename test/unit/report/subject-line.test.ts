import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { displayWidth, graphemesOf } from '../../../shared/report/display-width.ts';
import { fittingSubject, markedSubject } from '../../../shared/report/subject-line.ts';
import { holds } from '../../fixtures/property.ts';

const worded = (name: string) => `[Feedback] ${name}: 44% satisfied (125/282)`;

describe('a subject', () => {
  it.each([
    ['Weifang', 'Weifang'],
    ['EU-China ETS capacity building, December 2020', 'EU-China ETS capacity…'],
    ['Bilanz – Weiterbildung im Emissionshandel', 'Bilanz – Weiterbildung…'],
    ['中欧碳排放权交易能力建设培训（2020年12月）', '中欧碳排放权交易能力…'],
    ['Llanfairpwllgwyngyllgogerychwyrndrobwll', 'Llanfairpwllgwyngyllgog…'],
    ['👩‍👩‍👧‍👦'.repeat(30), `${'👩‍👩‍👧‍👦'.repeat(11)}…`],
  ])('about %s names it as %s', (name, cut) => {
    expect(fittingSubject(name, worded, 'en')).toBe(worded(cut));
  });

  it('is whole where the name has just room, and is cut after a word that fills half of it', () => {
    const name = (text: string) => fittingSubject(text, (each) => each, 'en');

    expect(name('a'.repeat(60))).toBe('a'.repeat(60));
    expect(name('a'.repeat(61))).toBe(`${'a'.repeat(59)}…`);
    expect(name(`${'a'.repeat(29)} ${'b'.repeat(60)}`)).toBe(`${'a'.repeat(29)}…`);
    expect(name(`${'a'.repeat(28)} ${'b'.repeat(60)}`)).toBe(`${'a'.repeat(28)} ${'b'.repeat(30)}…`);
  });

  it('takes the shorter name where the name has no room, and cuts that one', () => {
    const short = (name: string, shorter: string) => fittingSubject(name, worded, 'en', shorter);

    expect(short('Basics · Weifang', 'Basics')).toBe(worded('Basics · Weifang'));
    expect(short('Interviewing · Weifang, Shandong', 'Interviewing')).toBe(worded('Interviewing'));
    expect(short('Interviewing for beginners · Weifang', 'Interviewing for beginners')).toBe(
      worded('Interviewing for…'),
    );
  });

  it('takes at most sixty columns, keeps all that it says of the name, and divides no letter', () => {
    holds(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme', minLength: 1 }),
          fc.array(fc.constantFrom('潍', '坊 ', 'é', 'ETS, ', '👍🏽', '（')).map((all) => all.join('')),
        ),
        fc.constantFrom(...interfaceLanguages),
        (name, language) => {
          const subject = fittingSubject(name, worded, language);
          expect(displayWidth(subject)).toBeLessThanOrEqual(60);
          expect(subject.endsWith(': 44% satisfied (125/282)')).toBe(true);
          const [, shown = ''] = /\[Feedback\] ([\s\S]*): 44%/.exec(subject) ?? [];
          const whole = graphemesOf(name);
          const kept = graphemesOf(shown.replace(/…$/, ''));
          expect(shown === name || kept.every((letter, at) => letter === whole[at])).toBe(true);
        },
      ),
    );
  });

  it('begins as it is read, with a mark before its tag too', () => {
    expect(fittingSubject('潍坊', (name) => `[آراء] ${name}`, 'ar')).toBe('\u200f[آراء] 潍坊');
    expect(markedSubject('TEST', '\u200f[آراء] 潍坊')).toBe('\u200f[TEST] [آراء] 潍坊');
    expect(markedSubject('TEST', '[Feedback] Weifang')).toBe('[TEST] [Feedback] Weifang');
  });
});

describe('the width of a text', () => {
  it.each([
    ['Weifang', 7],
    ['潍坊', 4],
    ['（１２）', 8],
    ['ｶﾅ', 2],
    ['한국', 4],
    ['e\u0301', 1],
    ['آراء', 4],
    ['مُحَمَّد', 4],
    ['👍🏽✔️', 4],
    ['\u2068\u200f\u2069', 0],
    ['\u0301\u0301', 0],
    ['', 0],
  ])('of %s is %i', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });
});
