import { expect, it } from 'vitest';
import { id, optionId } from '../../../shared/questionnaire/question-parts.ts';
import { agreed, notApplicable } from '../../../shared/questionnaire/values.ts';
import { messageText } from '../../fixtures/programmes/faults.ts';

const messageOf = (schema: typeof id, text: string) =>
  schema.safeParse(text).error?.issues.map(({ message }) => messageText(message))[0];

it('ids are short, and are told so', () => {
  const rule = '1 to 24 of a-z, 0-9 and _, a letter first, and not the word "constructor"';
  expect(['q', 'q_1', 'na', 'a'.repeat(24)].map((text) => messageOf(id, text))).toEqual(Array(4).fill(undefined));
  const wrong = ['', 'Q', '1', '_q', 'q-1', 'constructor', 'a'.repeat(25), 'q q'];
  expect(wrong.map((text) => messageOf(id, text))).toEqual(wrong.map(() => rule));
});

it('ids of options are so too, and not what stands for not applicable', () => {
  const rule = '1 to 24 of a-z, 0-9 and _, a letter first, and not the words "constructor" and "na"';
  expect(['q', 'nap', 'a'.repeat(24)].map((text) => messageOf(optionId, text))).toEqual(Array(3).fill(undefined));
  const wrong = ['', 'na', 'constructor', 'Q', ' q', 'q ', 'a'.repeat(25)];
  expect(wrong.map((text) => messageOf(optionId, text))).toEqual(wrong.map(() => rule));
});

it('answers that every question may have are stored so', () => {
  expect([notApplicable, agreed]).toEqual(['na', 'yes']);
});
