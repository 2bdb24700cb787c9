import { type Question, questionTypes } from '../questionnaire/question.ts';
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
  { scales, headline }: Pick<Questionnaire, 'scales' | 'headline'>,
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
    return [
      ...valueFaults(showWhen.is, values, on.id, [...at, 'is']),
      ...tellingFaults(on, headline.group, [...at, 'question']),
    ];
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

/** How many were asked would tell how many gave an answer that can tell who somebody is. */
function tellingFaults(on: Question, group: string | undefined, path: Path): Fault[] {
  if (on.type !== 'one' || !(on.identifies || on.id === group)) return [];
  return [
    {
      path,
      problem: `answers to "${on.id}" can tell who somebody is, and how many are asked after one of them would tell how many gave it`,
      remedy: 'ask this of everybody, or after another question',
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
