import { expect, it } from 'vitest';
import { Words } from '../../../shared/web/pages/desk/edit/fields/words-input.tsx';

it.each([
  ['', undefined, 'grows', 1],
  ['a'.repeat(40), undefined, 'grows', 1],
  ['a'.repeat(41), undefined, 'grows', 2],
  ['碳'.repeat(41), undefined, 'grows', 3],
  ['a'.repeat(999), undefined, 'grows', 6],
  ['One\ntwo', undefined, undefined, 3],
  ['One', true, undefined, 3],
])('has as many lines as a phone needs for what is in it: %j', (value, lines, className, rows) => {
  const { props } = Words({ id: 'a', name: 'a', value, language: 'en', lines });
  expect(props).toMatchObject({ rows, ...(className && { class: className }) });
  expect('class' in props).toBe(className !== undefined);
});
