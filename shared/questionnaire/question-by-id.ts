import type { Question } from './question.ts';
import type { Questionnaire } from './schema.ts';

/** The question of this id, on whichever page it is; undefined where there is none, as for a headline without it. */
export function questionById({ pages }: Pick<Questionnaire, 'pages'>, id: string | undefined): Question | undefined {
  return pages.flatMap(({ questions }) => questions).find((question) => question.id === id);
}
