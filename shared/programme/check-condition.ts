import { questionTypes } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { askingOf, askings } from '../response/answer-types.ts';
import { choicesOf } from '../response/choices.ts';
import { type Fault, type Path, repeated, unknownValue } from './fault.ts';
import type { WrittenQuestion } from './question-check.ts';

/** The types of question that a condition can be about. */
const deciding = questionTypes.filter((type) => askings[type].decides);

const or = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** The faults of a question's `showWhen`, given the questions before it. */
export function checkCondition(
  { page, question, path }: WrittenQuestion,
  earlier: readonly WrittenQuestion[],
  scales: Questionnaire['scales'],
): Fault[] {
  const { showWhen } = question;
  if (showWhen === undefined) return [];
  const at = [...path, 'showWhen'];
  const candidates = earlier.filter(
    (written) =>
      askingOf(written.question).decides && (written.page.repeat === undefined || written.page.repeat === page.repeat),
  );
  const on = candidates.find((written) => written.question.id === showWhen.question)?.question;
  if (on !== undefined) {
    // Any language: the values are the same in each.
    const values = choicesOf(on, scales, 'en').map(({ value }) => value);
    return valueFaults(showWhen.is, values, on.id, [...at, 'is']);
  }
  return [
    {
      path: [...at, 'question'],
      problem: `no question "${showWhen.question}" that offers choices comes before this one, asked of the same`,
      remedy:
        candidates.length === 0
          ? `put one of type ${or.format(deciding)} before it`
          : `use one of ${candidates.map((written) => written.question.id).join(', ')}, or change the order`,
    },
  ];
}

function valueFaults(is: readonly string[], known: readonly string[], question: string, path: Path): Fault[] {
  return [
    ...repeated(is, path, (value) => value),
    ...is.flatMap((value, at) =>
      unknownValue(value, known, [...path, at], { what: `answer to ${question}`, where: 'questionnaire.pages' }),
    ),
  ];
}
