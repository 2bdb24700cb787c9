import { describe, expect, it } from 'vitest';
import { asciiAddress, isAsciiAddress, readableAddress } from '../../../shared/access/mail-address.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import { compactSource } from '../../fixtures/programmes/programme-files.ts';

describe('a mail address', () => {
  it.each([
    ['name@example.org', 'name@example.org'],
    // What RFC 5322 lets a name have, and firms use.
    ['a&b@example.org', 'a&b@example.org'],
    ['ets!@example.org', 'ets!@example.org'],
    ["o'brien@example.org", "o'brien@example.org"],
    ['ets+2020/12=wf@example.org', 'ets+2020/12=wf@example.org'],
    // Capitals stay: a name may be told apart by them.
    ['Ada.Berg@Example.ORG', 'Ada.Berg@Example.ORG'],
    ['x@xn--e1afmkfd.xn--p1ai', 'x@xn--e1afmkfd.xn--p1ai'],
    ['x@пример.рф', 'x@xn--e1afmkfd.xn--p1ai'],
    ['ets@例子.中国', 'ets@xn--fsqu00a.xn--fiqs8s'],
    ['ets@例子。中国', 'ets@xn--fsqu00a.xn--fiqs8s'],
    ['info@faß.de', 'info@xn--fa-hia.de'],
    ['x@col·legi.cat', 'x@xn--collegi-xma.cat'],
    ['x@フィード・バック.jp', 'x@xn--dckya0dxa9a1a2yg.jp'],
    ['x@نامه\u200cای.com', 'x@xn--mgba3gch31f060k.com'],
    ['x@ශ්\u200dරී.com', 'x@xn--10cl1a0b660p.com'],
    ['ets@例子．中国', 'ets@xn--fsqu00a.xn--fiqs8s'],
    ['ets@例子｡中国', 'ets@xn--fsqu00a.xn--fiqs8s'],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%s is kept as mail servers know it', (typed, ascii) => {
    expect(asciiAddress(typed)).toBe(ascii);
    expect(isAsciiAddress(ascii)).toBe(true);
    // What people are shown can be typed again.
    expect(asciiAddress(readableAddress(ascii))).toBe(ascii);
  });

  it.each([
    'example.org',
    'training.feedback.example.org',
    ...['', 'name', '@example.org', 'name@', 'name@localhost', 'a..b@example.org', '.a@example.org', 'a.@example.org'],
    ...[
      '"a b"@example.org',
      'a b@example.org',
      'a@[127.0.0.1]',
      'a@1.2.3.4',
      'a@-x.org',
      'a@x_y.org',
      'a@x.org.',
      'a@b@c',
    ],
    // SES takes no other script before the @.
    ...['用户@例子.中国', 'jérôme@example.org', 'Ada <ada@example.org>', 'a@x.org, b@x.org', 'a@x.org\nb: c'],
    // What nobody sees, and what looks like a dot or a slash of ASCII.
    ...['a@ex\u00adample.org', 'a@ex\u200bample.org', 'a@a\u200db.org', 'a@exa\u00a0mple.org', 'a@℀.org'],
    ...[`${'a'.repeat(65)}@example.org`, `a@${'b'.repeat(64)}.org`, `a@${'b.'.repeat(130)}org`],
  ])('is not %j', (typed) => {
    expect(asciiAddress(typed)).toBeUndefined();
  });

  it.each([
    ['x@xn--e1afmkfd.xn--p1ai', 'x@пример.рф'],
    ['ets@xn--fsqu00a.xn--fiqs8s', 'ets@例子.中国'],
    ['Ada.Berg@Example.ORG', 'Ada.Berg@Example.ORG'],
  ])('%s is shown as %s', (ascii, readable) => {
    expect(readableAddress(ascii)).toBe(readable);
  });

  it('of a programme file is stored in its ASCII form, and refused in a sentence', () => {
    const text = compactSource;
    const [, typed = ''] = /address: (\S+@[^\s,}]+)/.exec(text) ?? [];
    const withAddress = (address: string) => () => readProgramme(text.replaceAll(typed, address), 'file.yaml');

    expect(JSON.stringify(withAddress('"a&b@例子.中国"')())).toContain('"a&b@xn--fsqu00a.xn--fiqs8s"');
    expect(withAddress('"用户@例子.中国"')).toThrow(
      'a mail address such as name@example.org; before the @ without accents and other scripts',
    );
  });
});
