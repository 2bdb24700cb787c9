import { describe, expect, it } from 'vitest';
import { checkQuestionnaire } from '../../../shared/programme/check-questionnaire.ts';
import { formatPath } from '../../../shared/programme/fault.ts';
import type { QuestionOf } from '../../../shared/questionnaire/question.ts';
import type { Questionnaire } from '../../../shared/questionnaire/schema.ts';
import { inTerminal } from '../../fixtures/programmes/faults.ts';
import { aProgrammeFile } from '../../fixtures/programmes/programme-files.ts';

type Check = QuestionOf<'check'>;

const en = (text: string) => ({ en: text, 'zh-CN': text });
const asked = (id: string, more: Partial<Check> = {}): Check => ({
  id,
  type: 'check',
  text: en(id),
  required: false,
  options: ['total', 'price'].map((of) => ({ id: of, text: en(of), right: of === 'total' })),
  ...more,
});

/** What is wrong with knowledge checks, each list on a page of its own. */
function faults(first: readonly Check[], second: readonly Check[], repeat?: 'topic'): string[] {
  const { scales } = aProgrammeFile().questionnaire;
  const pages = [
    { id: 'start', title: en('Start'), questions: [...first], ...(repeat && { repeat }) },
    { id: 'end', title: en('End'), questions: [...second] },
  ];
  const questionnaire = { scales, headline: {}, pages } as unknown as Questionnaire;
  return inTerminal(checkQuestionnaire(questionnaire)).map(
    ({ path, problem, remedy }) => `${formatPath(path)}: ${problem}; ${remedy}`,
  );
}

describe('a knowledge check that asks another one again', () => {
  it('has nothing wrong with it where both have the same answers, in any order', () => {
    const turned = asked('after', { again: 'before', options: [...asked('x').options].reverse() });

    expect(faults([asked('before')], [turned])).toEqual([]);
  });

  it.each<[string, readonly Check[], readonly Check[], string]>([
    [
      'that comes later',
      [asked('after', { again: 'before' })],
      [asked('before')],
      'no knowledge check "before" comes before this one; put one of type check before it',
    ],
    [
      'that is not there',
      [asked('before')],
      [asked('after', { again: 'befor' })],
      'no knowledge check "befor" comes before this one; use one of before, or change the order',
    ],
    [
      'of which another answer is right',
      [asked('before')],
      [
        asked('after', {
          again: 'before',
          options: ['total', 'price'].map((of) => ({ id: of, text: en(of), right: of === 'price' })),
        }),
      ],
      '"before" has other options, or another right one; give both the same option ids, the same one of them "right: true"',
    ],
    [
      'and is asked of some only',
      [asked('before')],
      [asked('after', { again: 'before', showWhen: { question: 'before', is: ['total'] } as never })],
      'one of the two is not asked of everybody, or more than once; put both on pages without "repeat", without "showWhen"',
    ],
  ])('is a fault for one %s', (_, first, second, fault) => {
    expect(faults(first, second).filter((each) => each.includes('.again:'))).toEqual([expect.stringContaining(fault)]);
  });

  it('is a fault where the first one repeats, and where a third one asks it too', () => {
    const after = asked('after', { again: 'before' });

    expect(faults([asked('before')], [after], 'topic').join()).toContain('put both on pages without "repeat"');
    expect(faults([asked('before')], [after, asked('more', { again: 'before' })])).toEqual([
      expect.stringContaining('"before" is there already; give each its own'),
    ]);
  });
});
