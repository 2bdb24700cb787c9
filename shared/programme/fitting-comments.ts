import type { Question, QuestionOf } from '../questionnaire/question.ts';
import { askedFile } from './asked-file.ts';
import { usualFieldLength } from './asked-questions.ts';
import { largestAnswer } from './largest-answer.ts';
import { published } from './published.ts';
import type { ProgrammeFile, WrittenProgramme } from './schema.ts';
import { sizeLimits } from './size-limits.ts';

/** How many characters comments may have that say nothing of it, where those before would take too much. */
const shorter = [500, 300, 200, 100] as const;

/**
 * What a programme file asks, with comments as long as an answer has room for: a form with a comment under each of its rows
 * has to be published without a word about bytes. Where the usual length has room it stays, so that a file which could be
 * published before means what it did. Takes a file that has no other faults.
 */
export function withFittingComments(usual: ProgrammeFile, written: WrittenProgramme): ProgrammeFile {
  let file = usual;
  for (const length of shorter) {
    if (isRoomy(file)) return file;
    file = askedFile(written, length).file;
  }
  return file;
}

/** How many characters its comments have room for, the fewest and the most; undefined where all have room for the usual. */
export function shortComments({ questionnaire }: ProgrammeFile): readonly [number, number] | undefined {
  const lengths = questionnaire.pages.flatMap(({ questions }) =>
    questions.flatMap((each) => (isComment(each) ? each.maxLength : [])),
  );
  const least = Math.min(...lengths, usualFieldLength.comment);
  return least === usualFieldLength.comment ? undefined : [least, Math.max(...lengths)];
}

function isComment(question: Question): question is QuestionOf<'text'> {
  return question.type === 'text' && question.boundTo !== undefined && question.boundTo.option === undefined;
}

function isRoomy(file: ProgrammeFile): boolean {
  return published(file).sessions.every((session) => largestAnswer(session) <= sizeLimits.answer.most);
}
