import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { writtenXlsform } from '../../infra/cli/foreign-forms/xlsform/write-xlsform.ts';
import { published } from '../../shared/programme/published.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';
import type { Question } from '../../shared/questionnaire/question.ts';
import { anyAnswers, askedOf } from '../fixtures/import/asked-of.ts';
import { imported, questionsOf } from '../fixtures/import/imported.ts';
import { allTypesFile, sampleFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { holdsAsync, sampled } from '../fixtures/property.ts';

const word = fc.constantFrom(
  'Why',
  'how much',
  '90 %',
  'A & B',
  '"so"',
  "it's",
  '培训',
  'كيف',
  'x = 1',
  'no – no',
  '#1',
  '3 > 2',
  '…?',
);
const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const text = fc.record({ en: line, 'zh-CN': line });
const paragraphs = fc
  .tuple(text, fc.option(text))
  .map(([first, second]) =>
    second === null ? first : { en: `${first.en}\n\n${second.en}`, 'zh-CN': `${first['zh-CN']}\n\n${second['zh-CN']}` },
  );
const aside = fc.option(text, { nil: undefined });
const ids = ['time', 'data', 'other', 'none', 'yes', 'a1'];

const options = fc
  .tuple(fc.shuffledSubarray(ids, { minLength: 2 }), fc.array(text, { minLength: 6, maxLength: 6 }))
  .map(([chosen, texts]) => chosen.map((id, at) => ({ id, text: texts[at] ?? { en: id, 'zh-CN': id } })));

/** A field of its own, short enough for many of them to be sent together. */
const ownField = fc.record({ text, maxLength: fc.integer({ min: 1, max: 40 }) }, { requiredKeys: ['maxLength'] });
const write = fc.option(ownField, { nil: undefined });
const comment = write;
const writable = fc
  .tuple(options, fc.array(write, { minLength: 6, maxLength: 6 }))
  .map(([offered, writes]) => offered.map((option, at) => ({ ...option, write: writes[at] })));

/** Steps with words for each, or for the ends and the middle. */
const steps = fc
  .record({
    from: fc.integer({ min: -5, max: 1 }),
    words: fc.array(text, { minLength: 3, maxLength: 11 }),
    notApplicable: aside,
    first: fc.constantFrom('low', 'high'),
    isNumbered: fc.boolean(),
  })
  .filter(({ from, words }) => from + words.length - 1 >= 1 && from + words.length - 1 <= 10)
  .map(({ from, words, notApplicable, first, isNumbered }) => ({
    from,
    to: from + words.length - 1,
    ...(isNumbered
      ? { low: words[0], high: words[1], ...(words.length % 2 === 1 && { middle: words[2] }) }
      : { words, first }),
    best: 'none',
    notApplicable,
  }));

/** What both can say: a question without its id and its condition. */
const asked = fc.oneof(
  fc.record({
    type: fc.constant('one'),
    options: writable,
    comment,
    notApplicable: aside,
    order: fc.constantFrom(undefined, 'random'),
  }),
  fc
    .record({
      type: fc.constant('several'),
      options: writable,
      comment,
      exclusive: fc.boolean(),
      max: fc.constantFrom(undefined, 2),
    })
    .map(({ exclusive, max, ...question }) => {
      const shown = question.options.map((option, at) => (exclusive && at === 0 ? { ...option, exclusive } : option));
      return { ...question, options: shown, ...(max !== undefined && max < shown.length - 1 && { max }) };
    }),
  fc.record({ type: fc.constant('rank'), options }),
  fc.tuple(steps, comment).map(([scale, own]) => ({ type: 'scale', ...scale, comment: own })),
  fc
    .tuple(steps, fc.array(fc.record({ text, required: fc.boolean(), comment }), { minLength: 2, maxLength: 4 }))
    .map(([scale, rows]) => ({ type: 'matrix', ...scale, rows })),
  fc.record({
    type: fc.constant('number'),
    min: fc.integer({ min: -50, max: 0 }),
    max: fc.integer({ min: 1, max: 49 }),
    decimals: fc.constantFrom(0, 1),
  }),
  fc.record({
    type: fc.constant('date'),
    min: fc.constant('2020-02-29'),
    max: fc.constantFrom('2020-03-01', '2029-12-31'),
  }),
  fc.record({
    type: fc.constant('text'),
    lines: fc.constantFrom('short', 'long'),
    maxLength: fc.integer({ min: 1, max: 200 }),
  }),
  fc.record({ type: fc.constant('consent') }),
);

type Asked = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly options?: readonly { id: string }[];
  readonly rows?: readonly object[];
  readonly from?: number;
  readonly to?: number;
};

/** The values of which a condition can name one. */
function valuesOf({ type, options: offered = [], from = 0, to = -1, notApplicable }: Asked): (string | number)[] {
  const more = notApplicable === undefined ? [] : ['na'];
  if (type === 'scale' || type === 'matrix')
    return [...Array.from({ length: to - from + 1 }, (_, at) => from + at), ...more];
  if (type === 'one' || type === 'several') return [...offered.map(({ id }) => id), ...more];
  return type === 'consent' ? ['yes'] : [];
}

/** On what a question may hang: another one before it, an answer to it, and how. */
const hanging = fc.record({
  tests: fc.array(fc.record({ on: fc.nat(20), picks: fc.array(fc.nat(20), { maxLength: 3 }) }), { maxLength: 3 }),
  group: fc.constantFrom('all', 'any', 'none'),
});
type Hanging = typeof hanging extends fc.Arbitrary<infer T> ? T : never;

function showWhenOf({ tests, group }: Hanging, before: readonly Asked[]): { showWhen?: object } {
  const written = tests.flatMap(({ on, picks }): object[] => {
    const decider = before[on % Math.max(1, before.length)];
    const values = decider === undefined ? [] : valuesOf(decider);
    const is = [...new Set(picks.flatMap((pick) => values[pick % Math.max(1, values.length)] ?? []))];
    const question = `q_${on % Math.max(1, before.length)}${decider?.type === 'matrix' ? '_0' : ''}`;
    const isLeavable = decider !== undefined && ['one', 'several', 'scale', 'matrix', 'text'].includes(decider.type);
    if (is.length > 0) return [{ question, is }];
    return isLeavable && picks.length > 0 ? [{ question, answered: picks[0] !== 0 }] : [];
  });
  const [only, ...others] = written;
  if (only === undefined) return {};
  return { showWhen: others.length === 0 && group !== 'none' ? only : { [group]: written } };
}

const questionnaire = fc
  .array(fc.record({ asked, text: paragraphs, required: fc.boolean(), hangs: hanging }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((list) =>
    list.map(({ asked: each, required, hangs, text: words }, at) => ({
      id: `q_${at}`,
      ...each,
      ...('rows' in each && { rows: each.rows.map((row, index) => ({ id: `q_${at}_${index}`, ...row })) }),
      text: words,
      required,
      ...showWhenOf(
        hangs,
        list.slice(0, at).map((before) => before.asked as Asked),
      ),
    })),
  )
  .filter(asksSomebody);

/** A question that two answers to one question before it have to lead to is refused. */
function asksSomebody(questions: readonly object[]): boolean {
  try {
    programmeOf(questions);
    return true;
  } catch (cause) {
    if (String(cause).includes('nobody can answer')) return false;
    throw cause;
  }
}

function programmeOf(questions: readonly object[]) {
  const half = Math.ceil(questions.length / 2);
  const pages = [questions.slice(0, half), questions.slice(half)].filter(({ length }) => length > 0);
  return readProgramme(
    stringify({
      programme: 'p',
      title: { en: 'T', 'zh-CN': '题' },
      purpose: { en: 'For you.\n\n- one\n- two', 'zh-CN': '为您' },
      languages: ['en', 'zh-CN'],
      contact: { name: { en: 'A', 'zh-CN': '甲' }, address: 'a@example.org' },
      recipients: [{ id: 'a', name: 'A', address: 'a@example.org', language: 'en' }],
      questionnaire: {
        scales: {},
        headline: {},
        pages: pages.map((asks, at) => ({
          id: `p${at}`,
          title: { en: `P${at}`, 'zh-CN': '页' },
          intro: { en: 'Read this', 'zh-CN': '请读' },
          questions: asks,
        })),
      },
      sessions: [
        {
          code: 'P-1',
          place: { en: 'X', 'zh-CN': '乙' },
          zone: 'UTC',
          opens: '2026-01-01 10:00',
          closes: '2026-01-02 10:00',
        },
      ],
    }),
    'p.yaml',
  );
}

/** What is compared as it is written; conditions are compared by whom they choose. */
function comparable(questions: Iterable<Question>): unknown[] {
  return [...questions].map(({ showWhen: _showWhen, ...question }) => question);
}

describe('an XLSForm', () => {
  it('of a programme, imported again, asks the same', async () => {
    await holdsAsync(
      fc.asyncProperty(questionnaire, async (questions) => {
        const file = programmeOf(questions);
        const { workbook, lost } = await writtenXlsform(sessionsOf(file)[0]);
        const { told, read } = await imported({ name: 'form.xlsx', content: workbook });

        expect(lost).toMatchObject([{ what: 'its title in zh-CN' }]);
        expect(told.lost.filter(({ what }) => what !== 'column constraint_message')).toEqual([]);
        const again = read();
        expect(again.purpose).toEqual(file.purpose);
        expect(again.questionnaire.pages.map(({ title, intro }) => ({ title, intro }))).toEqual(
          file.questionnaire.pages.map(({ title, intro }) => ({ title, intro })),
        );
        expect(comparable(questionsOf(again).values())).toEqual(comparable(questionsOf(file).values()));
        const [before, after] = [sessionsOf(file)[0], sessionsOf(again)[0]];
        for (const given of sampled(anyAnswers(itemsOf(before), before), 10))
          expect(askedOf(itemsOf(after), given)).toEqual(askedOf(itemsOf(before), given));
      }),
      30,
    );
  });

  it.each([
    ['every type of question', allTypesFile()],
    ['speakers and topics', sampleFile()],
  ])('of a programme with %s becomes a good one again', async (_, file) => {
    for (const session of published(file).sessions) {
      const { workbook, questions } = await writtenXlsform(session);
      const { told } = await imported({ name: 'form.xlsx', content: workbook });

      expect(told.faults).toEqual([]);
      expect(told.questions).toBeGreaterThanOrEqual(questions);
    }
  });

  it('has the same bytes for the same session', async () => {
    const [session] = sessionsOf(allTypesFile());

    const [one, other] = [await writtenXlsform(session), await writtenXlsform(session)];

    expect(one.workbook.equals(other.workbook)).toBe(true);
  });
});
