import type { Response } from './response.ts';

/**
 * Classes of answers by how they were given, never by what they say: without the form's opening mark, without a proof of
 * work, without a one-time code. In this order they are named and stored.
 */
export const answerClasses = ['not-from-form', 'without-proof', 'without-code'] as const;

export type AnswerClass = (typeof answerClasses)[number];

type Marks = Pick<Response, 'isNotFromForm' | 'hasProof' | 'hasCode'>;

const isIn: Readonly<Record<AnswerClass, (marks: Marks) => boolean>> = {
  'not-from-form': ({ isNotFromForm }) => isNotFromForm === true,
  'without-proof': ({ hasProof }) => hasProof !== true,
  'without-code': ({ hasCode }) => hasCode !== true,
};

/** The classes that an answer is in. */
export function classesOf(marks: Marks): AnswerClass[] {
  return answerClasses.filter((each) => isIn[each](marks));
}

/** Whether an answer is in one of some classes. */
export function isInOneOf(classes: readonly AnswerClass[], marks: Marks): boolean {
  return classes.some((each) => isIn[each](marks));
}

/** Classes in their order, each once. */
export function inOrder(classes: Iterable<AnswerClass>): AnswerClass[] {
  const named = new Set(classes);
  return answerClasses.filter((each) => named.has(each));
}

/** Whether two name the same classes. Both are in order. */
export function areSame(one: readonly AnswerClass[], other: readonly AnswerClass[]): boolean {
  return one.join() === other.join();
}
