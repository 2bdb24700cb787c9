import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { itemsOf, wording } from '../questionnaire/items.ts';
import type { Comments } from '../tally/comment-sample.ts';
import type { Sheet, Value } from './sheet.ts';

/** A row for each comment that is shown, whole, in its shuffled order. */
export function commentSheet(asked: Asked, comments: Comments, language: Language): Sheet {
  const { names, columns } = sheetTexts(language);
  return {
    name: names.comments,
    columns: [
      { heading: columns.id, width: 18 },
      { heading: columns.question, width: 40 },
      { heading: columns.language, width: 10 },
      { heading: columns.comment, width: 80 },
    ],
    rows: itemsOf(asked).flatMap(({ key, question, subject }) =>
      (comments[key] ?? []).map((comment): Value[] => [
        key,
        wording(question.text, subject, language),
        comment.language,
        comment.text,
      ]),
    ),
  };
}
