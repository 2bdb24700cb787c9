import type { Fault } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';

/** What is wrong with what participants are to be told of their knowledge: nothing to tell, or answers beside no score. */
export function checkQuiz({ quiz, questionnaire }: Pick<ProgrammeFile, 'quiz' | 'questionnaire'>): Fault[] {
  if (quiz === undefined) return [];
  const isAsked = questionnaire.pages.some(({ questions }) => questions.some(({ type }) => type === 'check'));
  return [
    ...(quiz.showAnswers && !quiz.showScore
      ? [
          {
            path: ['quiz', 'showAnswers'],
            problem: 'right answers are shown with the score, and that is not shown',
            remedy: 'add "showScore: true", or take this out',
          },
        ]
      : []),
    ...(quiz.showScore && !isAsked
      ? [
          {
            path: ['quiz', 'showScore'],
            problem: 'there is no question of knowledge, so there is nothing to show',
            remedy: 'ask one with "type: check", or take this out',
          },
        ]
      : []),
  ];
}
