import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import { notApplicable } from '../questionnaire/values.ts';
import { type Column, type Sheet, sheetOf, type Value } from './sheet.ts';
import type { AskedVariable, SingleAnswers, Variable } from './single-answers.ts';

/**
 * A row for each response, for recipients who are entitled to them, and what each number in it stands for. No id, no time and
 * no language, and in an order that says nothing of who came first. Where an answer is a choice, the word stands beside its code.
 */
export function singleAnswersSheets(
  variables: readonly AskedVariable[],
  answers: readonly SingleAnswers[],
  language: Language,
): [Sheet, Sheet] {
  const columns = variables.flatMap(({ key, variable }) => columnsOf(key, variable, language));
  return [
    sheetOf('answers', language, columns, answers),
    codebookSheet(
      variables.map(({ variable }) => variable),
      language,
    ),
  ];
}

/**
 * Where values have words, two columns: the one with the codes is called as its variable, the other by the question. "Not
 * applicable" is a word only: as a number it would be reckoned with.
 */
function columnsOf(
  key: string,
  { name, label, kind, words, aside, of }: Variable,
  language: Language,
): Column<SingleAnswers>[] {
  const given = (answers: SingleAnswers) => of(answers[key]);
  const hasWords = words !== undefined || aside !== undefined;
  const own: Column<SingleAnswers> = {
    id: name,
    heading: hasWords ? name : sheetTexts(language).questionHeading({ id: name, question: label }),
    width: kind === 'text' ? 50 : 16,
    ...(kind === 'day' ? { format: 'day' as const } : {}),
    ...(kind === 'text' ? { isVerbatim: true as const } : {}),
    cell: (answers) => cellOf(kind, given(answers)),
  };
  if (!hasWords) return [own];
  const wordOf = (value: string | number | null): Value => {
    if (value === notApplicable) return aside?.word ?? null;
    return typeof value === 'number' ? (words?.get(value) ?? null) : null;
  };
  return [own, { id: `${name}.words`, heading: label, width: 24, cell: (answers) => wordOf(given(answers)) }];
}

function cellOf(kind: Variable['kind'], value: string | number | null): Value {
  if (kind === 'text' || value === null) return value;
  if (value === notApplicable) return null;
  return kind === 'day' ? new Date(`${value}T00:00Z`) : value;
}

interface Entry {
  readonly variable: Variable;
  readonly code: number | null;
  readonly word: string | null;
}

function codebookSheet(variables: readonly Variable[], language: Language): Sheet {
  const { columns } = sheetTexts(language);
  const rows = variables.flatMap((variable): Entry[] => {
    const words = [...(variable.words ?? [])];
    return words.length === 0
      ? [{ variable, code: null, word: null }]
      : words.map(([code, word]) => ({ variable, code, word }));
  });
  const sheetColumns: Column<Entry>[] = [
    { id: 'variable', heading: columns.id, width: 22, cell: ({ variable }) => variable.name },
    { id: 'label', heading: columns.question, width: 60, cell: ({ variable }) => variable.label },
    { id: 'code', heading: columns.code, width: 10, cell: ({ code }) => code },
    { id: 'answer', heading: columns.answer, width: 34, cell: ({ word }) => word },
  ];
  return sheetOf('codebook', language, sheetColumns, rows);
}
