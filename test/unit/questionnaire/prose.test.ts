import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFirstParagraph, firstParagraph, piecesOf, proseOf } from '../../../shared/questionnaire/prose.ts';
import { renderPage } from '../../../shared/web/parts/document.tsx';
import { Prose } from '../../../shared/web/parts/prose.tsx';
import { holds } from '../../fixtures/property.ts';

const html = (text: string) => renderPage(Prose({ text })).replace('<!doctype html>', '');

/** Texts of what has a meaning here, of what has one in HTML, and of anything. */
const texts = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\n\n',
        '\n- ',
        '- ',
        ' ',
        'https://',
        'https://a.org/x',
        '<b>',
        '&',
        '"',
        '>',
        '。',
        ')',
        '请',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('a text of a programme file', () => {
  it('has paragraphs, lines and lists, as they were written', () => {
    expect(
      html('Why we ask.\nBriefly.\n\nYou agree that\n- we count\n-  we quote <you>\n\n- nothing else\nThank you'),
    ).toBe(
      '<p>Why we ask.<br/>Briefly.</p><p>You agree that</p><ul><li>we count</li><li>we quote &lt;you></li></ul>' +
        '<ul><li>nothing else</li></ul><p>Thank you</p>',
    );
  });

  it.each([
    ['See https://a.org/privacy.', 'https://a.org/privacy'],
    ['见 https://a.org/隐私。', 'https://a.org/'],
    ['（https://a.org/x?y=1&z=%E4）。', 'https://a.org/x?y=1&z=%E4'],
    ['(https://a.org/x)', 'https://a.org/x'],
    ['"https://a.org/#b", and', 'https://a.org/#b'],
  ])('makes a link of an address, without what ends the sentence: %s', (text, link) => {
    expect(piecesOf(text).filter((piece) => 'link' in piece)).toEqual([{ link }]);
    expect(html(text)).toContain(
      `<a href="${link.replaceAll('&', '&amp;')}" dir="ltr" target="_blank" rel="noopener">`,
    );
  });

  it.each([
    'http://a.org',
    'javascript:alert(1)',
    'https://',
    'https:// a',
    'data:text/html,x',
    'https://a.org@b.org',
    'https://a:b@c.org/',
    'https:///a.org',
    '<https:>',
    '[a](b)',
  ])('makes no link of anything else: %s', (text) => {
    expect(html(text)).not.toContain('<a');
  });

  it('is in pieces: the words before an address, it, and those after it', () => {
    const [a, b] = ['https://a.org/x', 'https://b.org'];
    expect(piecesOf(`See ${a}, or ${b}.`)).toEqual([
      { words: 'See ' },
      { link: a },
      { words: ', or ' },
      { link: b },
      { words: '.' },
    ]);
    expect(piecesOf(a)).toEqual([{ link: a }]);
    expect(piecesOf(`${a} ${b}`)).toEqual([{ link: a }, { words: ' ' }, { link: b }]);
    expect(piecesOf('No address')).toEqual([{ words: 'No address' }]);
    expect(piecesOf('')).toEqual([]);
    expect(piecesOf('https://[1:2')).toEqual([{ words: 'https://[1:2' }]);
    expect(piecesOf('https://[::1]/x')).toEqual([{ link: 'https://[::1]/x' }]);
    for (const other of ['https://a.org@b.org', 'https://:b@c.org/', 'https://a:b@c.org/'])
      expect(piecesOf(other)).toEqual([{ words: other }]);
  });

  it('is in blocks, of which only lines that begin with a dash and a blank are points', () => {
    const words = (...lines: string[]) => lines.map((line) => [{ words: line }]);
    expect(proseOf('One\ntwo - three\n-four\n-  five\n- six\n\n\n- seven\n\neight')).toEqual([
      { kind: 'paragraph', lines: words('One', 'two - three', '-four') },
      { kind: 'list', lines: words('five', 'six') },
      { kind: 'list', lines: words('seven') },
      { kind: 'paragraph', lines: words('eight') },
    ]);
    expect(proseOf(' \n ')).toEqual([]);
  });

  it('of several lines is called by its first paragraph on one, and the rest is written as it was', () => {
    const text = 'One\ntwo\n\nthree\nfour\n- five\n- six';
    expect(firstParagraph(text)).toBe('One two');
    expect(firstParagraph('您对以下各项是否满意？\n培训内容')).toBe('您对以下各项是否满意？培训内容');
    expect(afterFirstParagraph(text)).toBe('three\nfour\n\n- five\n- six');
  });

  it('loses no word, and can hold no markup but its own', () => {
    holds(
      fc.property(texts, (text) => {
        const shown = proseOf(text).flatMap(({ lines }) => lines.flat());
        const bare = (words: string) => words.replaceAll(/\s/g, '');
        const written = text.split(/\r\n|\r|\n/).map((line) => line.trim().replace(/^- +/, ''));
        expect(bare(shown.map((piece) => ('link' in piece ? piece.link : piece.words)).join(''))).toBe(
          bare(written.join('')),
        );
        expect(
          html(text).replaceAll(
            /<\/?(p|ul|li)>|<br\/>|<a href="https:[^"<>]*" dir="ltr" target="_blank" rel="noopener">|<\/a>/g,
            '',
          ),
        ).not.toContain('<');
      }),
    );
  });

  it('is called by its first paragraph, and the rest is the rest', () => {
    holds(
      fc.property(texts, (text) => {
        const [first, ...others] = proseOf(text);
        expect(firstParagraph(text)).not.toMatch(/[\r\n]/);
        expect(firstParagraph(text) === '').toBe(first === undefined);
        expect(proseOf(afterFirstParagraph(text)).flatMap(({ lines }) => lines)).toEqual(
          others.flatMap(({ lines }) => lines),
        );
      }),
    );
  });

  it('of one line is that line', () => {
    expect(firstParagraph('How useful is {topic}?')).toBe('How useful is {topic}?');
    expect(afterFirstParagraph('How useful is {topic}?')).toBe('');
  });
});
