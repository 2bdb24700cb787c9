import { choicesOf } from '../questionnaire/choices.ts';
import type { QuestionType } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import type { Place } from './check-question.ts';
import { type Fault, type Path, repeated, unknownValue } from './fault.ts';

/** What a condition can be about: a knowledge check is not among them, because what follows would tell what is right. */
const deciding: ReadonlySet<QuestionType> = new Set(['five-point', 'zero-to-ten', 'one', 'several', 'consent']);

/** The faults of a question's `showWhen`, given the questions before it. */
export function checkCondition(
  { page, question, path }: Place,
  earlier: readonly Place[],
  scales: Questionnaire['scales'],
): Fault[] {
  const { showWhen } = question;
  if (showWhen === undefined) return [];
  const at = [...path, 'showWhen'];
  const candidates = earlier.filter(
    (place) =>
      deciding.has(place.question.type) && (place.page.repeat === undefined || place.page.repeat === page.repeat),
  );
  const on = candidates.find((place) => place.question.id === showWhen.question)?.question;
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
          ? 'put one of type five-point, zero-to-ten, one, several or consent before it'
          : `use one of ${candidates.map((place) => place.question.id).join(', ')}, or change the order`,
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
