import { withoutIsolates } from '../i18n/isolate.ts';
import { notApplicable } from '../questionnaire/values.ts';
import type { SavData, SavVariable } from './sav-data.ts';
import type { Format, Sheet } from './sheet.ts';
import type { AskedVariable, SingleAnswers, Variable } from './single-answers.ts';

/** A table as it is in the other files: a variable for each column, called as in JSON. */
export function savOfSheet({ columns, rows, formats }: Sheet, about: Pick<SavData, 'title' | 'asOf'>): SavData {
  const variables = columns.map(({ id, heading }, at): SavVariable => {
    const values = rows.map((row) => row[at] ?? null);
    const format = formats.map((row) => row[at]).find((each) => each !== undefined);
    const isNumeric = values.every((value) => value === null || typeof value === 'number');
    if (isNumeric && format !== undefined) {
      return { name: id, label: heading, kind: 'number', measure: 'scale', decimals: decimalsOf(format) };
    }
    return { name: id, label: heading, kind: 'text', measure: 'nominal' };
  });
  return {
    ...about,
    variables,
    rows: rows.map((row) =>
      variables.map(({ kind }, at) => {
        const value = row[at] ?? null;
        return kind === 'text' && value !== null ? String(value instanceof Date ? value.toISOString() : value) : value;
      }),
    ),
  };
}

function decimalsOf(format: Format): number {
  return { whole: 0, percent: 1, tenth: 1, hundredth: 2, day: 0, moment: 0 }[format];
}

/** Single answers, with the words of each number and "not applicable" as missing. */
export function savOfAnswers(
  variables: readonly AskedVariable[],
  answers: readonly SingleAnswers[],
  about: Pick<SavData, 'title' | 'asOf'>,
): SavData {
  return {
    ...about,
    variables: variables.map(({ variable }) => savVariable(variable)),
    rows: answers.map((given) => variables.map(({ key, variable }) => savValue(variable, variable.of(given[key])))),
  };
}

function savVariable({ name, label: named, kind, words, aside, decimals }: Variable): SavVariable {
  const label = withoutIsolates(named);
  if (kind === 'text' || kind === 'day') return { name, label, kind, measure: kind === 'day' ? 'scale' : 'nominal' };
  const all = new Map(
    [...(words ?? []), ...(aside === undefined ? [] : ([[aside.code, aside.word]] as const))].map(
      ([code, word]) => [code, withoutIsolates(word)] as const,
    ),
  );
  return {
    name,
    label,
    kind: 'number',
    measure: kind,
    ...(all.size === 0 ? {} : { words: all }),
    ...(aside === undefined ? {} : { missing: aside.code }),
    ...(decimals === undefined ? {} : { decimals }),
  };
}

function savValue({ kind, aside }: Variable, value: string | number | null): string | number | Date | null {
  if (kind === 'text' || value === null) return value;
  if (value === notApplicable) return kind === 'day' ? null : (aside?.code ?? null);
  return kind === 'day' ? new Date(`${value}T00:00Z`) : value;
}
