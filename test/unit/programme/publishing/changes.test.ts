import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../../shared/programme/publishing/changes.ts';

/** How two programmes differ, a line for each change: what, where, from what to what, and what stood beside it. */
const lines = (before: object, after: object) =>
  changesBetween(before, after).map((change) =>
    [
      change.kind,
      change.place,
      ...[change.before, change.after, change.beside].map((each) => JSON.stringify(each)),
    ].join(' '),
  );
const question = (id: string, more: object = {}) => ({ id, type: 'one', text: { en: id }, ...more });
const asking = (...questions: object[]) => ({ questionnaire: { pages: [{ id: 'p', questions }] } });
const talk = (speaker: string, title: string) => ({ speaker, topic: 't', title: { en: title } });
const talking = (...talks: object[]) => ({ sessions: [{ code: 'ONE', talks }] });

describe('the changes between two programmes', () => {
  it.each<[string, object, object, string[]]>([
    [
      'none, where nothing differs',
      { title: { en: 'A' }, digestAt: '18:00' },
      { digestAt: '18:00', title: { en: 'A' } },
      [],
    ],
    ['of a value', { digestAt: '18:00' }, { digestAt: '19:00' }, ['changed digestAt "18:00" "19:00" []']],
    ['of a value that comes', {}, { graceMinutes: 0 }, ['changed graceMinutes  0 []']],
    ['none, of a switch that comes and is off', {}, { populationCorrection: false }, []],
    ['of a switch that comes and is on', {}, { populationCorrection: true }, ['changed populationCorrection  true []']],
    [
      'of a switch that goes',
      { populationCorrection: true },
      { populationCorrection: false },
      ['changed populationCorrection true false []'],
    ],
    [
      'of a text, language by language, of those that both have',
      { title: { en: 'A', fr: 'A', de: 'A' } },
      { title: { en: 'B', fr: 'A', it: 'A' } },
      ['changed title.en "A" "B" []'],
    ],
    ['of a text that comes', {}, { sessions: undefined, title: { en: 'A' } }, ['changed title  {"en":"A"} []']],
    [
      'of languages, which are known by themselves',
      { languages: ['en', 'fr'] },
      { languages: ['fr', 'de'] },
      ['removed languages.en "en"  ["fr"]', 'added languages.de  "de" ["en","fr"]'],
    ],
    ['of a list that comes', {}, { languages: ['en'] }, ['added languages.en  "en" []']],
    [
      'of what was written as nothing',
      { title: null, contact: null },
      { title: { en: 'A' }, contact: { address: 'a@b.org' } },
      ['changed title null {"en":"A"} []', 'changed contact.address  "a@b.org" []'],
    ],
    [
      'of an order',
      { languages: ['en', 'fr'] },
      { languages: ['fr', 'en'] },
      ['moved languages ["en","fr"] ["fr","en"] []'],
    ],
    [
      'none of an order where one goes',
      { languages: ['en', 'fr', 'de'] },
      { languages: ['en', 'de'] },
      ['removed languages.fr "fr"  ["en","de"]'],
    ],
    [
      'none of an order where one comes',
      { languages: ['en', 'de'] },
      { languages: ['en', 'fr', 'de'] },
      ['added languages.fr  "fr" ["en","de"]'],
    ],
    [
      'of what stands in a list, beside the same of the others that have it',
      {
        topics: [
          { id: 'a', name: { en: 'A' } },
          { id: 'b', name: { en: 'B' } },
          { id: 'c', name: { fr: 'C' } },
        ],
      },
      {
        topics: [
          { id: 'a', name: { en: 'X' } },
          { id: 'b', name: { en: 'B' } },
          { id: 'c', name: { fr: 'C' } },
        ],
      },
      ['changed topics.a.name.en "A" "X" ["B"]'],
    ],
    [
      'of the steps of a scale, by their places from one',
      { questionnaire: { scales: { s: [{ en: 'A' }, { en: 'B' }] } } },
      { questionnaire: { scales: { s: [{ en: 'A' }, { en: 'C' }] } } },
      ['changed questionnaire.scales.s.2.en "B" "C" ["A"]'],
    ],
    [
      'of scales that come and go',
      { questionnaire: { scales: { s: [] } } },
      { questionnaire: { scales: { t: [] } } },
      ['removed questionnaire.scales.s []  []', 'added questionnaire.scales.t  [] []'],
    ],
    [
      'of the order of pages, and of an option by its id',
      {
        questionnaire: {
          pages: [{ id: 'p', questions: [question('q', { options: [{ id: 'a', text: { en: 'A' } }] })] }, { id: 'r' }],
        },
      },
      {
        questionnaire: {
          pages: [{ id: 'r' }, { id: 'p', questions: [question('q', { options: [{ id: 'a', text: { en: 'B' } }] })] }],
        },
      },
      [
        'moved questionnaire.pages ["p","r"] ["r","p"] []',
        'changed questionnaire.pages.p.questions.q.options.a.text.en "A" "B" []',
      ],
    ],
    [
      'of a question that is of another type: that alone',
      asking(question('q', { options: [{ id: 'a', text: { en: 'A' } }] })),
      asking(question('q', { type: 'text', maxLength: 10 })),
      ['changed questionnaire.pages.p.questions.q.type "one" "text" []'],
    ],
    [
      'of a question of the same type, key by key',
      asking(question('q'), question('r')),
      asking(question('q', { required: true, text: { en: 'Q' } }), question('r')),
      [
        'changed questionnaire.pages.p.questions.q.text.en "q" "Q" ["r"]',
        'changed questionnaire.pages.p.questions.q.required  true []',
      ],
    ],
    [
      'of the second and the third talk of a speaker, numbered',
      talking(talk('lin', 'A'), talk('lin', 'B'), talk('mei', 'C'), talk('lin', 'D')),
      talking(talk('lin', 'A'), talk('lin', 'X'), talk('mei', 'C'), talk('lin', 'Y')),
      [
        'changed sessions.ONE.talks.lin#2.title.en "B" "X" ["A","C","D"]',
        'changed sessions.ONE.talks.lin#3.title.en "D" "Y" ["A","B","C"]',
      ],
    ],
    [
      'of speakers whose names begin alike, each with talks of their own',
      talking(talk('lin', 'A'), talk('linda', 'B')),
      talking(talk('lin', 'A'), talk('linda', 'X')),
      ['changed sessions.ONE.talks.linda.title.en "B" "X" ["A"]'],
    ],
  ])('are %s', (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });

  it('name a test of several by what it asks for, in whatever order that is written', () => {
    const tests = (...any: object[]) => asking(question('q', { showWhen: { any } }));
    const [two, three] = [
      { to: 5, question: 'a', from: 3 },
      { question: 'b', answered: false },
    ];

    expect(lines(tests(two), tests({ question: 'a', from: 3, to: 5 }))).toEqual([]);
    expect(
      changesBetween(tests(two), tests(two, three, { question: 'c', is: ['5', '4'] })).map(({ place }) => place),
    ).toEqual(
      ['b answered false', 'c is 4, 5'].map((test) => `questionnaire.pages.p.questions.q.showWhen.any.${test}`),
    );
  });

  it('have the rule of one more talk by whether the speaker has one already', () => {
    const [first, ...others] = changesBetween(talking(talk('lin', 'A')), talking(talk('lin', 'A'), talk('lin', 'B')));
    const [other] = changesBetween(talking(talk('lin', 'A')), talking(talk('lin', 'A'), talk('mei', 'B')));

    expect([first?.place, first?.rule.freedom, others]).toEqual([
      'sessions.ONE.talks.lin#2',
      'only-without-answers',
      [],
    ]);
    expect(first?.rule.why).toBe('ratedTalks');
    expect([other?.place, other?.rule.freedom]).toEqual(['sessions.ONE.talks.mei', 'later-answers-only']);
  });
});
