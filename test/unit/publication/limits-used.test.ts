import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { withTable } from '../../../infra/cli/terminal/marked-table.ts';
import { phrase } from '../../../shared/i18n/fault-data.ts';
import { phraseText } from '../../../shared/i18n/fault-text.ts';
import { checkSizes } from '../../../shared/programme/check-sizes.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { amountWords, type SizeLimitId, sizeLimits } from '../../../shared/programme/size-limits.ts';
import { checkReportSizes } from '../../../shared/publication/check-report-sizes.ts';
import { limitsUsed } from '../../../shared/publication/limits-used.ts';
import { faultsOf } from '../../fixtures/programmes/faults.ts';
import {
  allTypesFile,
  aProgrammeFile,
  blocksFile,
  compactSource,
  sampleFile,
} from '../../fixtures/programmes/programme-files.ts';

const document = new URL('../../../shared/programme/LIMITS.md', import.meta.url);

const rowOf = (file: ProgrammeFile, limit: string) => limitsUsed(file).find((row) => row.limit === limit);
const isWithin = (file: ProgrammeFile) => [...checkSizes(file), ...checkReportSizes(file)].length === 0;

/** The compact programme with so many speakers, all of whom speak in its first session. */
function withSpeakers(count: number): ProgrammeFile {
  const file = aProgrammeFile();
  const [lin] = file.speakers;
  const [session, ...others] = file.sessions;
  const [talk] = session?.talks ?? [];
  if (lin === undefined || session === undefined || talk === undefined) throw new Error('it has all of them');
  const speakers = [...file.speakers, ...Array.from({ length: count - 2 }, (_, n) => ({ ...lin, id: `a${n}` }))];
  const talks = speakers.map(({ id }) => ({ ...talk, speaker: id }));
  return { ...file, speakers, sessions: [{ ...session, talks }, ...others] };
}

describe('what a programme uses of each limit', () => {
  it('is the most of it, with where that is', () => {
    expect(rowOf(aProgrammeFile(), 'options')).toEqual({
      ...{ limit: 'options', used: 3, most: 20, unit: 'options', where: 'q_able' },
    });
    expect(rowOf(aProgrammeFile(), 'written')).toMatchObject({ used: 1000, where: 's_comment' });
    expect(rowOf(aProgrammeFile(), 'text')).toMatchObject({ used: 39, most: 2000, where: 'purpose.en' });
    expect(rowOf(allTypesFile(), 'steps')).toMatchObject({ used: 11, most: 11, where: 's_clear' });
    expect(rowOf(allTypesFile(), 'ranked')).toMatchObject({ used: 3, most: 10 });
    expect(rowOf(blocksFile(), 'rows')).toMatchObject({ used: 3, most: 20, where: 'm_day' });
    expect(rowOf(allTypesFile(), 'tests')).toMatchObject({ used: 2, most: 8, where: 'q_alone' });
    expect(rowOf(sampleFile(), 'answer')?.where).toBe('ETS-CQ');
  });

  it('counts the tests by which options are offered, too', () => {
    const test = { question: 'q_nps', from: 1 };
    const file = allTypesFile();
    const [question] = file.questionnaire.pages.flatMap(({ questions }) =>
      questions.filter(({ id }) => id === 'q_use'),
    );
    if (question?.type !== 'several') return expect.fail('several can be chosen');
    Object.assign(question.options[0] ?? {}, { showWhen: { any: [test, test, test] } });
    expect(rowOf(file, 'tests')).toMatchObject({ used: 3, where: 'q_use' });
  });

  it('has nothing of what there is none of', () => {
    const { speakers: _, ...file } = aProgrammeFile();
    const bare = { ...file, speakers: [], sessions: file.sessions.map((session) => ({ ...session, talks: [] })) };

    expect(
      ['speakers', 'topics', 'ranked', 'steps', 'rows', 'tests'].flatMap((limit) => rowOf(bare, limit) ?? []),
    ).toEqual([]);
    expect(rowOf({ ...bare, sessions: bare.sessions.slice(0, 1) }, 'programmeReport')).toBeUndefined();
  });

  it('says about how many speakers have room: the file with so many does, and with some more it does not', () => {
    const most = rowOf(withSpeakers(4), 'speakers')?.most ?? 0;

    expect(most).toBeGreaterThan(5);
    expect(isWithin(withSpeakers(Math.floor(most * 0.9)))).toBe(true);
    expect(isWithin(withSpeakers(Math.ceil(most * 1.1) + 1))).toBe(false);
  });

  it('says the same of sessions, of which its own item has room for so many', () => {
    const few = aProgrammeFile();
    const [like] = few.recipients;
    const session = few.sessions.at(-1);
    if (like === undefined) throw new Error('it has recipients');
    const code = (n: number) => `S${String(n).padStart(5, '0')}`;
    const read = (count: number) => ({
      ...few,
      sessions: few.sessions.map((each, n) => ({ ...each, code: code(n) })) as typeof few.sessions,
      recipients: Array.from({ length: count }, (_, n) => ({ ...like, id: `r${n}`, name: 'A name'.repeat(10) })),
    });
    const [some, full] = [100, 2000].map((count) => rowOf(read(count), 'programme')?.used ?? 0) as [number, number];
    // As many as leave room for some hundred sessions.
    const file = read(100 + Math.floor((sizeLimits.programme.most - some - 2000) / ((full - some) / 1900)));
    const most = rowOf(file, 'sessions')?.most ?? 0;
    const isHeld = (count: number) => {
      const sessions = Array.from({ length: count }, (_, n) => ({ ...session, code: code(n) })) as typeof file.sessions;
      return isWithin({ ...file, sessions });
    };

    expect(most).toBeLessThan(rowOf(few, 'sessions')?.most ?? 0);
    expect(isHeld(Math.floor(most * 0.9))).toBe(true);
    expect(isHeld(Math.ceil(most * 1.1))).toBe(false);
    expect(rowOf(few, 'sessions')?.most).toBeGreaterThan(10_000);
  });
});

describe('a limit', () => {
  it('is stated in the document as it is checked', () => {
    const rows = (Object.keys(sizeLimits) as SizeLimitId[]).map((id) => {
      const { most, unit, why } = sizeLimits[id];
      const [what, because, remedy] = [phrase(`limits.${id}.what`), { phrase: why }, phrase(`limits.${id}.remedy`)].map(
        (each) => phraseText(each, 'en'),
      );
      return `| ${what} | ${amountWords(most, unit)} | ${because} | ${remedy} |`;
    });
    const table = ['| what | at most | why | what to do |', '| --- | --- | --- | --- |', ...rows].join('\n');
    const text = readFileSync(document, 'utf8');

    expect(text).toBe(withTable(text, 'limits', table));
  });

  it.each([
    [
      'options of a question',
      Array.from({ length: 18 }, (_, n) => `            - { id: o${n}, text: { en: O, zh-CN: 选 } }\n`).join(''),
      /options: this list must have at most 20 entries: hardly anybody reads a longer list to its end on a phone; take some out\./,
      /(?<=text: \{ en: Nothing yet[^\n]+\n)/,
    ],
    [
      'characters of a text',
      'x'.repeat(2001),
      /title\.en: this must have at most 2000 characters: all texts of a session are read each time that its form is opened;/,
      /(?<=title: \{ en: )Compact training/,
    ],
    [
      'what is written into a field',
      '4001',
      /maxLength: this must be at most 4000: comments are shown whole, in mails too;/,
      /(?<=maxLength: )200/,
    ],
    [
      'steps of a scale',
      'scale\n          to: 13',
      /\.to: this must be at most 10: a scale has 11 steps at most, such as 0 to 10, since a row of more has no room on a phone, and people hardly tell more apart;/,
      /zero-to-ten/,
    ],
  ])('of %s is told with its line, its reason and the remedy', (_, more, message, place) => {
    expect(faultsOf(compactSource.replace(place, more))[0]).toMatch(message);
    expect(faultsOf(compactSource.replace(place, more))[0]).toMatch(/^x\.yaml:\d+ /);
  });
});
