import type { DeskProgramme } from '../context.ts';
import type { DeskDeps } from '../deps.ts';

/**
 * The ids of the questions that somebody has been asked who has answered: what may still become of them is little. A count of a moment
 * ago is enough for a hint: publishing counts anew.
 */
export async function askedAlready(
  { stored }: Pick<DeskProgramme, 'stored'>,
  { programmes, counted }: Pick<DeskDeps, 'programmes' | 'counted'>,
): Promise<ReadonlySet<string>> {
  const asked = await Promise.all(
    (stored?.sessions ?? []).map(async (code) => {
      const [session, { responses }] = await Promise.all([programmes.findSession(code), counted(code)]);
      if (session === undefined || responses === 0) return [];
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
