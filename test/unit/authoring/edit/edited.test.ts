import { describe, expect, it } from 'vitest';
import { applied, type Edit } from '../../../../shared/authoring/edit/edit.ts';
import { edited } from '../../../../shared/authoring/edit/edited.ts';

const made = (text: string, ...edits: readonly Edit[]) => edited({ text, beside: { 'logo.svg': 'AA==' } }, edits).text;

const file = `# What it is
title: { en: "One", zh-CN: '一' } # both
headcount: 30

# Who speaks
speakers:
  # the first
  - id: a
    name: A # short

  # the second
  - { id: b, name: B }
# the end
`;

describe('an edited file', () => {
  it.each<[string, Edit, string, string]>([
    ['a value in its quotation marks', { set: ['title', 'zh-CN'], value: "L'un" }, "'一'", "'L''un'"],
    ['a language', { set: ['title', 'fr'], value: 'Un, deux' }, "'一' }", `'一', fr: "Un, deux" }`],
    ['a number', { set: ['headcount'], value: 31 }, '30', '31'],
    ['what YAML 1.1 reads otherwise', { set: ['speakers', 1, 'id'], value: 'no' }, 'id: b', 'id: "no"'],
    ['a key, whose comment above stays', { remove: ['headcount'] }, 'headcount: 30\n', ''],
    ['a part of a list', { remove: ['speakers', 1] }, '  - { id: b, name: B }\n', ''],
    ['the first key of a part', { remove: ['speakers', 0, 'id'] }, 'id: a\n    name: A', 'name: A'],
    [
      'a part before another',
      { insert: ['speakers'], at: 1, value: { id: 'c' } },
      'A # short\n',
      'A # short\n  - { id: c }\n',
    ],
    ['a key at the end of a map', { set: ['speakers', 0, 'at'], value: 1 }, '# short\n', '# short\n    at: 1\n'],
    ['several lines', { set: ['headcount'], value: 'a\nb' }, 'headcount: 30', 'headcount: |-\n  a\n  b'],
  ])('has %s, and all else as it was', (_, edit, before, after) => {
    expect(made(file, edit)).toBe(file.replace(before, after));
  });

  it('takes the comment above a part along with it', () => {
    expect(made(file, { move: ['speakers'], from: 1, to: 0 })).toBe(
      file.replace(
        '  # the first\n  - id: a\n    name: A # short\n\n  # the second\n  - { id: b, name: B }\n',
        '  # the second\n  - { id: b, name: B }\n\n  # the first\n  - id: a\n    name: A # short\n',
      ),
    );
  });

  it('lets a list begin, and a map end with its last key', () => {
    expect(made('a: []\nb: { c: 1 }\n', { insert: ['a'], at: 5, value: { id: 'x' } }, { remove: ['b', 'c'] })).toBe(
      'a:\n  - { id: x }\n',
    );
  });

  it('has what comes to the end of the same list and of the same map in its order, and what is told of it then', () => {
    const more = [2, 3, 4].map((at): Edit => ({ set: ['speakers', at], value: { id: `s${at}` } }));
    const languages = ['fr', 'de'].map((language): Edit => ({ set: ['title', language], value: language }));
    const named: Edit = { set: ['speakers', 4, 'name'], value: 'E' };
    const first: Edit = { insert: ['speakers'], at: 2, value: { id: 'c' } };

    expect(made(file, ...more, ...languages, named, first)).toBe(
      file
        .replace("'一' }", `'一', fr: fr, de: de }`)
        .replace('name: B }\n', 'name: B }\n  - { id: c }\n  - { id: s2 }\n  - { id: s3 }\n  - { id: s4, name: E }\n'),
    );
  });

  it('changes nothing at another place that says the same by an alias', () => {
    const text = 'a: &a { x: 1 } # here\nb: *a\nc: *a\n';

    expect(made(text, { set: ['b', 'x'], value: 2 })).toBe('a: &a { x: 1 } # here\nb: { x: 2 }\nc: { x: 1 }\n');
    expect(made(text, { set: ['a', 'x'], value: 2 })).toBe('a: &a { x: 2 } # here\nb: { x: 1 }\nc: { x: 1 }\n');
    expect(made(text, { set: ['d'], value: 2 })).toBe(`${text}d: 2\n`);
  });

  it('stays JSON, each key in a line of its own where they are', () => {
    expect(made('{\n  "a": 1,\n  "b": "x"\n}', { set: ['c'], value: ['y'] })).toBe(
      '{\n  "a": 1,\n  "b": "x",\n  "c": ["y"]\n}',
    );
  });

  it('keeps the ends of its lines, and what is beside it', () => {
    expect(edited({ text: 'a: 1\r\nb: 2\r\n', beside: { x: 'AA==' } }, [{ set: ['c'], value: 'p\nq' }])).toEqual({
      text: 'a: 1\r\nb: 2\r\nc: |-\r\n  p\r\n  q\r\n',
      beside: { x: 'AA==' },
    });
  });

  it.each<[string, Edit]>([
    ['a: [1, 2]', { remove: ['a', 2] }],
    ['a: [1, 2]', { set: ['a', 4], value: 1 }],
    ['a: [1, 2]', { set: ['a', 'b'], value: 1 }],
    ['a: [1, 2]', { move: ['a'], from: 0, to: 2 }],
    ['a: 1', { insert: ['a'], at: 0, value: 1 }],
    ['a: 1', { set: ['b', 3, 'c'], value: 1 }],
    ['a: [1, 2', { set: ['a'], value: 1 }],
  ])('is the same where there is no such place: %s %o', (text, edit) => {
    expect(made(text, edit)).toBe(text);
  });
});

describe('an edit of plain values', () => {
  it.each<[unknown, Edit, unknown]>([
    [{ a: 1 }, { set: ['b', 'c'], value: 2 }, { a: 1, b: { c: 2 } }],
    [{ a: 'faulty' }, { set: ['a', 'en'], value: 'A' }, { a: { en: 'A' } }],
    [{ a: [1] }, { set: ['a', 1], value: 2 }, { a: [1, 2] }],
    [{ a: { b: { c: 1 } }, d: 1 }, { remove: ['a', 'b', 'c'] }, { d: 1 }],
    [{ a: [{ b: 1 }] }, { remove: ['a', 0, 'b'] }, { a: [{}] }],
    [{ a: 1 }, { remove: ['a'] }, {}],
    [{ a: [1, 2] }, { insert: ['a'], at: 1, value: 3 }, { a: [1, 3, 2] }],
    [{}, { insert: ['a'], at: 0, value: 3 }, { a: [3] }],
    [{ a: [1, 2, 3] }, { move: ['a'], from: 0, to: 2 }, { a: [2, 3, 1] }],
    [{ a: {} }, { set: ['__proto__'], value: 1 }, { a: {}, ['__proto__']: 1 }],
  ])('of %o is made: %o', (before, edit, after) => {
    expect(applied(before, edit)).toEqual(after);
  });
});
