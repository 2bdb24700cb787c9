import { expect, it } from 'vitest';
import { understood } from '../../../functions/desk/edit/part-edits.ts';
import { oneLine } from '../../../shared/authoring/form/one-line.ts';
import type { Group } from '../../../shared/web/pages/desk/edit/fields/fields.ts';

const groups: readonly Group[] = [
  {
    id: 'basics',
    title: '',
    fields: [
      { kind: 'texts', path: 'title', label: '' },
      { kind: 'texts', path: 'purpose', label: '', lines: true },
      { kind: 'texts', path: 'thanks', label: '' },
      { kind: 'line', path: 'code', label: '' },
    ],
  },
];
const written = { content: { title: { en: 'A' }, thanks: { en: 'Two\nlines' } }, languages: ['en', 'fr'] };

it.each([
  ['title.en', 'One\r\ntwo\n\n three ', 'One two three'],
  ['title.fr', '\nUn', 'Un'],
  ['purpose.en', 'One\r\ntwo', 'One\r\ntwo'],
  // It had several before, and so has a field of several.
  ['thanks.en', 'One\r\ntwo', 'One\r\ntwo'],
  ['thanks.fr', 'Un\r\ndeux', 'Un deux'],
  ['title.en', 'a\vb\u0085c\u2028d\u2029\fe', 'a b c d e'],
])('takes no break into a text of one line: %s', (name, typed, meant) => {
  const sent = understood(new URLSearchParams({ [name]: typed, other: 'a\nb' }), { title: '', groups }, written);
  expect(Object.fromEntries(sent)).toEqual({ [name]: meant, other: 'a\nb' });
});

it.each(['', ' ', 'As it is,  with blanks', '中文'])('leaves a line as it is, but for its ends: %j', (line) =>
  expect(oneLine(line)).toBe(line.trim()),
);
