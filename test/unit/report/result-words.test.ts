import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { suppressed } from '../../../shared/privacy/release.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import type { Question } from '../../../shared/questionnaire/question.ts';
import { factsOf } from '../../../shared/report/facts.ts';
import { headlineNumbers } from '../../../shared/report/headline-numbers.ts';
import { describeOptionClasses } from '../../../shared/report/option-bars.ts';
import { allTogether, part } from '../../../shared/report/result-type.ts';
import { partTable } from '../../../shared/report/tables/parts.ts';
import { generalWording, shortName } from '../../../shared/report/tables/repeated.ts';
import { withAttendance } from '../../../shared/report/with-attendance.ts';
import { anAllTypesSession, aProgrammeFile, aSession } from '../../fixtures/programmes/programme-files.ts';

const texts = reportTexts('en');
const context = { texts, language: 'en', scales: {}, precision: {} };

describe('in the words of a report', () => {
  it('facts stand one after the other, without those that say nothing', () => {
    expect(factsOf(['', 'one', undefined, 'two', ''], { betweenFacts: ' · ' })).toBe('one · two');
  });

  it('a question about each speaker has general words for what is the speaker’s, and no others', () => {
    const [question] = itemsOf(aSession()).filter(({ key }) => key === 's_content.mei');
    const asked = { ...(question?.question as Question), text: { en: '{talk} of {speaker} ({institution}), {other}' } };
    const { short: _, ...unnamed } = asked;
    const row = { ...unnamed, text: { en: 'Clarity' }, matrix: { id: 'm', text: { en: 'How good was {speaker}?' } } };

    expect(generalWording(asked, 'en', texts)).toBe('talk of speaker (institution), {other}');
    expect(generalWording(row, 'en', texts)).toBe('How good was speaker? Clarity');
    expect([asked, unnamed, row].map((each) => shortName(each, 'en', texts))).toEqual([
      'Content',
      'talk of speaker (institution), {other}',
      'Clarity',
    ]);
  });

  it('a part of the day that is asked about by its name alone needs no word of what was asked', () => {
    const released = { responses: 10, items: { 'p_part.visit': { 5: 6, 4: 4 }, 'p_part.lunch': suppressed } as const };
    const table = partTable(anAllTypesSession(), released, 'en', texts);

    expect(table?.columns).toEqual(['Part', 'Satisfaction']);
    expect(table?.rows.map(([name, cell]) => [name?.text, cell?.text])).toEqual([
      ['Visit to a power station', '100%'],
      ['Lunch', texts.suppressed],
    ]);
    expect(table?.notes).toEqual([texts.table.cell]);
  });

  it('a part is plain unless it is said how it is to be seen', () => {
    expect(part('A', 1, 4)).toEqual({ label: 'A', count: 1, n: 4, tone: 'plain' });
    expect(part('A', 1, 4, 'good')).toMatchObject({ tone: 'good' });
  });

  it('answers that are all counted together have no bar', () => {
    expect(allTogether(12, texts)).toEqual({
      summary: `${texts.summary.n({ n: 12 })} · ${texts.allTogether}`,
      layout: 'options',
      parts: [],
    });
  });
});

describe('the headline’s numbers', () => {
  const { questionnaire } = aProgrammeFile();

  it('are those that the questionnaire asks for', () => {
    const keys = (headline: object) =>
      headlineNumbers({ ...questionnaire, headline }, texts).map(({ key, unit }) => [key, unit]);

    expect(keys(questionnaire.headline)).toEqual([
      ['q_overall', 'share'],
      ['q_nps', 'score'],
      ['q_able', 'share'],
    ]);
    expect(keys({})).toEqual([]);
    expect(keys({ recommend: 'q_nps' })).toEqual([['q_nps', 'score']]);
  });
});

describe('options that are counted', () => {
  const options = ['a', 'b', 'c'].map((id) => ({ id, text: { en: `Option ${id}` } }));

  it.each([
    ['each by itself', { c: 6, a: 4, b: 0 }, ['Option a: 4', 'Option b: 0', 'Option c: 6']],
    ['some together', { c: 6, 'a..b': 5 }, ['Option a or Option b: 5', 'Option c: 6']],
  ])('%s have a bar each', (_, counts, parts) => {
    const described = describeOptionClasses({ options }, counts, 11, context);

    expect(described.parts.map(({ label, count }) => `${label}: ${count}`)).toEqual(parts);
    expect(described).toMatchObject({ summary: texts.summary.n({ n: 11 }), layout: 'options' });
  });

  it('all together have none', () => {
    expect(describeOptionClasses({ options }, { 'a..c': 11 }, 11, context)).toEqual(allTogether(11, texts));
  });
});

describe('beside who answered', () => {
  const file = aProgrammeFile();
  const grouped = { ...file.questionnaire, headline: { ...file.questionnaire.headline, group: 'q_able' } };
  const session = aSession({ questionnaire: grouped, attendance: { not_yet: 30, helped: 30, own: 40 } });
  const item = itemsOf(session).find(({ key }) => key === 'q_able');
  if (item === undefined) throw new Error('it is asked');
  const result = {
    key: 'q_able',
    text: 'What can you do now?',
    summary: 'n = 20',
    layout: 'options' as const,
    parts: [],
  };
  const counts = { own: 10, helped: 5, not_yet: 5 };
  const summary = (of: typeof item, given: typeof counts | undefined = counts) =>
    withAttendance(result as never, of, given, session, 'en').summary;

  it('who attended stands where the question for the kind of organisation does, and nowhere else', () => {
    expect(summary(item)).toMatch(
      /^n = 20 · Nothing yet: 5 answers, 25% \(30 participants, 30%\); Something with help: 5 answers, 25% \(30 participants, 30%\); It all on my own: 10 answers, 50% \(40 participants, 40%\)/,
    );
    expect(summary({ ...item, key: 'q_other' })).toBe('n = 20');
    expect(summary({ ...item, question: { ...item.question, type: 'several' } as Question })).toBe('n = 20');
    expect(withAttendance(result as never, item, undefined, session, 'en')).toBe(result);
  });
});
