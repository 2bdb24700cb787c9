import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { base, type Released, smallestGroup, suppressed } from '../privacy/release.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { type Item, inLanguage, itemsOf, type Subject, wording } from '../questionnaire/items.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { notApplicable } from '../questionnaire/values.ts';
import { askingOf } from '../response/answer-types.ts';
import { choicesOf } from '../response/choices.ts';
import { tenth } from './numbers.ts';
import type { Sheet, Value } from './sheet.ts';

/** A row for each answer of each question: how often it was given, and by how many of a hundred who answered. */
export function questionSheet(asked: Asked, released: Released, language: Language): Sheet {
  const { names, columns } = sheetTexts(language);
  const items = itemsOf(asked).filter(({ question }) => !askingOf(question).isComment);
  return {
    name: names.questions,
    columns: [
      { heading: columns.id, width: 18 },
      { heading: columns.question, width: 50 },
      { heading: columns.about, width: 22 },
      { heading: columns.code, width: 12 },
      { heading: columns.answer, width: 30 },
      { heading: columns.count, width: 10 },
      { heading: columns.n, width: 10 },
      { heading: columns.share, width: 12 },
    ],
    rows: items.flatMap((item) => rowsOf(item, released, asked.questionnaire, language)),
  };
}

function rowsOf(item: Item, released: Released, { scales }: Questionnaire, language: Language): Value[][] {
  const { question, subject, key } = item;
  const { suppressed: tooFew } = sheetTexts(language);
  const head = [key, wording(question.text, subject, language), subjectName(subject, language)];
  const counts = released.items[key] ?? suppressed;
  if (counts === suppressed) return [[...head, null, tooFew(smallestGroup), null, null, null]];
  const n = base(question.type, counts);
  const labels = labelsOf(question, scales, language);
  const cells = [...new Set([...labels.keys(), ...Object.keys(counts).sort()])];
  return cells.map((cell) => {
    const count = counts[cell] ?? 0;
    // Who said "not applicable" is not one of the n.
    const share = cell === notApplicable || n === 0 ? null : tenth((count / n) * 100);
    return [...head, cell, labels.get(cell) ?? cell, count, n, share];
  });
}

/** The words of the values that a question offers, in the order of the form. Other cells stand for themselves. */
function labelsOf(question: Question, scales: Questionnaire['scales'], language: Language): Map<string, string> {
  return new Map(choicesOf(question, scales, language).map(({ value, label }) => [value, label]));
}

/** The name of the speaker or topic that a question is about. */
function subjectName(subject: Subject | undefined, language: Language): string | null {
  if (subject === undefined) return null;
  return inLanguage(subject.kind === 'speaker' ? subject.speaker.name : subject.topic.name, language);
}
