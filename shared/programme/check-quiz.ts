import { type Fault, fault } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';

/** What is wrong with what participants are to be told of their knowledge: nothing to tell, or answers beside no score. */
export function checkQuiz({ quiz, questionnaire }: Pick<ProgrammeFile, 'quiz' | 'questionnaire'>): Fault[] {
  if (quiz === undefined) return [];
  const isAsked = questionnaire.pages.some(({ questions }) => questions.some(({ type }) => type === 'check'));
  return [
    ...(quiz.showAnswers && !quiz.showScore ? [fault(['quiz', 'showAnswers'], 'scoreHidden')] : []),
    ...(quiz.showScore && !isAsked ? [fault(['quiz', 'showScore'], 'noScore')] : []),
  ];
}
