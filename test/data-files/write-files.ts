/**
 * Writes all files of results of two programmes, and the single answers of one, as people get them in each language, for
 * other programs to read (`.ci/data-files`). Beside them, `published.json` has what is published, as it is stored.
 *
 *   tsx test/data-files/write-files.ts FOLDER
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultsJson } from '../../shared/sheets/results-json.ts';
import { tableFile } from '../../shared/sheets/table-files.ts';
import { resultTables, singleAnswersTables, type Tables } from '../../shared/sheets/tables.ts';
import { lookedAt } from '../fixtures/languages.ts';
import { goldenResults } from '../fixtures/mail/golden-mails.ts';
import { anAllTypesSession } from '../fixtures/programmes/programme-files.ts';
import { sampled } from '../fixtures/property.ts';
import { aPublication } from '../fixtures/publication/sealed.ts';
import { someResponses } from '../fixtures/responses/responses.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('the folder is missing: tsx test/data-files/write-files.ts FOLDER');
mkdirSync(folder, { recursive: true });

const { sessions, first, programme } = goldenResults();
const kit = anAllTypesSession();
const [given = []] = sampled(someResponses(kit, { minLength: 60, maxLength: 60 }), 1);
// What is hard to write: long, in several scripts, and what programs have names for.
const hard = [
  '很长的意见'.repeat(300),
  '=1+1',
  'x;=1+1',
  '0012345',
  '1/2',
  'constructor',
  '"quoted", and\nsplit',
  'مرحبا',
];
const responses = given.map((response, at) => ({
  ...response,
  answers: { ...response.answers, ...(hard[at] === undefined ? {} : { q_whom: hard[at] }) },
}));
const ofKit = aPublication(kit, responses);

async function writeAll(name: string, tables: Tables): Promise<void> {
  const write = (file: string, content: Buffer | string | undefined) =>
    writeFileSync(join(folder ?? '', file), content ?? '');
  for (const format of ['csv', 'xlsx', 'sav'] as const) write(`${name}.${format}`, await tableFile(tables, format));
  for (const { id } of tables.sheets) write(`${name}-${id}.csv`, await tableFile(tables, 'csv', id));
}

for (const language of lookedAt) {
  await writeAll(`programme_${language}`, resultTables(programme, sessions, language));
  await writeAll(`session_${language}`, resultTables(first.publication, [first.session], language));
  await writeAll(`kit_${language}`, resultTables(ofKit, [kit], language));
  await writeAll(`single_${language}`, singleAnswersTables(kit, responses, language, ofKit.asOf));
  writeFileSync(join(folder, `programme_${language}.json`), resultsJson(programme, sessions, language));
  writeFileSync(join(folder, `session_${language}.json`), resultsJson(first.publication, [first.session], language));
  writeFileSync(join(folder, `kit_${language}.json`), resultsJson(ofKit, [kit], language));
}

const published = { programme, session: first.publication, kit: ofKit };
const items = Object.fromEntries(Object.entries(published).map(([name, { released }]) => [name, released.items]));
writeFileSync(join(folder, 'published.json'), JSON.stringify({ items, hard }));
