import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { resultsJsonSchema } from '../../../infra/cli/programme/schema.ts';
import { interfaceLanguages } from '../../../shared/i18n/interface-languages.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { resultsFile, resultsJson } from '../../../shared/sheets/results-json.ts';
import { jsonTables, type ResultsFile, resultsSchema } from '../../../shared/sheets/results-schema.ts';
import { goldenResults } from '../../fixtures/mail/golden-mails.ts';
import { anAllTypesSession } from '../../fixtures/programmes/programme-files.ts';
import { sampled } from '../../fixtures/property.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { someResponses } from '../../fixtures/responses/responses.ts';

const path = join(import.meta.dirname, '../../../shared/sheets/results.schema.json');
const stored = JSON.parse(readFileSync(path, 'utf8')) as Parameters<typeof z.fromJSONSchema>[0];

const { sessions, first, programme } = goldenResults();
const kit = anAllTypesSession();
const [responses = []] = sampled(someResponses(kit, { minLength: 60, maxLength: 60 }), 1);
const ofKit = aPublication(kit, responses);

/** All files of the fixtures in one language. */
const filesIn = (language: string): ResultsFile[] =>
  [
    resultsJson(programme, sessions, language),
    resultsJson(first.publication, [first.session], language),
    resultsJson(ofKit, [kit], language),
  ].map((text) => JSON.parse(text) as ResultsFile);

describe('results as JSON', () => {
  it('have the schema that the code makes', () => {
    // Else: npm run --silent debrief schema -- --of results > shared/sheets/results.schema.json && npm run format
    expect(stored).toEqual(JSON.parse(JSON.stringify(resultsJsonSchema())));
  });

  it.each(interfaceLanguages)('fit their schema in %s, as it is written and as the code has it', (language) => {
    const schema = z.fromJSONSchema(stored);

    for (const file of filesIn(language)) {
      expect(schema.safeParse(file).error).toBeUndefined();
      expect(resultsSchema.safeParse(file).error).toBeUndefined();
      expect(schema.safeParse({ ...file, more: 1 }).success).toBe(false);
      expect(schema.safeParse({ ...file, responses: -1 }).success).toBe(false);
    }
  });

  it.each(interfaceLanguages)('explain every code in the counts in %s by words that are no code', (language) => {
    for (const { items, sessions: parts, codebook } of filesIn(language)) {
      const words = new Map(codebook.map(({ key, answers }) => [key, answers]));
      const counted = [items, ...parts.map((part) => part.items ?? {})].flatMap((all) => Object.entries(all));
      const codes = counted.flatMap(([key, counts]) =>
        counts === 'hidden' ? [] : Object.keys(counts).map((code) => ({ code, word: words.get(key)?.[code] ?? '' })),
      );
      const isWord = (code: string, word: string) => word !== '' && (word !== code || /^[\d.-]+$/.test(code));
      expect(codes.filter(({ code, word }) => !isWord(code, word) || /[\u2066-\u2069]/.test(word))).toEqual([]);
    }
  });

  it('say where, when and how many, and have all numbers of the tables', () => {
    const [all, one] = filesIn('en');

    expect(all?.sessions.map(({ place }) => place)).toEqual(['Weifang', 'Shanxi', 'Chongqing', 'Shenzhen']);
    expect(all).not.toHaveProperty('occasion');
    expect(one?.occasion).toMatchObject({ place: 'Weifang', zone: 'Asia/Shanghai', headcount: expect.any(Number) });
    for (const sheet of sheetsOf(programme, sessions, 'en')) {
      const id = jsonTables.find((each) => each === sheet.id);
      if (id === undefined) continue;
      expect(all?.tables[id]?.map((row) => Object.values(row).length)).toEqual(sheet.rows.map((row) => row.length));
      expect(Object.keys(all?.legend.columns[id] ?? {})).toEqual(sheet.columns.map((column) => column.id));
    }
    expect(all?.tables.differences?.[0]).toMatchObject({ verdict: expect.stringMatching(/^(clear|may be)/) });
  });

  it('explain every number about the quality, and what is hidden', () => {
    const { quality, legend } = resultsFile(first.publication, [first.session], 'en');

    expect(Object.keys(quality ?? {}).filter((name) => !(name in (legend.quality ?? {})))).toEqual([]);
    expect(legend.hidden).toBe('not shown, to protect participants');
  });
});
