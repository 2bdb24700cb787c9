import { type ComparableQuestion, comparableQuestions } from '../../questionnaire/comparable-questions.ts';
import type { Questionnaire } from '../../questionnaire/schema.ts';
import { type Change, changesBetween } from './changes.ts';
import { plain } from './mended.ts';

/**
 * The questions of a programme, in its order, whose results can stand beside those of an earlier one: both ask everybody,
 * in the same words (in each language that both have; capitals, blanks and marks at the end aside), offer the same answers,
 * and count the same ones as favourable or right.
 */
export function equalQuestions(own: Questionnaire, earlier: Questionnaire): ComparableQuestion[] {
  const before = new Map(comparableQuestions(earlier).map((question) => [question.id, question]));
  return comparableQuestions(own).filter((question) => {
    const other = before.get(question.id);
    return other !== undefined && isSame({ question, of: own }, { question: other, of: earlier });
  });
}

interface Placed {
  readonly question: ComparableQuestion;
  readonly of: Questionnaire;
}

function isSame(one: Placed, other: Placed): boolean {
  const languages = Object.keys(one.question.text);
  if (!languages.some((language) => language in other.question.text)) return false;
  const changes = changesBetween(written(other), written(one));
  return changes.every(isHarmless) && rightOf(one.question) === rightOf(other.question);
}

/** A question in the form of a programme file that has just this one. Its short name is no part of what was asked. */
function written({ question: { short: _, ...question }, of }: Placed): object {
  const scale = 'scale' in question ? { [question.scale]: of.scales[question.scale] } : {};
  return { questionnaire: { scales: scale, pages: [{ id: question.id, questions: [question] }] } };
}

/** Whether a question is the same after a change: nobody looks at both texts, so no slip of the keyboard is let through. */
function isHarmless({ rule: { freedom }, before, after }: Change): boolean {
  if (freedom === 'mendable') return plain(String(before)) === plain(String(after));
  return freedom === 'free' || freedom === 'later-answers-only';
}

/** Which option is right: a slip in it can be mended under answers, but then other people have given the right one. */
function rightOf(question: ComparableQuestion): string | undefined {
  return question.type === 'check' ? question.options.find(({ right }) => right)?.id : undefined;
}
