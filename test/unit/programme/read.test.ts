import { describe, expect, it } from 'vitest';
import { readProgramme } from '../../../shared/programme/read.ts';
import { writtenTypes } from '../../../shared/questionnaire/written-question.ts';
import { faultsOf } from '../../fixtures/programmes/faults.ts';
import { compactSource, sampleFile } from '../../fixtures/programmes/programme-files.ts';

describe('a programme file', () => {
  it('is accepted with its defaults: the compact one and the sample', () => {
    expect(readProgramme(compactSource, 'compact.yaml').questionnaire.pages[0]?.questions[1]).toMatchObject({
      id: 'q_nps',
      required: false,
    });
    expect(sampleFile()).toMatchObject({ programme: 'ets-2020', languages: ['zh-CN', 'en'] });
    expect(sampleFile().sessions.map(({ headcount }) => headcount)).toEqual([160, 175, 165, 150]);
  });

  it('may be JSON, and may have one language', () => {
    const json = JSON.stringify(sampleFile(), null, 2);
    expect(readProgramme(json, 'ets-2020.json')).toEqual(sampleFile());

    const english = compactSource.replace('[en, zh-CN]', '[en]').replace('language: zh-CN', 'language: en');
    expect(() => readProgramme(english, 'x.yaml')).toThrow('zh-CN is not a language of this programme');
    expect(readProgramme(english.replace(/, zh-CN: [^}"]+(?= })|, zh-CN: "[^"]+"/g, ''), 'x.yaml').languages).toEqual([
      'en',
    ]);
  });

  it('with a time that new time zone data has once is taken by it, and refused by old data, which says so', () => {
    // Morocco puts no clocks back any more, by data of 2026c and later.
    const text = compactSource
      .replace('zone: Europe/Brussels', 'zone: Africa/Casablanca')
      .replace('closes: 2020-12-09 20:00', 'closes: 2027-02-07 02:30');
    const read = () => readProgramme(text, 'x.yaml');

    if ((process.versions.tz ?? '') >= '2026c') expect(read).not.toThrow();
    else
      expect(read).toThrow(
        'sessions[1].closes: clocks in Africa/Casablanca show 2027-02-07 02:30 twice (the end of summer time), by time zone data of before 2026c, which this Node has: a newer Node may take it;',
      );
  });

  it('has the sample as the default questionnaire asks for it', () => {
    const questions = sampleFile().questionnaire.pages.flatMap((page) => page.questions);

    expect(questions.filter(({ required }) => required).map(({ id }) => id)).toEqual(['q_overall']);
    expect(new Set(questions.map(({ type }) => type))).toEqual(
      new Set(['five-point', 'zero-to-ten', 'one', 'several', 'text', 'pair']),
    );
    expect(questions.at(-1)?.id).toBe('d_org');
    expect(new Set(sampleFile().speakers.map(({ institution }) => institution?.en)).size).toBe(14);
  });
});

/** A fault: what to put in the place of what, and the line that the message must have. */
type FaultCase = readonly [name: string, from: string, to: string, line: string];

const faults: readonly FaultCase[] = [
  [
    'a missing translation',
    '{ en: Bonds, zh-CN: 债券 }',
    '{ en: Bonds }',
    'sessions[0].talks[0].title: the text is missing in zh-CN; add "zh-CN: …" there, or take zh-CN out of "languages".',
  ],
  [
    'a missing translation of a default text inside a list of options',
    '{ en: Budget, zh-CN: 经费 }',
    '{ zh-CN: 经费 }',
    'questionnaire.pages[0].questions[3].options[1].text: the text is missing in en; add "en: …" there, or take en out of "languages".',
  ],
  [
    'a text without any language',
    'title: { en: Topics, zh-CN: 专题 }',
    'title: {}',
    'questionnaire.pages[2].title: this text is missing in every language; change the value.',
  ],
  [
    'a text in a language that the programme does not have',
    'zh-CN: 潍坊',
    'zh-CN: 潍坊, de: Weifang',
    'sessions[0].place.de: de is not a language of this programme; add de to "languages", or take this text out.',
  ],
  [
    'an unknown type of question',
    'type: several',
    'type: many',
    `questionnaire.pages[0].questions[3].type: there is no such type of question; use one of ${writtenTypes.join(', ')}.`,
  ],
  [
    'a question id that is there already, on another page',
    '- id: s_content',
    '- id: q_nps',
    'questionnaire.pages[1].questions[0].id: "q_nps" is there already; give each its own.',
  ],
  [
    'an option id that is there already',
    '{ id: budget,',
    '{ id: time,',
    'questionnaire.pages[0].questions[3].options[1].id: "time" is there already; give each its own.',
  ],
  [
    'a session code that is there already',
    'code: TWO',
    'code: ONE',
    'sessions[1].code: "ONE" is there already; give each its own.',
  ],
  [
    'a recipient who is there already in other letters',
    'bo@example.org',
    'ADA@example.org',
    'recipients[1].address: "ada@example.org" is there already; give each its own.',
  ],
  [
    'an id that every JavaScript object has',
    'id: q_keep',
    'id: constructor',
    'questionnaire.pages[0].questions[4].id: this is not well formed; write 1 to 24 of a-z, 0-9 and _, a letter first, and not the word "constructor".',
  ],
  [
    'a closing time before the opening',
    'closes: 2020-12-04 20:00',
    'closes: 2020-12-03 15:59',
    'sessions[0].closes: the session closes (2020-12-03 15:59) before it has opened (2020-12-03 16:00); give a closing time later than the opening time.',
  ],
  [
    'an unknown time zone',
    'zone: Asia/Shanghai',
    'zone: Asia/Weifang',
    'sessions[0].zone: "Asia/Weifang" is not a time zone; use a name of the IANA time zone database such as Asia/Shanghai or Europe/Brussels.',
  ],
  [
    'a time that clocks skip in spring',
    'opens: 2020-12-08 16:00',
    'opens: 2020-03-29 02:30',
    'sessions[1].opens: clocks in Europe/Brussels skip 2020-03-29 02:30 (they are put forward); choose 2020-03-29 01:30 or 2020-03-29 03:30.',
  ],
  [
    'a time that clocks show twice in autumn',
    'opens: 2020-12-08 16:00',
    'opens: 2020-10-25 02:30',
    'sessions[1].opens: clocks in Europe/Brussels show 2020-10-25 02:30 twice (the end of summer time); choose a time at least an hour earlier or later.',
  ],
  [
    'a closing at the end of all years that are written with four digits',
    'closes: 2020-12-04 20:00',
    'closes: 9999-12-31 23:59',
    'sessions[0].closes: 9999-12-31 23:59 is not in the years 1901 to 2199; correct the year.',
  ],
  [
    'an opening before all years that there may be',
    'opens: 2020-12-03 16:00',
    'opens: 1900-12-31 23:59',
    'sessions[0].opens: 1900-12-31 23:59 is not in the years 1901 to 2199; correct the year.',
  ],
  [
    'a day that no calendar has',
    'opens: 2020-12-03 16:00',
    'opens: 2020-12-32 16:00',
    'sessions[0].opens: 2020-12-32 16:00 is not a day and time of the calendar; write it as 2020-12-03 16:30.',
  ],
  [
    'a time that is written otherwise',
    'opens: 2020-12-03 16:00',
    'opens: 3.12.2020 16 Uhr',
    'sessions[0].opens: this is not well formed; write a local time such as 2020-12-03 16:30, without a zone.',
  ],
  [
    'an unknown key',
    'headcount: 160',
    'head_count: 160',
    'sessions[0].head_count: this key is not known here; check its spelling and its indentation, or take it out.',
  ],
  [
    'a value of another type',
    'headcount: 160',
    'headcount: about 160',
    'sessions[0].headcount: this must be a number; change the value.',
  ],
  ['a key that is missing', 'contact:\n', 'contact_:\n', 'contact: this is missing; add it: keys with their values.'],
  [
    'an unknown speaker',
    '- { speaker: mei, topic: finance, title: { en: Bonds',
    '- { speaker: may, topic: finance, title: { en: Bonds',
    'sessions[0].talks[0].speaker: there is no speaker "may"; use one of lin, mei (see speakers).',
  ],
  [
    'an unknown topic',
    '- { speaker: mei, topic: finance, title: { en: Bonds',
    '- { speaker: mei, topic: money, title: { en: Bonds',
    'sessions[0].talks[0].topic: there is no topic "money"; use one of policy, finance (see topics).',
  ],
  [
    'an unknown scale',
    'scale: satisfaction\n          required: true',
    'scale: happiness',
    'questionnaire.pages[0].questions[0].scale: there is no scale "happiness"; use one of satisfaction (see questionnaire.scales).',
  ],
  [
    'a recipient who is to get single answers where participants are promised that nobody does',
    'address: ada@example.org, language: en',
    'address: ada@example.org, language: en, singleAnswers: true',
    'recipients[0].singleAnswers: this programme promises its participants that nobody gets single answers; add "singleAnswers: entitled" at the top level, or take this out.',
  ],
  [
    "a recipient's language that the programme does not have",
    'language: zh-CN',
    'language: fr',
    'recipients[1].language: there is no language "fr"; use one of en, zh-CN (see languages).',
  ],
  [
    'a programme that follows itself',
    'programme: compact',
    'programme: compact\nfollows: compact',
    "follows: the programme can't follow itself; name the earlier programme, or take this out.",
  ],
  [
    'a headline question of another type',
    'satisfied: q_overall',
    'satisfied: q_nps',
    'questionnaire.headline.satisfied: there is no "five-point" question, or "scale" question with "satisfied", on a page without repeat "q_nps"; use one of q_overall (see questionnaire.pages).',
  ],
  [
    'a placeholder on a page that is not repeated',
    'How satisfied are you?',
    'How satisfied are you with {speaker}?',
    'questionnaire.pages[0].questions[0].text.en: {speaker} means nothing here; ask this on a page with "repeat: speaker", "repeat: topic" or "repeat: part", or take the placeholder out.',
  ],
  [
    "a topic's placeholder on a page about speakers",
    '给{speaker}的意见',
    '给{topic}的意见',
    'questionnaire.pages[1].questions[1].text.zh-CN: {topic} means nothing here; use {speaker}, {talk}, {institution}, {session}, {place}, {date}, {programme}.',
  ],
  [
    'a slip in a placeholder of a text that may have braces of its own',
    'en: Something with help',
    'en: "Something with help of {plase}"',
    'questionnaire.pages[0].questions[2].options[1].text.en: {plase} means nothing here; use {session}, {place}, {date}, {programme}.',
  ],
  [
    'a placeholder in a short name',
    'short: { en: Content,',
    "short: { en: '{speaker}',",
    'questionnaire.pages[1].questions[0].short.en: {speaker} means nothing in a short name; name the question without it.',
  ],
  [
    'an exclusive option where only one can be chosen',
    'favourable: true }',
    'favourable: true, exclusive: true }',
    'questionnaire.pages[0].questions[2].options[2].exclusive: only one option of a "one" question can be chosen anyway; take "exclusive" out, or make the type "several".',
  ],
];

describe('a programme file is refused', () => {
  it.each(faults)('for %s', (_, from, to, line) => {
    const at = compactSource.indexOf(from);
    expect(at, `"${from}" is in the compact programme`).toBeGreaterThan(0);

    const lines = faultsOf(compactSource.replace(from, to));

    expect(lines.map((each) => each.replace(/^x\.yaml:\d+ /, ''))).toContain(line);
  });

  it('with the line of the fault in the file', () => {
    const source = compactSource.replace('zone: Asia/Shanghai', 'zone: Asia/Weifang');
    const lineNumber = source.split('\n').findIndex((line) => line.includes('Asia/Weifang')) + 1;

    expect(faultsOf(source)).toEqual([
      expect.stringMatching(new RegExp(`^x\\.yaml:${lineNumber} sessions\\[0\\]\\.zone:`)),
    ]);
  });

  it('with the line of a part of a list, and of what an alias stands for', () => {
    const listed = compactSource.replace('languages: [en, zh-CN]', 'languages:\n  - en\n  - zh-CN\n  - en');
    const aliased = compactSource
      .replace('title: { en: Compact', 'title: &t { de: Schulung, en: Compact')
      .replace('place: { en: Weifang, zh-CN: 潍坊 }', 'place: *t');
    const placed = aliased.split('\n').findIndex((line) => line.includes('*t')) + 1;

    expect(faultsOf(listed)).toEqual(['x.yaml:8 languages[2]: "en" is there already; give each its own.']);
    expect(faultsOf(aliased)).toEqual([
      'x.yaml:3 title.de: de is not a language of this programme; add de to "languages", or take this text out.',
      `x.yaml:${placed} sessions[0].place.de: de is not a language of this programme; add de to "languages", or take this text out.`,
    ]);
  });

  it('by an error with a line for each fault', () => {
    const source = compactSource.replace(
      'programme: compact',
      'programme: compact\nsingleAnswers: all\ndigestAt: noon',
    );
    const lines = [
      'x.yaml:4 digestAt: this is not well formed; write a time of day such as 18:00.',
      'x.yaml:3 singleAnswers: this value is not known; use nobody or entitled.',
    ];

    expect([...faultsOf(source)].sort()).toEqual([...lines].sort());
    expect(() => readProgramme(source, 'x.yaml')).toThrow(
      expect.objectContaining({ name: 'ProgrammeFileError', message: faultsOf(source).join('\n') }),
    );
  });

  it('for a key that is no language, and a value that is too long for any', () => {
    const tagged = compactSource.replace('zh-CN: 潍坊', 'zh-CN: 潍坊, English: Weifang');
    const long = compactSource.replace('Weifang', 'W'.repeat(2001));

    expect(faultsOf(tagged)).toEqual([
      expect.stringMatching(
        /^x\.yaml:\d+ sessions\[0\]\.place\.English: this key is not well formed; write a language tag such as "en" or "zh-CN"\.$/,
      ),
    ]);
    expect(faultsOf(long)).toEqual([
      expect.stringMatching(
        /^x\.yaml:\d+ sessions\[0\]\.place\.en: this must have at most \d+ characters: all texts .+; change the value\.$/,
      ),
    ]);
  });

  it('with every fault at once', () => {
    const source = compactSource
      .replace('{ en: Bonds, zh-CN: 债券 }', '{ en: Bonds }')
      .replace('code: TWO', 'code: ONE')
      .replace('scale: satisfaction\n          required: true', 'scale: happiness');

    expect(faultsOf(source)).toHaveLength(3);
  });

  it.each([
    ['indented by tabs', compactSource.replace('  name: {', '\tname: {'), /^x\.yaml:\d+: Tabs/],
    [
      'that uses a key twice',
      compactSource.replace('graceMinutes: 15', 'title: {}'),
      /^x\.yaml:\d+: Map keys must be unique/,
    ],
    [
      'with an open quote',
      compactSource.replace('"{talk}: content"', '"{talk}: content'),
      /^x\.yaml:\d+: .+ Mend the YAML/,
    ],
    ['of two documents', `${compactSource}\n---\na: 1\n`, /^x\.yaml:\d+: .+multiple documents/],
    [
      'with an alias of nothing',
      compactSource.replace('programme: compact', 'programme: *x'),
      /^x\.yaml: Unresolved alias/,
    ],
    ['with a bomb of aliases', bomb(), /^x\.yaml:10: This is more than a programme can hold/],
    ['that is empty', '', /^x\.yaml: this must be keys with their values/],
    ['that is a list', '- a\n', /^x\.yaml:1: this must be keys with their values/],
    ['that is a prototype', '__proto__: { programme: compact }\n', /^x\.yaml:1 __proto__: this key is not known/],
  ])('%s', (_, source, message) => {
    expect(faultsOf(source).some((line) => message.test(line))).toBe(true);
  });
});

/** A few lines of YAML that would be billions of values. */
function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${Array(9).fill(`*l${n}`).join(', ')}]`);
  return ['l0: &l0 x', ...levels].join('\n');
}
