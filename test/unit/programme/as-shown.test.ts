import { describe, expect, it } from 'vitest';
import { asShown, asShownTogether } from '../../../shared/programme/as-shown.ts';
import { promisedBy } from '../../../shared/programme/promise.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { itemsOf } from '../../../shared/questionnaire/items.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { composeSpeakerReport } from '../../../shared/report/compose-speaker.ts';
import { sheetsOf } from '../../../shared/sheets/result-sheets.ts';
import { resultsFile } from '../../../shared/sheets/results-json.ts';
import { variablesOf } from '../../../shared/sheets/single-answers.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { FormPage } from '../../../shared/web/pages/form/form-page.tsx';
import { roomKits } from '../../../shared/web/pages/room/room-kit.ts';
import { renderPage } from '../../../shared/web/parts/document.tsx';
import { aProgrammeFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aProgrammePublication, aPublication, aSealedSession } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const en = (words: string) => ({ en: words, 'zh-CN': words });

/** The compact programme with names in all kinds of its texts. */
function namedFile(): ProgrammeFile {
  const text = JSON.stringify({ ...aProgrammeFile(), thanks: en('Bye from {place}.') })
    .replace('"How satisfied are you?"', '"How was {place} on {date}?"')
    .replace('"Would you recommend it?"', '"Recommend {programme} in {place}?"')
    .replace('"Not at all"', '"Never again in {place}"')
    .replace('"Something with help"', '"More than before {place}, with {n} helpers"')
    .replace('"Very satisfied"', '"As satisfied as {place}"')
    .replace('"Speakers"', '"Those who spoke in {place}"')
    .replace('"Your answers improve the next training."', '"To get better than in {place}."');
  const file = JSON.parse(text) as ProgrammeFile;
  for (const question of file.questionnaire.pages[0]?.questions ?? []) {
    if (question.id === 'q_nps') question.short = en('Recommend');
  }
  return file;
}

const [one, two] = sessionsOf(namedFile()) as [Session, Session];
const answersOf = (session: Session) =>
  Array.from({ length: 12 }, (_, n) =>
    aResponse(session, n, { answers: { q_overall: 5, q_nps: 9, q_able: 'helped', 's_content.lin': 5 } }),
  );
const reader = { name: 'Ada', language: 'en' };

describe('the names of a session', () => {
  it('stand in what its form, its receipt and its room say', () => {
    const submission = 'A'.repeat(22) as never;
    const openedAt = '2020-12-04T10:00:00.000Z' as Instant;
    const form = renderPage(FormPage({ session: one, language: 'en', submission, openedAt }));

    for (const words of [
      'How was Weifang on 3 December 2020?',
      'Recommend Compact training in Weifang?',
      'Never again in Weifang',
      'More than before Weifang, with {n} helpers',
      'As satisfied as Weifang',
      'Those who spoke in Weifang',
      'To get better than in Weifang.',
      'Bye from Weifang.',
    ]) {
      expect(form).toContain(words);
    }
    const chinese = renderPage(FormPage({ session: one, language: 'zh-CN', submission, openedAt }));
    expect(chinese).toContain('Bye from 潍坊.');
    expect(roomKits(one, 'https://example.org/f/ONE')[0]?.poster).toContain('To get better than in Weifang.');
  });

  it('stand in its report, on the page, in sheets and in single answers', () => {
    const publication = aPublication(one, answersOf(one));

    expect(questionsOf(composeReport(publication, [one], reader))).toEqual(
      expect.arrayContaining(['How was Weifang on 3 December 2020?', 'Recommend Compact training in Weifang?']),
    );
    expect(JSON.stringify(sheetsOf(publication, [one], 'en'))).toContain('As satisfied as Weifang');
    expect(JSON.stringify(resultsFile(publication, [one], 'en'))).toContain('How was Weifang on 3 December 2020?');
    expect(JSON.stringify(composeSpeakerReport(publication, one, 'lin', reader))).toContain('As satisfied as Weifang');
    const [first] = variablesOf(one, 'en');
    expect(first?.variable.label).toBe('How was Weifang on 3 December 2020?');
    expect(first?.variable.words?.get(5)).toBe('As satisfied as Weifang');
  });

  it('give way to the short name, or to none, where a report is of several sessions', () => {
    const sessions = [one, two] as const;
    const publication = aProgrammePublication(aSealedSession(one, answersOf(one)), aSealedSession(two, answersOf(two)));

    const view = composeReport(publication, sessions, reader);

    expect(questionsOf(view)).toEqual(expect.arrayContaining(['How was … on …?', 'Recommend']));
    expect(JSON.stringify([view, sheetsOf(publication, sessions, 'en')])).not.toMatch(/\{place\}|in Weifang/);
    expect(JSON.stringify(sheetsOf(publication, sessions, 'en'))).toContain('As satisfied as …');
  });

  it('stay where several sessions have the same', () => {
    const alike = { ...two, ...promisedBy(one), opensAt: one.opensAt, zone: one.zone };
    const [first] = asShownTogether([one, alike]);
    expect(first.questionnaire).toEqual(asShown(one).questionnaire);
  });

  it('are looked for once in each session, however many sessions and texts there are', () => {
    let looked = 0;
    const place = () => {
      looked += 1;
      return two.place;
    };
    const many = Array.from({ length: 40 }, () =>
      Object.defineProperty({ ...two }, 'place', { enumerable: true, get: place }),
    );
    asShownTogether([one, ...(many as Session[])]);
    // Of {place} in two languages, and where a session is copied with its new texts.
    expect(looked / many.length).toBeLessThan(8);
  });

  it('change nothing of a session that names none, and are put in once', () => {
    const [plain] = sessionsOf(aProgrammeFile());
    expect(asShown(plain)).toBe(plain);
    expect(asShown(one)).toBe(asShown(one));
  });

  it('are told apart in languages that are written from the other side', () => {
    const arabic = {
      ...one,
      programme: { ...one.programme, thanks: { ar: 'شكرا {place}' } },
      place: { ar: 'Weifang' },
    };
    expect(asShown(arabic as Session).programme.thanks).toEqual({ ar: 'شكرا \u2068Weifang\u2069' });
  });
});

describe('the names of who or what a question is about', () => {
  it('stand in its options and the ends of its scale, and an equal question stays tabled', () => {
    const file = namedFile();
    const repeated = file.questionnaire.pages.find(({ repeat }) => repeat === 'speaker');
    if (repeated === undefined) throw new Error('it has one');
    repeated.questions.push({
      ...{ id: 's_more', type: 'one', required: false, identifies: false, text: en('And?') },
      options: [
        { id: 'yes', text: en('More of {speaker} in {place}'), favourable: false, exclusive: false },
        { id: 'no', text: en('Enough of {talk}'), favourable: false, exclusive: false },
      ],
    });
    const [session] = sessionsOf(file);
    const of = (key: string) => JSON.stringify(itemsOf(asShown(session)).find((item) => item.key === key)?.question);

    expect(of('s_more.lin')).toContain('More of Lin Tao in Weifang');
    expect(of('s_more.mei')).toContain('More of Mei Yun in Weifang');
    expect(of('s_more.lin')).not.toContain('{talk}');
  });
});

function questionsOf(view: ReturnType<typeof composeReport>): string[] {
  return view.pages.flatMap(({ questions }) => questions.map(({ question }) => question));
}

it('puts names once into what many sessions have in common', () => {
  const { questionnaire, programme } = one;
  const many = Array.from(
    { length: 50 },
    (_, at): Session => ({ ...two, code: `S${at}` as never, questionnaire, programme }),
  );
  const together = asShownTogether([one, ...many]);

  expect(new Set(together.map((each) => each.questionnaire)).size).toBe(1);
  expect(new Set(together.map((each) => each.programme)).size).toBe(1);
});
