import { describe, expect, it } from 'vitest';
import { checkProgramme } from '../../../shared/programme/check.ts';
import { formatPath } from '../../../shared/programme/fault.ts';
import type { ProgrammeFile } from '../../../shared/programme/schema.ts';
import { inTerminal } from '../../fixtures/programmes/faults.ts';
import { aProgrammeFile } from '../../fixtures/programmes/programme-files.ts';

const file = aProgrammeFile();
const [ada, bo] = file.recipients as [Recipient, Recipient];
const [lin, mei] = file.speakers as [Speaker, Speaker];
const [policy] = file.topics;
const [one, two] = file.sessions as [Session, Session];

type Recipient = ProgrammeFile['recipients'][number];
type Speaker = ProgrammeFile['speakers'][number];
type Session = ProgrammeFile['sessions'][number];

const again = (id: string) => `"${id}" is there already; give each its own`;
const counted = (attendance: Record<string, number>, more: Partial<Session> = {}) => ({
  questionnaire: { ...file.questionnaire, headline: { ...file.questionnaire.headline, group: 'q_able' } },
  sessions: [one, { ...two, ...more, attendance }],
});

/** All that is wrong with the compact programme after a change, a line for each. */
function faults(change: Partial<ProgrammeFile>): string[] {
  return inTerminal(checkProgramme({ ...file, ...change })).map(
    ({ path, problem, remedy }) => `${formatPath(path)}: ${problem}; ${remedy}`,
  );
}

describe('a programme has nothing wrong with it', () => {
  it.each<[string, Partial<ProgrammeFile>]>([
    ['as it is', {}],
    [
      'where single answers go to who may have them',
      { singleAnswers: 'entitled', recipients: [{ ...ada, singleAnswers: true }] },
    ],
    [
      'where a speaker has an address and a language',
      { speakers: [{ ...lin, address: 'lin@example.org', language: 'zh-CN' }, mei] },
    ],
    ['where a speaker has an address alone', { speakers: [{ ...lin, address: 'lin@example.org' }, mei] }],
    [
      'where a recipient gets the reports of some sessions, and another manages one',
      {
        recipients: [
          { ...ada, sessions: ['TWO', 'ONE'] },
          { ...bo, role: 'manager', sessions: ['ONE'] },
        ],
      },
    ],
    ['where nobody of any kind was counted', counted({})],
    ['where as many of each kind were counted as came', counted({ own: 2, helped: 3 }, { headcount: 5 })],
    ['where kinds were counted, and not how many came', counted({ own: 2, helped: 3 })],
  ])('%s', (_, change) => {
    expect(faults(change)).toEqual([]);
  });
});

describe('of a programme is said, and nothing else', () => {
  it.each<[string, Partial<ProgrammeFile>, string]>([
    ['a language that is named twice', { languages: ['en', 'zh-CN', 'en'] }, `languages[2]: ${again('en')}`],
    [
      'a topic that is there twice',
      { topics: [...file.topics, ...(policy ? [policy] : [])] },
      `topics[2].id: ${again('policy')}`,
    ],
    [
      'a recipient who is there twice',
      { recipients: [ada, { ...bo, id: 'ada' }] },
      `recipients[1].id: ${again('ada')}`,
    ],
    [
      'a session of a recipient that the programme does not have',
      { recipients: [ada, { ...bo, sessions: ['ONE', 'TEN'] }] },
      'recipients[1].sessions[1]: there is no session "TEN"; use one of ONE, TWO (see sessions)',
    ],
    [
      'a session of a recipient that is named twice',
      { recipients: [ada, { ...bo, sessions: ['ONE', 'ONE'] }] },
      `recipients[1].sessions[1]: ${again('ONE')}`,
    ],
    [
      'a manager of all sessions',
      { recipients: [ada, { ...bo, role: 'manager' }] },
      'recipients[1].role: a manager is of one session, and this recipient gets all; name that session in "sessions: [CODE]", or take "role: manager" out: an organiser may get several',
    ],
    [
      'a manager of two sessions',
      { recipients: [ada, { ...bo, role: 'manager', sessions: ['ONE', 'TWO'] }] },
      'recipients[1].role: a manager is of one session, and this recipient gets 2; name that session in "sessions: [CODE]", or take "role: manager" out: an organiser may get several',
    ],
    [
      'a manager who is to get single answers',
      {
        singleAnswers: 'entitled',
        recipients: [ada, { ...bo, role: 'manager', sessions: ['ONE'], singleAnswers: true }],
      },
      'recipients[1].singleAnswers: the form says that organisers may read single answers, and of a manager that it is totals and comments; take this out, or make this recipient an organiser: take "role: manager" out',
    ],
    [
      'a speaker who is there twice',
      { speakers: [lin, mei, { ...mei, name: lin.name }] },
      `speakers[2].id: ${again('mei')}`,
    ],
    [
      "a speaker's language that the programme does not have",
      { speakers: [lin, { ...mei, address: 'mei@example.org', language: 'fr' }] },
      'speakers[1].language: there is no language "fr"; use one of en, zh-CN (see languages)',
    ],
    [
      "a speaker's language for mails that go nowhere",
      { speakers: [lin, { ...mei, language: 'en' }] },
      'speakers[1].language: the speaker has a language for reports, but no address to mail them to; add "address", or take the language out',
    ],
    [
      'a count of kinds that no question asks for',
      { sessions: [one, { ...two, attendance: { own: 2 } }] },
      'sessions[1].attendance: no question asks for the kind of organisation, so nothing can stand beside who attended; name one in "questionnaire.headline.group", or take this out',
    ],
    [
      'a count of a kind that is no option',
      counted({ own: 2, ngo: 1 }),
      'sessions[1].attendance.ngo: there is no option of q_able "ngo"; use one of not_yet, helped, own (see questionnaire.pages)',
    ],
    [
      'more people of each kind than came',
      counted({ own: 2, helped: 3 }, { headcount: 4 }),
      'sessions[1].attendance: these are 5 people together, more than the headcount of 4; correct the one or the other',
    ],
    [
      'a closing at the very opening',
      { sessions: [one, { ...two, closes: two.opens }] },
      'sessions[1].closes: the session closes (2020-12-08 16:00) before it has opened (2020-12-08 16:00); give a closing time later than the opening time',
    ],
    [
      'a closing that is no time, after an opening that is',
      { sessions: [one, { ...two, closes: '2020-12-32 16:00' }] },
      'sessions[1].closes: 2020-12-32 16:00 is not a day and time of the calendar; write it as 2020-12-03 16:30',
    ],
    [
      'a closing before all times, after an opening that is one',
      { sessions: [one, { ...two, closes: '1900-12-31 16:00' }] },
      'sessions[1].closes: 1900-12-31 16:00 is not in the years 1901 to 2199; correct the year',
    ],
  ])('%s', (_, change, line) => {
    expect(faults(change)).toEqual([line]);
  });
});

describe('of a questionnaire is said, and nothing else', () => {
  const { pages, headline } = file.questionnaire;
  const [training, talks, topics] = pages as [Page, Page, Page];
  type Page = (typeof pages)[number];
  const asking = (page: Page, question: object) => ({ ...page, questions: [...page.questions, question] }) as Page;
  const text = { en: 'A question', 'zh-CN': '问题' };
  const comment = { type: 'text', id: 'q_more', text, required: false, lines: 'short', maxLength: 100 };

  it.each<[string, Page[], string]>([
    [
      'a page that is there twice',
      [training, talks, { ...topics, id: 'talks' }],
      `questionnaire.pages[2].id: ${again('talks')}`,
    ],
    [
      'a condition on the kind of organisation',
      [asking(training, { ...comment, showWhen: { question: 'q_able', is: ['own'] } }), talks, topics],
      'questionnaire.pages[0].questions[5].showWhen.question: answers to "q_able" can tell who somebody is, and how many are asked after one of them would tell how many gave it; ask this of everybody, or after another question',
    ],
    [
      'a condition before all that could decide',
      [
        {
          ...training,
          questions: [{ ...comment, showWhen: { question: 'q_able', is: ['own'] } }, ...training.questions],
        } as Page,
        talks,
        topics,
      ],
      'questionnaire.pages[0].questions[0].showWhen.question: no question "q_able" that offers choices comes before this one, asked of the same; put one of type five-point, zero-to-ten, one, several, scale or consent before it',
    ],
  ])('%s', (_, changed, line) => {
    const grouped = { ...headline, group: 'q_able' };
    expect(faults({ questionnaire: { ...file.questionnaire, headline: grouped, pages: changed } })).toEqual([line]);
  });

  const consent = (change: object = {}) => ({
    ...{ id: 'c_quote', type: 'consent', text, required: false },
    quotes: { questions: ['q_keep'], signature: 'q_name', ...change },
  });
  const name = (change: object = {}) => ({
    ...{ ...comment, id: 'q_name', maxLength: 120, showWhen: { question: 'c_quote', is: ['yes'] } },
    ...change,
  });
  const other = { id: 'c_other', type: 'consent', text, required: false };
  const unasked =
    'questionnaire.pages[0].questions[5].quotes.signature: "q_name" asks also those for a name who did not agree to be quoted; give it "showWhen: { question: c_quote, is: [yes] }"';
  const all = (...questions: object[]) => [
    questions.reduce((page: Page, each) => asking(page, each), training),
    talks,
    topics,
  ];

  it.each<[string, Page[], string[]]>([
    ['nothing, where a name is asked of those who agreed', all(consent(), name()), []],
    ['that a name is asked of everybody', all(consent(), name({ showWhen: undefined })), [unasked]],
    [
      'that a name is asked of those who did not agree',
      all(consent(), name({ showWhen: { question: 'c_quote', is: ['no'] } })),
      [
        'questionnaire.pages[0].questions[6].showWhen.is[0]: there is no answer to c_quote "no"; use one of yes (see questionnaire.pages)',
        unasked,
      ],
    ],
    [
      'that a name is asked of those who agreed to something else',
      [
        {
          ...training,
          questions: [
            other,
            ...(all(consent(), name({ showWhen: { question: 'c_other', is: ['yes'] } }))[0]?.questions ?? []),
          ],
        } as Page,
        talks,
        topics,
      ],
      [unasked.replace('questions[5]', 'questions[6]')],
    ],
    [
      'of which comments there is a choice where each speaker is asked about',
      [training, asking(talks, consent({ questions: ['q_keep'], signature: undefined })), topics],
      [
        'questionnaire.pages[1].questions[2].quotes.questions[0]: there is no comment on a page that repeats for each speaker "q_keep"; use one of s_comment (see questionnaire.pages)',
      ],
    ],
  ])('of a consent to be quoted is said %s', (_, changed, expected) => {
    expect(faults({ questionnaire: { ...file.questionnaire, pages: changed } })).toEqual(expected);
  });

  it('no more, where a comment depends on what can tell nobody', () => {
    const asked = asking(training, { ...comment, showWhen: { question: 'q_able', is: ['own'] } });
    expect(faults({ questionnaire: { ...file.questionnaire, pages: [asked, talks, topics] } })).toEqual([]);
  });
});
