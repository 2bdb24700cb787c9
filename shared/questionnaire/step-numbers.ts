import type { Question, QuestionOf } from './question.ts';

/** What is chosen from and how it counts. */
export type Scale = Pick<QuestionOf<'scale'>, 'from' | 'to' | 'best' | 'satisfied' | 'words' | 'first'>;

/** A scale without its words. */
export type StepScale = Omit<Scale, 'words' | 'first'>;

/** A question whose answers are steps of a scale, and so have a mean. */
export type SteppedQuestion = QuestionOf<'five-point' | 'scale' | 'zero-to-ten'>;

export function isStepped(question: Question): question is SteppedQuestion {
  return question.type === 'five-point' || question.type === 'scale' || question.type === 'zero-to-ten';
}

/** The ends of the scale of a question, which of them is good, and from which step on somebody is satisfied. */
export function scaleOf(question: SteppedQuestion): StepScale {
  switch (question.type) {
    case 'five-point':
      return { from: 1, to: 5, best: 'high', satisfied: 4 };
    case 'zero-to-ten':
      return { from: 0, to: 10, best: 'high' };
    case 'scale':
      return question;
  }
}

/** The scale of a pair, with what is left out of it: a named one has five steps, the best of which is the highest. */
export function pairScale({ from = 1, to = 5, best = 'high', words, first, low, middle, high }: QuestionOf<'pair'>) {
  return { from, to, best, words, first, low, middle, high };
}

/** Which end of a scale with words stands first on the form, where nothing is said of it: the good one. */
export function usualFirst(best: Scale['best']): 'low' | 'high' {
  return best === 'high' ? 'high' : 'low';
}

/** The numbers of a scale, the lowest first. */
export function scaleSteps({ from, to }: Pick<Scale, 'from' | 'to'>): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The numbers of a question that is answered by one step, the lowest first; undefined for any other. */
export function stepNumbers(question: Question): number[] | undefined {
  return isStepped(question) ? scaleSteps(scaleOf(question)) : undefined;
}
