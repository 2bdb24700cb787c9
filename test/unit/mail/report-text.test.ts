import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { reportText } from '../../../shared/mail/report-text.ts';
import { wrapped } from '../../../shared/mail/wrapped.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { displayWidth } from '../../../shared/report/display-width.ts';
import { links } from '../../fixtures/mail/golden-mails.ts';
import { aProgrammeReport } from '../../fixtures/mail/programme-report.ts';
import { holds } from '../../fixtures/property.ts';

const { publication, sessions } = aProgrammeReport();

function linesIn(language: string): string[] {
  return reportText(composeReport(publication, sessions, { name: 'Ada Berg', language }, links)).split('\n');
}

describe('the text part of a report', () => {
  it.each(interfaceLanguages)('has lines of at most 78 columns, and whole addresses, in %s', (language) => {
    const lines = linesIn(language);

    expect(lines.filter((line) => displayWidth(line) > 78)).toEqual([]);
    expect(lines.filter((line) => line.startsWith('https://'))).toEqual(Object.values(links));
  });

  it('has Chinese signs only among Chinese words, and no line that begins with one', () => {
    const lines = linesIn('zh-CN');

    expect(lines.filter((line) => /\p{Script=Han}[,;:()]|[,;:()]\p{Script=Han}/u.test(line))).toEqual([]);
    expect(lines.filter((line) => /^\s*[，。；：、）】」』》？！”]/u.test(line))).toEqual([]);
  });

  it('has no-break spaces before French colons', () => {
    expect(linesIn('fr').filter((line) => /[^\s]:( |$)/.test(line) && !line.includes('satisfaisant:'))).toEqual([]);
  });

  it('begins each line from the right in Arabic, whatever stands first in it, except addresses', () => {
    const lines = linesIn('ar').filter((line) => line !== '' && !line.startsWith('https://'));

    expect(lines.filter((line) => !line.startsWith('\u200f'))).toEqual([]);
  });

  it('says what a cell counts once', () => {
    const text = linesIn('en').join(' ');

    expect(text).toContain('By kind of organisation');
    expect(text).not.toContain('Answers and participants');
  });
});

describe('a wrapped text', () => {
  it.each([
    ['word '.repeat(20).trim(), '- ', [`- ${'word '.repeat(15).trim()}`, `  ${'word '.repeat(5).trim()}`]],
    ['潍'.repeat(40), '', ['潍'.repeat(39), '潍']],
    [`${'潍'.repeat(39)}。`, '', ['潍'.repeat(38), '潍。']],
    [`${'潍'.repeat(38)}（坊）`, '', ['潍'.repeat(38), '（坊）']],
    [`${'潍'.repeat(38)} n\u00a0=\u00a04`, '', ['潍'.repeat(38), 'n\u00a0=\u00a04']],
    ['x'.repeat(100), '- ', [`- ${'x'.repeat(100)}`]],
    ['', '', ['']],
  ])('%#', (text, opening, lines) => {
    expect(wrapped(text, opening)).toEqual(lines);
  });

  it('keeps every letter in its order, and only long words pass the edge', () => {
    holds(
      fc.property(
        fc.array(
          fc.constantFrom('潍坊', '，', '（', '）', 'word ', ' ', 'x'.repeat(30), 'é', '12%', '\u00a0', '👩‍👩‍👧 '),
        ),
        (parts) => {
          const text = parts.join('');
          const lines = wrapped(text, '- ');
          const squeezed = (all: string) => all.replace(/\s/g, '');
          expect(squeezed(lines.join(''))).toBe(squeezed(`- ${text}`));
          for (const line of lines.filter((each) => displayWidth(each) > 78)) {
            expect(line.slice(2)).not.toMatch(/[^ ] +[^ ]|[\p{Script=Han}][^\s，（）\u00a0]/u);
          }
        },
      ),
    );
  });
});
