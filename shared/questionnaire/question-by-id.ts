import type { Question } from './question.ts';
import type { Questionnaire } from './schema.ts';

/** All questions, in the order of the pages. */
export function questionsIn({ pages }: Pick<Questionnaire, 'pages'>): Question[] {
  return pages.flatMap(({ questions }) => questions);
}

/** The question of this id, on whichever page it is; undefined where there is none, as for a headline without it. */
export function questionById(
  questionnaire: Pick<Questionnaire, 'pages'>,
  id: string | undefined,
): Question | undefined {
  return questionsIn(questionnaire).find((question) => question.id === id);
}
