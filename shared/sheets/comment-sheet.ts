import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { itemsOf, wording } from '../questionnaire/items.ts';
import { quotingsOf } from '../questionnaire/quoting.ts';
import type { Comments } from '../tally/comment-sample.ts';
import { type Column, type Sheet, sheetOf } from './sheet.ts';

/**
 * A row for each comment that is shown, whole, in its shuffled order; with what its author agreed to, where the programme asks
 * for that.
 */
export function commentSheet(asked: Asked, comments: Comments, language: Language): Sheet {
  const { names, columns, yes } = sheetTexts(language);
  const rows = itemsOf(asked).flatMap((item) => (comments[item.key] ?? []).map((comment) => ({ item, comment })));
  const sheetColumns: Column<(typeof rows)[number]>[] = [
    { heading: columns.id, width: 18, cell: ({ item }) => item.key },
    {
      heading: columns.question,
      width: 40,
      cell: ({ item }) => wording(item.question.text, item.subject, language),
    },
    { heading: columns.comment, width: 80, cell: ({ comment }) => comment.text },
  ];
  if (quotingsOf(itemsOf(asked)).length > 0) {
    sheetColumns.push(
      { heading: columns.quotable, width: 16, cell: ({ comment }) => (comment.isQuotable ? yes : null) },
      { heading: columns.signature, width: 30, cell: ({ comment }) => comment.signature ?? null },
    );
  }
  return sheetOf(names.comments, sheetColumns, rows);
}
