import { createHash } from 'node:crypto';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Session } from '../programme/session.ts';
import { itemsOf, wording } from '../questionnaire/items.ts';
import { askingOf } from '../response/answer-types.ts';
import type { Answer } from '../response/answers.ts';
import type { Response } from '../response/response.ts';
import { type Column, type Sheet, sheetOf, type Value } from './sheet.ts';

/**
 * A row for each response, for recipients who are entitled to them. No id, no time and no language, and in an order that
 * says nothing of who came first.
 */
export function singleAnswersSheet(session: Session, responses: Iterable<Response>, language: Language): Sheet {
  const { names, questionHeading } = sheetTexts(language);
  const rows = [...responses].map(({ id, answers }) => ({
    order: createHash('sha256').update(`single answers ${id}`).digest('hex'),
    answers,
  }));
  rows.sort((one, other) => (one.order < other.order ? -1 : 1));
  const columns = itemsOf(session).map(
    ({ key, question, subject }): Column<(typeof rows)[number]> => ({
      heading: questionHeading({ id: key, question: wording(question.text, subject, language) }),
      width: askingOf(question).isComment ? 50 : 16,
      cell: ({ answers }) => cellOf(answers[key]),
    }),
  );
  return sheetOf(names.answers, columns, rows);
}

function cellOf(answer: Answer | undefined): Value {
  if (answer === undefined) return null;
  return typeof answer === 'object' ? answer.join(', ') : answer;
}
