import type { DeskProgramme } from '../context.ts';
import type { DeskDeps } from '../deps.ts';

/** The ids of the questions that somebody has been asked who has answered: what may still become of them is little. */
export async function askedAlready(
  { stored }: Pick<DeskProgramme, 'stored'>,
  { programmes, responses }: Pick<DeskDeps, 'programmes' | 'responses'>,
): Promise<ReadonlySet<string>> {
  const asked = await Promise.all(
    (stored?.sessions ?? []).map(async (code) => {
      const session = await programmes.findSession(code);
      if (session === undefined || (await responses.count(code)) === 0) return [];
      return session.questionnaire.pages.flatMap(({ questions }) =>
        questions.flatMap((question) => [
          question.id,
          ...('matrix' in question && question.matrix ? [question.matrix.id] : []),
        ]),
      );
    }),
  );
  return new Set(asked.flat());
}
