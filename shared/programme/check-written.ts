import type { Question } from '../questionnaire/question.ts';
import type { WrittenQuestion } from '../questionnaire/written-question.ts';
import { askedQuestions } from './asked-questions.ts';
import { type Fault, fault, type Path } from './fault.ts';
import { oneScale } from './question-check.ts';
import type { WrittenProgramme } from './schema.ts';

/** What is wrong with questions before each stands by itself (see `askedQuestions`): what their parts are made of. */
export function checkWritten({ questionnaire }: WrittenProgramme): Fault[] {
  return questionnaire.pages.flatMap(({ questions }, page) => {
    const path = ['questionnaire', 'pages', page, 'questions'];
    const faults = questions.flatMap((question, at) => writtenFaults(question, [...path, at]));
    return [...faults, ...(faults.length > 0 ? [] : partFaults(questions, path))];
  });
}

function writtenFaults(question: WrittenQuestion, path: Path): Fault[] {
  return question.type === 'matrix' ? oneScale(question, 'matrix', path) : [];
}

/** The faults of what belongs to questions. */
function partFaults(questions: readonly WrittenQuestion[], path: Path): Fault[] {
  const placed = askedQuestions(questions, { yes: {}, no: {} });
  return placed.flatMap(({ question, whereIs }) => {
    if (question.type !== 'text' || question.boundTo === undefined) return [];
    const at = [...path, ...whereIs(['id'])];
    const owner = placed.find((each) => each.question.id === question.boundTo?.question)?.question;
    return [
      ...longId(question.id, at),
      ...(question.showWhen?.is?.length === 0 && owner !== undefined ? [nothingLow(owner, at)] : []),
    ];
  });
}

const mostLetters = 24;

/** What is stored under an id that is made of others has to be as short as any. */
function longId(id: string, path: Path): Fault[] {
  if (id.length <= mostLetters) return [];
  return [fault(path, 'longMadeId', { id, most: `${mostLetters}` })];
}

function nothingLow({ type }: Question, path: Path): Fault {
  return fault(path, 'nothingLow', { type });
}
