import { createHash } from 'node:crypto';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Session } from '../programme/session.ts';
import { itemsOf, wording } from '../questionnaire/items.ts';
import { askingOf } from '../response/answer-types.ts';
import type { Answer } from '../response/answers.ts';
import type { Response } from '../response/response.ts';
import type { Sheet, Value } from './sheet.ts';

/**
 * A row for each response, for recipients who are entitled to them. No id, no time and no language, and in an order that
 * says nothing of who came first.
 */
export function singleAnswersSheet(session: Session, responses: Iterable<Response>, language: Language): Sheet {
  const { names } = sheetTexts(language);
  const items = itemsOf(session);
  const rows = [...responses].map(({ id, answers }) => ({
    order: createHash('sha256').update(`single answers ${id}`).digest('hex'),
    values: items.map(({ key }) => cellOf(answers[key])),
  }));
  rows.sort((one, other) => (one.order < other.order ? -1 : 1));
  return {
    name: names.answers,
    columns: items.map(({ key, question, subject }) => ({
      heading: `${key}: ${wording(question.text, subject, language)}`,
      width: askingOf(question).isComment ? 50 : 16,
    })),
    rows: rows.map(({ values }) => values),
  };
}

function cellOf(answer: Answer | undefined): Value {
  if (answer === undefined) return null;
  return typeof answer === 'object' ? answer.join(', ') : answer;
}
