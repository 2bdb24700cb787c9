import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { itemsOf, wording } from '../questionnaire/items.ts';
import { quotingsOf } from '../questionnaire/quoting.ts';
import type { Comments } from '../tally/comment-sample.ts';
import { aboutName } from './question-sheet.ts';
import { type Column, type Sheet, sheetOf } from './sheet.ts';

/**
 * A row for each comment that is shown, whole, in its shuffled order; with what its author agreed to, where the programme asks
 * for that.
 */
export function commentSheet(asked: Asked, comments: Comments, language: Language): Sheet {
  const { columns, yes } = sheetTexts(language);
  const rows = itemsOf(asked).flatMap((item) => (comments[item.key] ?? []).map((comment) => ({ item, comment })));
  const sheetColumns: Column<(typeof rows)[number]>[] = [
    { id: 'question', heading: columns.id, width: 18, cell: ({ item }) => item.key },
    {
      id: 'wording',
      heading: columns.question,
      width: 40,
      cell: ({ item }) => wording(item.question.text, item.subject, language),
    },
    { id: 'about', heading: columns.about, width: 22, cell: ({ item }) => aboutName(item.subject, language) },
    { id: 'comment', heading: columns.comment, width: 80, isVerbatim: true, cell: ({ comment }) => comment.text },
  ];
  if (quotingsOf(itemsOf(asked)).length > 0) {
    sheetColumns.push(
      {
        id: 'quotable',
        heading: columns.quotable,
        width: 16,
        cell: ({ comment }) => (comment.isQuotable ? yes : null),
      },
      {
        id: 'signature',
        heading: columns.signature,
        width: 30,
        isVerbatim: true,
        cell: ({ comment }) => comment.signature ?? null,
      },
    );
  }
  return sheetOf('comments', language, sheetColumns, rows);
}
