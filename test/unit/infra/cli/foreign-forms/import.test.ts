import { describe, expect, it } from 'vitest';
import { aSurvey, imported, questionsOf } from '../../../../fixtures/import/imported.ts';
import { anXlsform } from '../../../../fixtures/import/xlsform.ts';

/** What XLSForm calls the answer to a question. */
const answer = (name: string) => ['$', `{${name}}`].join('');

describe('a form of another program', () => {
  it.each(['xlsform.xlsx', 'surveyjs.json', 'limesurvey.lss', 'limesurvey-old.lss'])(
    '%s becomes a programme file that is good at once',
    async (name) => {
      const { told, read } = await imported(name);

      expect(told.faults).toEqual([]);
      expect(questionsOf(read()).size).toBeGreaterThanOrEqual(told.questions);
    },
  );

  it('has each of its losses and gaps as a comment in the file', async () => {
    for (const name of ['xlsform.xlsx', 'surveyjs.json', 'limesurvey.lss']) {
      const { told, text } = await imported(name);
      const comments = text.split('\n').filter((line) => line.includes('# '));

      expect(told.lost.length).toBeGreaterThan(2);
      for (const { where, what, why, remedy } of told.lost) {
        expect(
          comments.some((line) => line.endsWith(`Not as in the form: ${where}, ${what}: ${why}; ${remedy}.`)),
        ).toBe(true);
      }
      for (const gap of told.toFillIn) {
        const [, line, words] = /^made\.yaml:(\d+): (.*)$/.exec(gap.replace(/^\d+-/, '')) ?? [];
        expect(text.split('\n')[Number(line) - 1]).toContain(`# To fill in: ${words}`);
      }
    }
  });

  it('is in all of its languages', async () => {
    const [french, german] = await Promise.all([imported('xlsform.xlsx'), imported('surveyjs.json')]);

    expect(french.read().languages).toEqual(['en', 'fr']);
    expect(questionsOf(french.read()).get('pace')?.text).toEqual({
      en: 'How was the pace?',
      fr: 'Comment était le rythme ?',
    });
    expect(german.read().languages).toEqual(['en', 'de']);
    expect(german.read().thanks).toEqual({
      en: 'Thank you!\n\nSlides: here (https://example.org/slides)',
      de: 'Danke!',
    });
  });

  it('of LimeSurvey is the same from an old version and from a new one', async () => {
    const [now, before] = await Promise.all([imported('limesurvey.lss'), imported('limesurvey-old.lss')]);

    expect(now.read()).toEqual(before.read());
    expect(now.told.lost).toEqual(before.told.lost);
  });
});

describe('an XLSForm', () => {
  it('has its types, limits and conditions', async () => {
    const questions = questionsOf((await imported('xlsform.xlsx')).read());

    expect(questions.get('clear')).toMatchObject({ type: 'scale', from: 1, to: 4, best: 'none', required: true });
    expect(questions.get('pace')).toMatchObject({
      type: 'one',
      notApplicable: { en: 'I was not there', fr: 'Absent' },
    });
    expect(questions.get('needs')).toMatchObject({ type: 'several', showWhen: { question: 'clear', is: ['1', '2'] } });
    expect(questions.get('which')).toMatchObject({
      type: 'text',
      lines: 'long',
      showWhen: { question: 'needs', is: ['data'] },
    });
    expect(questions.get('source_other')).toMatchObject({
      type: 'text',
      showWhen: { question: 'source', is: ['other'] },
    });
    expect(questions.get('next')?.type).toBe('rank');
    expect(questions.get('years')).toMatchObject({ type: 'number', min: 0, max: 60, decimals: 0 });
    expect(questions.get('hours')).toMatchObject({ type: 'number', decimals: 1 });
    expect(questions.get('mark')).toMatchObject({ type: 'number', min: 0, max: 10 });
    expect(questions.get('since')).toMatchObject({ type: 'date', min: '2000-01-01', max: '2026-12-31' });
    expect(questions.get('why_not')).toMatchObject({ showWhen: { question: 'again', is: ['no'] } });
    expect(questions.get('agreed')).toMatchObject({ type: 'consent', required: true });
  });

  it('names what a programme has not, by the row of the sheet', async () => {
    const { told, read } = await imported('xlsform.xlsx');

    expect(told.lost.map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'survey row 15: column constraint_message',
      'survey row 20: the text of "why_not"',
      'survey row 21: calculate "score"',
      'survey row 22: geopoint "where"',
      'survey row 25: repeat "colleagues"',
      'survey row 26: text "colleague"',
    ]);
    expect([...questionsOf(read()).keys()]).not.toContain('colleague');
  });

  it('has groups for pages, notes for introductions, and conditions of groups', async () => {
    const form = await anXlsform(
      [
        ['type', 'name', 'label', 'relevant', 'hint'],
        ['begin group', 'g', 'Outer'],
        ['select_one yn', 'there', 'Were you there?'],
        ['begin_group', 'h', 'Inner', `${answer('there')} = 'y'`],
        ['note', 'n', 'Only **for** <b>those</b> who were'],
        ['text', 'why', 'Why?', '', 'In a word'],
        ['end_group'],
        ['text', 'last', 'Anything else?', `${answer('why')} != ''`],
        ['end group'],
      ],
      [
        ['yn', 'y', 'Yes'],
        ['yn', 'n', 'No'],
      ],
    );

    const { told, read } = await imported(form);

    expect(read().questionnaire.pages.map(({ title, intro }) => [title.en, intro?.en])).toEqual([
      ['Outer', undefined],
      ['Inner', 'Only for those who were'],
      ['Outer', undefined],
    ]);
    expect(questionsOf(read()).get('why')).toMatchObject({
      text: { en: 'Why?\n\nIn a word' },
      showWhen: { question: 'there', is: ['y'] },
    });
    expect(told.lost).toMatchObject([
      { where: 'survey row 8', what: `the condition of "last": ${answer('why')} != ''` },
    ]);
  });

  it('says which language is taken, or can not be', async () => {
    const survey = [
      ['type', 'name', 'label::Kiswahili (sw)', 'label::Elvish'],
      ['text', 'q', 'Kwa nini?', 'Man?'],
    ];
    const { told, read } = await imported(await anXlsform(survey)).catch((cause: Error) => ({
      told: cause,
      read: () => undefined,
    }));

    expect(told).toMatchObject({ faults: [expect.stringContaining('sw')], lost: [{ what: 'column label::Elvish' }] });
    expect(read).toThrow('sw');
  });
});

describe('a form of SurveyJS', () => {
  it('has its types, limits and conditions', async () => {
    const questions = questionsOf((await imported('surveyjs.json')).read());

    expect(questions.get('satisfaction')).toMatchObject({
      type: 'scale',
      to: 7,
      low: { en: 'not at all' },
      required: true,
    });
    expect(questions.get('nps_recommend')?.type).toBe('zero-to-ten');
    expect(questions.get('reason')).toMatchObject({
      maxLength: 500,
      showWhen: { question: 'satisfaction', is: ['1', '2', '3'] },
    });
    expect(questions.get('formats')).toMatchObject({ type: 'several', max: 2 });
    expect(questions.get('quality_sound')).toMatchObject({ type: 'scale', to: 3, text: { en: 'How was: the sound' } });
    expect(questions.get('age')).toMatchObject({
      type: 'number',
      min: 16,
      max: 99,
      showWhen: { question: 'length', is: ['short', 'good'] },
    });
    expect(questions.get('quiz')).toMatchObject({ type: 'check', options: [{ right: false }, { right: true }] });
    expect(questions.get('contacts_evening')).toMatchObject({ type: 'text', lines: 'short' });
  });

  it.each([
    ['{a} = "x"', ['x']],
    ["{a} == 'x' or {a} == 'y'", ['x', 'y']],
    ["{a} anyof ['x', 'z']", ['x', 'z']],
    ["!({a} = 'x')", ['y', 'z']],
    ["{a} <> 'y' and {a} <> 'z'", ['x']],
    ['{a} notempty', ['x', 'y', 'z']],
    ["'z' = {a}", ['z']],
  ])('has the condition %s', async (visibleIf, is) => {
    const a = { type: 'radiogroup', name: 'a', title: 'A?', isRequired: true, choices: ['x', 'y', 'z'] };
    const { told, read } = await imported(aSurvey([a, { type: 'comment', name: 'b', title: 'B?', visibleIf }]));

    expect(told.lost).toEqual([]);
    expect(questionsOf(read()).get('b')?.showWhen).toEqual({ question: 'a', is });
  });

  it.each(["{a} = 'elsewhere'", '{b} = 1', "{a} = 'x' and {c} > 3", 'age({a}) > 3', "{a} = 'x' +"])(
    'names the condition %s, and asks everybody',
    async (visibleIf) => {
      const a = { type: 'radiogroup', name: 'a', title: 'A?', choices: ['x', 'y', 'z'] };
      const { told, read } = await imported(aSurvey([a, { type: 'comment', name: 'b', title: 'B?', visibleIf }]));

      expect(told.lost).toMatchObject([{ where: 'elements[1].visibleIf' }]);
      expect(questionsOf(read()).get('b')).not.toHaveProperty('showWhen');
    },
  );

  it.each([
    ['that is nested', `${'('.repeat(400)}{a} = 'x'${')'.repeat(400)}`],
    ['that is long', `{a} = '${'x'.repeat(3000)}'`],
  ])('names a condition %s', async (_, visibleIf) => {
    const { told } = await imported(aSurvey([{ type: 'comment', name: 'b', title: 'B?', visibleIf }]));

    expect(told.lost).toMatchObject([{ where: 'elements[0].visibleIf' }]);
  });

  it('has texts that fit into what can be sent, however many', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      type: at % 3 === 0 ? 'text' : 'comment',
      name: `c${at}`,
      title: 'T',
    }));
    const [all, few] = await Promise.all([imported(aSurvey(many)), imported(aSurvey(many.slice(0, 5)))]);

    expect(all.told).toMatchObject({ faults: [], lost: [{ what: expect.stringContaining('long answers take') }] });
    expect(questionsOf(few.read()).get('c1')).toMatchObject({ maxLength: 1000 });
  });

  it('keeps ids apart, whatever its names are', async () => {
    const names = ['1', 'na', 'constructor', 'Why?', 'why', '为什么', '怎么样', 'a'.repeat(40), 'a'.repeat(41)];
    const { read } = await imported(aSurvey(names.map((name) => ({ type: 'comment', name, title: 'T' }))));

    const ids = [...questionsOf(read()).keys()];

    expect(ids).toHaveLength(names.length);
    expect(ids.slice(0, 5)).toEqual(['q_1', 'na_', 'constructor_', 'why', 'why_2']);
  });

  it('asks nothing of a form that asks nothing', async () => {
    const picture = { type: 'image', name: 'p', imageLink: 'https://example.org/p.png' };

    await expect(imported(aSurvey([picture]))).rejects.toThrow(/asks nothing that a programme can ask[\s\S]*image "p"/);
  });
});

describe('a survey of LimeSurvey', () => {
  it('has its types, limits and conditions', async () => {
    const questions = questionsOf((await imported('limesurvey.lss')).read());

    expect(questions.get('whynot')).toMatchObject({ showWhen: { question: 'again', is: ['a3'] } });
    expect(questions.get('needs')).toMatchObject({
      type: 'several',
      max: 2,
      options: [{}, {}, {}, { exclusive: true }, {}],
    });
    expect(questions.get('whom')).toMatchObject({
      lines: 'short',
      maxLength: 80,
      showWhen: { question: 'needs', is: ['sq003'] },
    });
    expect(questions.get('parts_l2')).toMatchObject({
      type: 'scale',
      to: 3,
      text: { fr: 'Utilité : les exercices' },
      required: true,
    });
    expect(questions.get('overall')).toMatchObject({ type: 'scale', to: 5 });
    expect(questions.get('years')).toMatchObject({ type: 'number', min: 0, max: 60, unit: { en: 'years', fr: 'ans' } });
    expect(questions.get('start')).toMatchObject({ type: 'date', min: '2026-01-01' });
    expect(questions.get('next')).toMatchObject({ type: 'rank', options: [{ id: 't1' }, { id: 't2' }, { id: 't3' }] });
  });
});
