import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { writtenXlsform } from '../../infra/cli/foreign-forms/xlsform/write-xlsform.ts';
import { published } from '../../shared/programme/published.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import type { Question } from '../../shared/questionnaire/question.ts';
import { imported, questionsOf } from '../fixtures/import/imported.ts';
import { allTypesFile, sampleFile, sessionsOf } from '../fixtures/programmes/programme-files.ts';
import { holdsAsync } from '../fixtures/property.ts';

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

/** What both can say: a question without its id and its condition. */
const asked = fc.oneof(
  fc.record({ type: fc.constant('one'), options, notApplicable: aside, order: fc.constantFrom(undefined, 'random') }),
  fc
    .record({ type: fc.constant('several'), options, exclusive: fc.boolean(), max: fc.constantFrom(undefined, 2) })
    .map(({ exclusive, max, ...question }) => {
      const shown = question.options.map((option, at) => (exclusive && at === 0 ? { ...option, exclusive } : option));
      return { ...question, options: shown, ...(max !== undefined && max < shown.length - 1 && { max }) };
    }),
  fc.record({ type: fc.constant('rank'), options }),
  fc
    .record({
      from: fc.integer({ min: -5, max: 1 }),
      words: fc.array(text, { minLength: 3, maxLength: 11 }),
      notApplicable: aside,
    })
    .filter(({ from, words }) => from + words.length - 1 >= 1)
    .map(({ from, words, notApplicable }) => ({
      type: 'scale',
      from,
      to: from + words.length - 1,
      words,
      best: 'none',
      notApplicable,
    })),
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
  readonly from?: number;
  readonly to?: number;
};

/** The values of which a condition can name one. */
function valuesOf({ type, options: offered = [], from = 0, to = -1, notApplicable }: Asked): (string | number)[] {
  const more = notApplicable === undefined ? [] : ['na'];
  if (type === 'scale') return [...Array.from({ length: to - from + 1 }, (_, at) => from + at), ...more];
  if (type === 'one' || type === 'several') return [...offered.map(({ id }) => id), ...more];
  return type === 'consent' ? ['yes'] : [];
}

const questionnaire = fc
  .array(
    fc.record({
      asked,
      text: paragraphs,
      required: fc.boolean(),
      on: fc.nat(20),
      picks: fc.array(fc.nat(20), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) =>
    list.map(({ asked: each, required, on, picks, ...rest }, at) => {
      const decider = at === 0 ? undefined : list[on % at]?.asked;
      const values = decider === undefined ? [] : valuesOf(decider as Asked);
      const is = [...new Set(picks.flatMap((pick) => values[pick % Math.max(1, values.length)] ?? []))];
      return {
        id: `q_${at}`,
        ...each,
        ...rest,
        required,
        ...(is.length > 0 && { showWhen: { question: `q_${on % at}`, is } }),
      };
    }),
  );

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

/** What is compared: options whatever the order in which a condition names them. */
function comparable(questions: Iterable<Question>): unknown[] {
  return [...questions].map((question) => ({
    ...question,
    ...(question.showWhen && { showWhen: { ...question.showWhen, is: question.showWhen.is?.toSorted() } }),
  }));
}

describe('an XLSForm', () => {
  it('of a programme, imported again, asks the same', async () => {
    await holdsAsync(
      fc.asyncProperty(questionnaire, async (questions) => {
        const file = programmeOf(questions);
        const { workbook, lost } = await writtenXlsform(sessionsOf(file)[0]);
        const { told, read } = await imported({ name: 'form.xlsx', content: workbook });

        expect(lost).toEqual([]);
        expect(told.lost.filter(({ what }) => what !== 'column constraint_message')).toEqual([]);
        const again = read();
        expect(again.purpose).toEqual(file.purpose);
        expect(again.questionnaire.pages.map(({ title, intro }) => ({ title, intro }))).toEqual(
          file.questionnaire.pages.map(({ title, intro }) => ({ title, intro })),
        );
        expect(comparable(questionsOf(again).values())).toEqual(comparable(questionsOf(file).values()));
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
