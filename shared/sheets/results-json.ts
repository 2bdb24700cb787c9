import { withoutIsolates } from '../i18n/isolate.ts';
import { sheetTexts } from '../i18n/sheet-texts.ts';
import type { Language } from '../i18n/text.ts';
import type { Released } from '../privacy/release.ts';
import { asShownTogether } from '../programme/as-shown.ts';
import type { Session } from '../programme/session.ts';
import { sessionByCode } from '../programme/session-by-code.ts';
import { inPresentForm } from '../publication/present-form.ts';
import type { Publication } from '../publication/publication.ts';
import type { Asked } from '../questionnaire/asked.ts';
import { askedTogether } from '../questionnaire/asked-together.ts';
import { type Condition, inLanguage, itemsOf, itemWording, type Test } from '../questionnaire/items.ts';
import type { Sessions } from '../report/lead.ts';
import { sessionsAsking } from '../report/sessions-asking.ts';
import { categoryWords } from './category-words.ts';
import { filePartsOf, mostRows } from './file-parts.ts';
import { aboutName } from './question-sheet.ts';
import { sheetsOf } from './result-sheets.ts';
import type { ResultsFile } from './results-schema.ts';
import type { Sheet, Value } from './sheet.ts';

/** What is published, as JSON with its codebook: for programmes that calculate further. Nothing that is not released. */
export function resultsJson(
  publication: Publication,
  sessions: Sessions,
  language: Language,
  extent?: 'whole',
): string {
  return `${JSON.stringify(resultsFile(publication, sessions, language, extent), null, 1)}\n`;
}

/**
 * The same before it is written: `results.schema.json` says what each part is. `extent`: `whole` has the answers of every session and
 * every table, however long; without it `leftOut` names those that are not there.
 */
export function resultsFile(
  published: Publication,
  given: Sessions,
  language: Language,
  extent?: 'whole',
): ResultsFile {
  const sessions = asShownTogether(given);
  const asked = askedTogether(sessions);
  const publication = inPresentForm(published, asked);
  const { topic, number, kind, asOf, released, comments, quality, quarantined, groups, earlier } = publication;
  const { exclusion, exclusions, linked } = publication;
  const [{ programme }] = sessions;
  const isDivided = extent !== 'whole' && filePartsOf(publication, asked, sessions, mostCounts) !== undefined;
  const all = sheetsOf(published, sessions, language, extent).filter(isTable);
  const tables = all.filter(({ rows }) => extent === 'whole' || rows.length <= mostRows);
  const long = all.filter((sheet) => !tables.includes(sheet)).map(({ id }) => `tables.${id}`);
  const leftOut = [...(isDivided ? ['sessions.items'] : []), ...long];
  return {
    format: 'debrief-results/3',
    language,
    programme: programme.id,
    title: inLanguage(programme.title, language),
    topic,
    ...(topic.kind === 'session' ? { occasion: occasionOf(sessions[0], language) } : {}),
    number,
    kind,
    asOf,
    responses: released.responses,
    items: released.items,
    comments: Object.fromEntries(
      Object.entries(comments).map(([key, all]) => [key, all.map(({ order: _, ...comment }) => comment)]),
    ),
    quality: { ...quality, quarantined },
    ...(exclusion && { exclusion: { ...exclusion, classes: [...exclusion.classes] } }),
    ...(exclusions && { exclusions: exclusions.map((each) => ({ ...each, classes: [...each.classes] })) }),
    // Only what is shown: a release also carries what later ones must keep away from.
    sessions: publication.sessions.flatMap(({ code, released: { responses, items } }) => {
      const session = sessionByCode(sessions).get(code);
      return session === undefined
        ? []
        : [{ code, ...occasionOf(session, language), responses, ...(isDivided ? {} : { items }) }];
    }),
    groups: groups.map(({ option, items }) => ({ option, items })),
    ...(earlier === undefined ? {} : { earlier: { ...earlier, title: inLanguage(earlier.title, language) } }),
    ...(linked && { linked }),
    tables: Object.fromEntries(tables.map((sheet) => [sheet.id, recordsOf(sheet)])),
    codebook: codebookOf(asked, publication, sessions, language),
    legend: legendOf(tables, language),
    ...(leftOut.length > 0 && { leftOut }),
  };
}

function occasionOf({ title, place, days, zone, opensAt, closesAt, headcount }: Session, language: Language) {
  const named = {
    ...(title && { title: inLanguage(title, language) }),
    ...(place && { place: inLanguage(place, language) }),
  };
  const known = headcount === undefined ? {} : { headcount };
  return { ...named, ...days, zone, opensAt, closesAt, ...known };
}

/** Counts take less room here than as rows of a table: so many are some megabytes, which travel as some hundred kilobytes. */
const mostCounts = 80_000;

/** Answers and comments are beside the tables already, by the keys of their questions. */
function isTable({ id }: Sheet): boolean {
  return id !== 'questions' && id !== 'comments';
}

function recordsOf({ columns, rows }: Sheet): Record<string, string | number | null>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ id }, at) => [id, plainValue(row[at] ?? null)])));
}

function plainValue(value: Value): string | number | null {
  return value instanceof Date ? value.toISOString().slice(0, 16) : value;
}

/** The questions of some sessions in one language, with the words of each code that is in the counts or can be. */
function codebookOf(
  asked: Asked,
  { released, sessions: lines }: Publication,
  sessions: Sessions,
  language: Language,
): ResultsFile['codebook'] {
  const given = categoriesIn([released, ...lines.map((line) => line.released)]);
  return itemsOf(asked).map((item) => {
    const { key, question, subject, condition, offers } = item;
    const answers = categoryWords(item, [...(given.get(key) ?? [])], asked.questionnaire, language);
    const about = aboutName(subject, language);
    const asking = sessionsAsking(item, sessions);
    return {
      key,
      type: question.type,
      question: withoutIsolates(itemWording(item, language)),
      ...(about === null ? {} : { about }),
      ...(asking && { sessions: asking.map(({ code }) => code) }),
      ...(condition === undefined ? {} : { condition: conditionEntry(condition) }),
      ...(offers && { offered: Object.fromEntries([...offers].map(([id, offer]) => [id, conditionEntry(offer)])) }),
      answers: Object.fromEntries([...answers].map(([code, words]) => [code, withoutIsolates(words)])),
    };
  });
}

/** The categories of each item in any of some results: of those of a thousand sessions each is looked at once. */
function categoriesIn(all: readonly Released[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byKey = new Map<string, Set<string>>();
  for (const { items } of all) {
    for (const [key, counts] of Object.entries(items)) {
      if (typeof counts !== 'object') continue;
      const found = byKey.get(key) ?? new Set();
      byKey.set(key, found);
      for (const category of Object.keys(counts)) found.add(category);
    }
  }
  return byKey;
}

function conditionEntry(condition: Condition): NonNullable<ResultsFile['codebook'][number]['condition']> {
  if (!('all' in condition)) return partEntry(condition);
  // A page and a question of it can have several tests each: all of them have to pass.
  const parts = condition.all.flatMap((part) => ('all' in part ? part.all : [part]));
  return { all: parts.flatMap((part) => ('all' in part ? [] : [partEntry(part)])) };
}

function partEntry(part: Exclude<Condition, { all: unknown }>) {
  if ('any' in part) return { any: part.any.map(testEntry) };
  return 'none' in part ? { none: part.none.map(testEntry) } : testEntry(part);
}

function testEntry(test: Test) {
  const { key } = test.on;
  if ('is' in test) return { key, is: [...test.is] };
  if ('answered' in test) return { key, answered: test.answered };
  const { from, to } = test;
  return { key, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function legendOf(tables: readonly Sheet[], language: Language): ResultsFile['legend'] {
  const { suppressed, quality } = sheetTexts(language);
  return {
    hidden: suppressed,
    columns: Object.fromEntries(
      tables.map(({ id, columns }) => [id, Object.fromEntries(columns.map((column) => [column.id, column.heading]))]),
    ),
    quality: { ...quality },
  };
}
