import { describe, expect, it } from 'vitest';
import { savOf } from '../../../shared/sheets/sav.ts';
import type { SavData } from '../../../shared/sheets/sav-data.ts';
import { tableFile } from '../../../shared/sheets/table-files.ts';
import { resultTables, singleAnswersTables } from '../../../shared/sheets/tables.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { anAllTypesSession, aSession } from '../../fixtures/programmes/programme-files.ts';
import { sampled } from '../../fixtures/property.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { aResponse, someResponses } from '../../fixtures/responses/responses.ts';
import { readSav } from '../../fixtures/sheets/read-sav.ts';

const asOf = '2020-12-20T13:00:00.000Z' as Instant;
const about = { title: '碳市场研讨班 – 潍坊', asOf };

/** No part of it is like another of its parts. */
const letters = Array.from({ length: 5000 }, (_, at) => at.toString(36).padStart(3, '0')).join('');

/** The short names in the records of variables, which follow the header of 176 bytes. */
function shortNames(file: Buffer): string[] {
  const names: string[] = [];
  for (let at = 176; file.readInt32LE(at) === 2; ) {
    const [width, isLabelled, missing] = [4, 8, 12].map((field) => file.readInt32LE(at + field));
    if (width !== -1) names.push(file.toString('latin1', at + 24, at + 32).trimEnd());
    at += 32 + 8 * (missing ?? 0);
    if (isLabelled === 1) at += 4 + Math.ceil(file.readInt32LE(at) / 4) * 4;
  }
  return names;
}

describe('a file for SPSS', () => {
  it('has numbers with their words, what is missing, texts of any length, and days', async () => {
    // In plain letters: the library takes other ones apart. What other programs read of those: `.ci/data-files`.
    const texts = [5, 255, 256, 505, 511, 15_000, 0].map((length) => letters.slice(0, length));
    const data: SavData = {
      ...about,
      variables: [
        {
          name: 'q_overall',
          label: '总体而言，您是否满意？',
          kind: 'number',
          measure: 'ordinal',
          words: new Map([
            [5, '非常满意'],
            [-1, 'Not applicable'],
          ]),
          missing: -1,
        },
        ...texts.map((_, at) => ({
          name: `text.${at}`,
          label: `Text ${at}`,
          kind: 'text' as const,
          measure: 'nominal' as const,
        })),
        { name: 'day', label: 'Day', kind: 'day', measure: 'scale' },
      ],
      rows: [
        [5, ...texts, new Date('2026-06-01T00:00Z')],
        [-1, ...texts.map(() => null), null],
        [null, ...texts.map(() => 'x'), new Date('2005-01-01T00:00Z')],
      ],
    };

    const { sysvars, header, valueLabels, rows } = await readSav(savOf(data));

    expect(header).toMatchObject({ encoding: 'UTF-8', n_cases: 3 });
    expect(sysvars.map(({ name }) => name)).toEqual(data.variables.map(({ name }) => name));
    expect(sysvars[0]).toMatchObject({ label: '总体而言，您是否满意？', missing: -1 });
    expect(valueLabels[0]?.entries).toEqual([
      { val: 5, label: '非常满意' },
      { val: -1, label: 'Not applicable' },
    ]);
    expect(rows.map((row) => row.q_overall)).toEqual([5, -1, null]);
    expect(texts.map((_, at) => rows[0]?.[`text.${at}`] ?? '')).toEqual(texts);
    expect(texts.map((_, at) => rows[2]?.[`text.${at}`])).toEqual(texts.map(() => 'x'));
    const seconds = (day: string) => (Date.parse(day) - Date.UTC(1582, 9, 14)) / 1000;
    expect([rows[0]?.day, rows[2]?.day].map((day) => (day instanceof Date ? seconds(day.toISOString()) : day))).toEqual(
      ['2026-06-01', '2005-01-01'].map(seconds),
    );
  });

  it('has parts of texts whose short names begin as the name of their variable does, which SPSS goes by', () => {
    const names = ['s_comment.mei', 's_comment.lin', 'q_whom', 's_com0'];
    const variables = names.map((name) => ({ name, label: name, kind: 'text' as const, measure: 'nominal' as const }));

    const file = savOf({
      ...about,
      variables,
      rows: [names.map((_, at) => letters.slice(0, [600, 15_000, 300, 5][at]))],
    });

    const short = shortNames(file);
    expect(short).toHaveLength(3 + 60 + 2 + 1);
    expect(new Set(short).size).toBe(short.length);
    const begins = (from: number, to: number) => new Set(short.slice(from, to).map((name) => name.slice(0, 5)));
    expect([begins(0, 63), begins(63, 65), begins(65, 66)]).toEqual([
      new Set(['S_COM']),
      new Set(['Q_WHO']),
      new Set(['S_COM']),
    ]);
    expect(short.filter((name) => name.length > 8)).toEqual([]);
  });

  it('holds the table of all answers, with the counts of the CSV file', async () => {
    const session = aSession();
    const responses = Array.from({ length: 12 }, (_, n) => aResponse(session, n, { answers: { q_overall: 5 } }));
    const tables = resultTables(aPublication(session, responses), [session], 'en');

    const { sysvars, rows } = await readSav(await tableFile(tables, 'sav'));

    expect(sysvars.map(({ name }) => name)).toEqual([
      ...['session', 'place', 'question', 'wording', 'about', 'code', 'answer', 'count', 'n', 'percent', 'low', 'high'],
    ]);
    expect(rows).toHaveLength(tables.sheets[1]?.rows.length ?? 0);
    expect(rows[0]).toMatchObject({ question: 'q_overall', code: '5', answer: 'Very satisfied', count: 12, n: 12 });
  });

  it('holds single answers as numbers with their words, and nothing that the other files do not show', async () => {
    const session = anAllTypesSession();
    const [responses = []] = sampled(someResponses(session, { minLength: 40, maxLength: 40 }), 1);
    const tables = singleAnswersTables(session, responses, 'en', asOf);

    const { sysvars, rows } = await readSav(await tableFile(tables, 'sav'));

    const [answers] = tables.sheets;
    const ids = answers?.columns.map(({ id }) => id) ?? [];
    expect(sysvars.map(({ name }) => name)).toEqual(ids.filter((id) => !id.endsWith('.words')));
    expect(rows).toHaveLength(40);
    const at = ids.indexOf('q_cap');
    expect(rows.map((row) => row.q_cap)).toEqual(answers?.rows.map((row) => row[at]));
  });
});
