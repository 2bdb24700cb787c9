import type { Questionnaire } from '../questionnaire/schema.ts';
import { checkCondition, type Written } from './check-condition.ts';
import { type Fault, fault } from './fault.ts';
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
        : [fault([...at, 'session'], 'optionOfSessions')],
    ),
    ...(offers.length < options.length ? [] : [fault([...path, 'options'], 'offeredToSome')]),
    ...(Object.values(deciders.headline).includes(question.id)
      ? [fault(first.path, 'headlineOffers', { question: question.id })]
      : []),
    ...(question.type === 'one' && question.identifies
      ? [fault(first.path, 'offerTellsWho', { question: question.id })]
      : []),
  ];
}
