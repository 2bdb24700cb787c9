import { oneOf } from '../i18n/lists.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { base, type Released, shownCounts } from '../privacy/release.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { type Item, inLanguage, itemsOf, type Subject, wording } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { notApplicable } from '../questionnaire/values.ts';
import { type AnswerClass, orderedClasses } from '../report/classes.ts';
import { answeredCategory } from '../response/answer-type.ts';
import { askingOf } from '../response/answer-types.ts';
import { choicesOf } from '../response/choices.ts';
import { percentageFigure } from '../statistics/percentage.ts';
import { type Column, type Sheet, sheetOf } from './sheet.ts';

/** How often one answer of a question was given; no count, and why, where that is hidden. */
interface Row {
  readonly item: Item;
  readonly code: string | null;
  readonly answer: string;
  readonly count?: number;
  readonly n?: number;
}

/** A row for each answer of each question: how often it was given, and by how many of a hundred who answered. */
export function questionSheet(asked: Asked, released: Released, language: Language): Sheet {
  const { names, columns } = sheetTexts(language);
  const items = itemsOf(asked).filter(({ question }) => !askingOf(question).isComment);
  const sheetColumns: Column<Row>[] = [
    { heading: columns.id, width: 18, cell: ({ item }) => item.key },
    {
      heading: columns.question,
      width: 50,
      cell: ({ item }) => wording(item.question.text, item.subject, language),
    },
    { heading: columns.about, width: 22, cell: ({ item }) => subjectName(item.subject, language) },
    { heading: columns.code, width: 12, cell: ({ code }) => code },
    { heading: columns.answer, width: 30, cell: ({ answer }) => answer },
    { heading: columns.count, width: 10, cell: ({ count }) => count ?? null },
    { heading: columns.n, width: 10, cell: ({ n }) => n ?? null },
    { heading: columns.share, width: 12, cell: shareOf },
  ];
  return sheetOf(
    names.questions,
    sheetColumns,
    items.flatMap((item) => rowsOf(item, released, asked.questionnaire, language)),
  );
}

function rowsOf(item: Item, released: Released, { scales }: Questionnaire, language: Language): Row[] {
  const { question, key } = item;
  const counts = shownCounts(released, key);
  if (counts === undefined) {
    return [{ item, code: null, answer: sheetTexts(language).suppressed }];
  }
  const n = base(question.type, counts);
  const labels = labelsOf(question, scales, language);
  const offered = [...labels.keys()];
  const classes = orderedClasses(counts, offered).filter(({ low, high }) => low !== high);
  const isInClass = (code: string) => classes.some((each) => isWithin(each, code, offered));
  const codes = [...new Set([...offered.filter((code) => !isInClass(code)), ...Object.keys(counts).sort()])];
  const labelOf = (code: string) => {
    const together = classes.find(({ name }) => name === code);
    if (together === undefined) return labels.get(code) ?? code;
    const parts = offered.filter((each) => isWithin(together, each, offered)).map((each) => labels.get(each) ?? each);
    return parts.length === 0 ? code : oneOf(parts, language);
  };
  return codes.map((code) => ({ item, code, answer: labelOf(code), count: counts[code] ?? 0, n }));
}

/** Whether an answer is one of a class, in the order in which answers are offered. */
function isWithin({ low, high }: AnswerClass, code: string, offered: readonly string[]): boolean {
  const at = offered.indexOf(code);
  return at >= 0 && at >= offered.indexOf(low) && at <= offered.indexOf(high);
}

/** In percent. Who said "not applicable" is not one of the n. */
function shareOf({ item, code, count, n }: Row): number | null {
  // What is shown of before and now is a sum of steps, no count of people.
  if (item.question.type === 'pair' && code !== answeredCategory) return null;
  return code === notApplicable || count === undefined || !n ? null : percentageFigure({ count, n });
}

/** The words of the values that a question offers, in the order of the form. Other categories stand for themselves. */
function labelsOf(question: Question, scales: Questionnaire['scales'], language: Language): Map<string, string> {
  return new Map(choicesOf(question, scales, language).map(({ value, label }) => [value, label]));
}

/** The name of the speaker or topic that a question is about. */
function subjectName(subject: Subject | undefined, language: Language): string | null {
  if (subject === undefined) return null;
  return inLanguage(subject.kind === 'speaker' ? subject.speaker.name : subject.topic.name, language);
}
