import type { Questionnaire } from '../questionnaire/schema.ts';
import { checkCondition, type Written } from './check-condition.ts';
import type { Fault } from './fault.ts';
import type { WrittenQuestion } from './question-check.ts';

/** The faults of options that are offered to some only, given the questions before theirs. */
export function checkOffers(
  { page, question, path }: WrittenQuestion,
  { earlier, kinds }: Pick<Written, 'earlier' | 'kinds'>,
  deciders: Pick<Questionnaire, 'scales' | 'headline'>,
): Fault[] {
  if (question.type !== 'one' && question.type !== 'several') return [];
  const { options } = question;
  const offers = options.flatMap(({ showWhen }, at) =>
    showWhen === undefined ? [] : [{ showWhen, path: [...path, 'options', at, 'showWhen'] }],
  );
  const [first] = offers;
  if (first === undefined) return [];
  return [
    ...offers.flatMap(({ showWhen, path: at }): Fault[] =>
      showWhen.session === undefined
        ? checkCondition({ showWhen, page, path: at, earlier, kinds }, deciders)
        : [
            {
              path: [...at, 'session'],
              problem:
                'an option can not be for some sessions only: its share would be of people to whom it was not offered',
              remedy: 'write a question with these options for sessions of this kind',
            },
          ],
    ),
    ...(offers.length < options.length
      ? []
      : [
          {
            path: [...path, 'options'],
            problem: 'each option is offered to some only, and who is none of them could choose nothing',
            remedy: 'take "showWhen" out of one option, or give it to the question',
          },
        ]),
    ...(Object.values(deciders.headline).includes(question.id)
      ? [
          {
            path: first.path,
            problem: `"${question.id}" is in the headline, whose shares are of people who chose from the same options`,
            remedy: 'offer all options to everybody, or take it out of "headline"',
          },
        ]
      : []),
    ...(question.type === 'one' && question.identifies
      ? [
          {
            path: first.path,
            problem: `answers to "${question.id}" can tell who somebody is, and who is offered an option would tell of it`,
            remedy: 'offer all options to everybody, or take "identifies" out',
          },
        ]
      : []),
  ];
}
