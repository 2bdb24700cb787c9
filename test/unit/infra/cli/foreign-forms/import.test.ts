import { describe, expect, it } from 'vitest';
import { readProgramme } from '../../../../../shared/programme/read.ts';
import { choicesOf } from '../../../../../shared/response/choices.ts';
import { aSurvey, imported, questionsOf } from '../../../../fixtures/import/imported.ts';
import { aLimesurvey } from '../../../../fixtures/import/limesurvey.ts';
import { anXlsform } from '../../../../fixtures/import/xlsform.ts';

const plainSvg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>';

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
      expect(text).not.toContain('scales:');
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
    expect(questions.get('source_other')).toMatchObject({ boundTo: { question: 'source', option: 'other' } });
    expect(questions.get('next')?.type).toBe('rank');
    expect(questions.get('years')).toMatchObject({ type: 'number', min: 0, max: 60, decimals: 0 });
    expect(questions.get('hours')).toMatchObject({ type: 'number', decimals: 1 });
    expect(questions.get('mark')).toMatchObject({ type: 'number', min: 0, max: 10 });
    expect(questions.get('since')).toMatchObject({ type: 'date', min: '2000-01-01', max: '2026-12-31' });
    expect(questions.get('why_not')).toMatchObject({ showWhen: { question: 'again', is: ['no'] } });
    expect(questions.get('agreed')).toMatchObject({ type: 'consent', required: true });
  });

  it('keeps the order of words, whichever end turns out to be the good one', async () => {
    const form = await anXlsform(
      [
        ['type', 'name', 'label'],
        ['select_one up', 'written', 'From the lowest?'],
        ['select_one down', 'turned', 'From the highest?'],
      ],
      [
        ...[1, 2, 3].map((step) => ['up', String(step), `Word ${step}`]),
        ...[3, 2, 1].map((step) => ['down', String(step), `Word ${step}`]),
      ],
    );
    const { text } = await imported(form);
    const questions = questionsOf(readProgramme(text.replaceAll('best: none', 'best: high'), 'made.yaml'));
    const labels = (id: string) => {
      const question = questions.get(id);
      return question && choicesOf(question, {}, 'en').map(({ label }) => label);
    };

    expect(labels('written')).toEqual(['Word 1', 'Word 2', 'Word 3']);
    expect(labels('turned')).toEqual(['Word 3', 'Word 2', 'Word 1']);
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
    });
    expect(read().questionnaire.pages[1]?.showWhen).toEqual({ question: 'there', is: ['y'] });
    expect(questionsOf(read()).get('last')?.showWhen).toEqual({ question: 'why', answered: true });
    expect(told.lost).toEqual([]);
  });

  it('has words beside options and comments in the places where they belong', async () => {
    const form = await anXlsform(
      [
        ['type', 'name', 'label', 'relevant', 'appearance', 'required', 'constraint'],
        ['select_one how', 'heard', 'How did you hear of it?'],
        ['text', 'heard_else', 'Where?', `${answer('heard')} = 'other'`, '', '', 'string-length(.) <= 60'],
        ['text', 'heard_comment', 'More?', '', 'multiline'],
        ['select_multiple how', 'send', 'Where shall we write?', `${answer('heard')} = 'mail'`],
        ['text', 'send_other', 'Please say which', `selected(${answer('send')}, 'other')`],
        ['text', 'address', 'Which address?', `selected(${answer('send')}, 'mail')`, '', 'yes'],
        ['text', 'last', 'Anything else?', `${answer('heard_else')} != ''`, 'multiline'],
      ],
      [
        ['how', 'mail', 'By mail'],
        ['how', 'other', 'Otherwise'],
      ],
    );
    const { told, read } = await imported(form);
    const questions = questionsOf(read());

    expect(told).toMatchObject({ lost: [], faults: [] });
    expect(questions.get('heard_else')).toMatchObject({
      boundTo: { question: 'heard', option: 'other', text: { en: 'Where?' } },
      maxLength: 60,
    });
    expect(questions.get('heard_comment')).toMatchObject({ boundTo: { question: 'heard', text: { en: 'More?' } } });
    expect(questions.get('send_other')?.type === 'text' && questions.get('send_other')).toMatchObject({
      boundTo: { question: 'send', option: 'other' },
    });
    // An answer to it is demanded, which a field beside an option can't be.
    expect(questions.get('address')).not.toHaveProperty('boundTo');
    expect(questions.get('last')?.showWhen).toEqual({ question: 'heard_else', answered: true });
  });

  it.each([
    [
      'a group that is one',
      [
        ['begin_group', 'day', 'The day', `${answer('there')} = '1'`, 'table-list'],
        ['note', 'n', 'Tick one in each row'],
        ['select_one mark', 'room', 'The room', '', '', 'yes'],
        ['select_one mark', 'food', 'The food'],
        ['end_group'],
      ],
      { id: 'day', text: { en: 'The day\n\nTick one in each row' } },
    ],
    [
      'words above the columns',
      [
        ['begin_group', 'page', 'Part two', `${answer('there')} = '1'`, 'field-list'],
        ['text', 'first', 'Before?'],
        ['select_one mark', 'day', 'The day', '', 'label'],
        ['select_one mark', 'room', 'The room', '', 'list-nolabel', 'yes'],
        ['select_one mark', 'food', 'The food', '', 'list-nolabel'],
        ['end_group'],
      ],
      { id: 'day', text: { en: 'The day' } },
    ],
    [
      'a rating of KoboToolbox',
      [
        ['begin_score', 'day', 'The day', `${answer('there')} = '1'`, '', '', 'mark'],
        ['score__row', 'room', 'The room', '', '', 'yes'],
        ['score__row', 'food', 'The food'],
        ['end_score'],
      ],
      { id: 'day', text: { en: 'The day' } },
    ],
  ])('has a matrix for %s', async (_, rows, matrix) => {
    const form = await anXlsform(
      [
        ['type', 'name', 'label', 'relevant', 'appearance', 'required', 'kobo--score-choices'],
        ['select_one mark', 'there', 'Were you there?'],
        ...rows,
        ['text', 'last', 'Anything else?', `${answer('food')} <= 2 or ${answer('room')} = 'na'`],
      ],
      [
        ['mark', '1', 'Bad'],
        ['mark', '2', 'Fair'],
        ['mark', '3', 'Good'],
        ['mark', 'na', 'Not there'],
      ],
    );
    const { told, read } = await imported(form);
    const questions = questionsOf(read());

    expect(told).toMatchObject({ lost: [], faults: [] });
    expect(questions.get('room')).toMatchObject({ matrix, required: true, to: 3, notApplicable: { en: 'Not there' } });
    expect(questions.get('food')).toMatchObject({ matrix, required: false, text: { en: 'The food' } });
    expect([questions.get('food')?.showWhen, read().questionnaire.pages[1]?.showWhen]).toContainEqual({
      question: 'there',
      is: ['1'],
    });
    expect(questions.get('last')?.showWhen).toEqual({
      any: [
        { question: 'food', is: ['1', '2'] },
        { question: 'room', is: ['na'] },
      ],
    });
  });

  it('has no matrix where its rows are not asked together, or in a repeat', async () => {
    const row = (name: string, relevant = '') => ['select_one mark', name, name, relevant, 'list-nolabel'];
    const form = await anXlsform(
      [
        ['type', 'name', 'label', 'relevant', 'appearance'],
        ['begin_group', 'day', 'The day', '', 'field-list'],
        row('room'),
        row('food', `${answer('room')} = '1'`),
        ['end_group'],
        ['begin_repeat', 'again', 'Again'],
        row('one'),
        row('two'),
        ['end_repeat'],
      ],
      [
        ['mark', '1', 'Bad'],
        ['mark', '2', 'Good'],
      ],
    );
    const { told, read } = await imported(form);

    expect([...questionsOf(read()).keys()]).toEqual(['room', 'food']);
    expect(questionsOf(read()).get('room')).not.toHaveProperty('matrix');
    expect(told.lost.map(({ what }) => what)).toEqual(['repeat "again"', 'table "one_table"']);
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
      showWhen: { question: 'satisfaction', to: 3 },
    });
    expect(questions.get('formats')).toMatchObject({ type: 'several', max: 2 });
    expect(questions.get('quality_sound')).toMatchObject({
      type: 'scale',
      to: 3,
      text: { en: 'the sound' },
      matrix: { id: 'quality', text: { en: 'How was' } },
    });
    expect(questions.get('length_other')).toMatchObject({ boundTo: { question: 'length', option: 'other' } });
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
    ['{a} = "x"', { question: 'a', is: ['x'] }],
    ["{a} == 'x' or {a} == 'y'", { question: 'a', is: ['x', 'y'] }],
    ["{a} anyof ['x', 'z']", { question: 'a', is: ['x', 'z'] }],
    ["!({a} = 'x')", { question: 'a', is: ['y', 'z'] }],
    ["{a} <> 'y' and {a} <> 'z'", { question: 'a', is: ['x'] }],
    ['{a} notempty', { question: 'a', answered: true }],
    ['{m} empty', { question: 'm', answered: false }],
    ["'z' = {a}", { question: 'a', is: ['z'] }],
    [
      "{a} = 'x' and {m.r2} >= 3",
      {
        all: [
          { question: 'a', is: ['x'] },
          { question: 'm_r2', from: 3 },
        ],
      },
    ],
    [
      "{s} allof ['u', 'v']",
      {
        all: [
          { question: 's', is: ['u'] },
          { question: 's', is: ['v'] },
        ],
      },
    ],
    // One of them has to be answered, and so has other answers in place of none.
    [
      "{a} <> 'x' and {s} <> 'u'",
      {
        none: [
          { question: 'a', is: ['x'] },
          { question: 's', is: ['u'] },
        ],
      },
    ],
    [
      "{s} <> 'u' and {m} empty",
      {
        none: [
          { question: 's', is: ['u'] },
          { question: 'm', answered: true },
        ],
      },
    ],
  ])('has the condition %s', async (visibleIf, showWhen) => {
    const before = [
      { type: 'radiogroup', name: 'a', title: 'A?', isRequired: true, choices: ['x', 'y', 'z'] },
      { type: 'checkbox', name: 's', title: 'S?', choices: ['u', 'v'] },
      { type: 'comment', name: 'm', title: 'M?' },
      { type: 'matrix', name: 'm', title: 'M', columns: [1, 2, 3, 4, 5], rows: ['r1', 'r2'] },
    ];
    const { told, read } = await imported(aSurvey([...before, { type: 'comment', name: 'b', title: 'B?', visibleIf }]));

    expect(told).toMatchObject({ lost: [], faults: [] });
    expect(questionsOf(read()).get('b')?.showWhen).toEqual(showWhen);
  });

  it('has conditions of pages, and panels, and comments, and orders', async () => {
    const form = {
      questionsOrder: 'random',
      pages: [
        {
          elements: [
            { type: 'radiogroup', name: 'a', title: 'A?', choices: ['x', 'y'], hasComment: true, commentText: 'Why?' },
            { type: 'comment', name: 'c', title: 'C?', showCommentArea: true },
          ],
        },
        {
          visibleIf: "{a} = 'x'",
          questionsOrder: 'initial',
          elements: [
            {
              type: 'panel',
              visibleIf: '{c} notempty',
              elements: [
                {
                  type: 'matrix',
                  name: 'm',
                  title: 'M?',
                  columns: ['no', 'yes'],
                  rows: ['one', 'two', { value: 'three', visibleIf: '{c} notempty' }],
                  rowsOrder: 'random',
                  eachRowRequired: true,
                },
              ],
            },
          ],
        },
      ],
    };
    const { told, read } = await imported({ name: 'form.json', content: JSON.stringify(form) });
    const questions = questionsOf(read());

    expect(told).toMatchObject({ faults: [], lost: [{ where: 'pages[1].elements[0].elements[0].rows[2].visibleIf' }] });
    expect(read().questionnaire.pages).toMatchObject([{ order: 'random' }, { showWhen: { question: 'a', is: ['x'] } }]);
    expect(read().questionnaire.pages[1]).not.toHaveProperty('order');
    expect(questions.get('a_c')).toMatchObject({ boundTo: { question: 'a', text: { en: 'Why?' } } });
    // A text takes no comment: it is a question behind it.
    expect(questions.get('c_c')).toMatchObject({ type: 'text', text: { en: 'Would you like to say more?' } });
    expect(questions.get('m_two')).toMatchObject({
      required: true,
      matrix: { id: 'm', order: 'random' },
      showWhen: { question: 'c', answered: true },
    });
  });

  it.each([
    ['base64', `data:image/svg+xml;base64,${Buffer.from(plainSvg).toString('base64')}`],
    ['an address', `data:image/svg+xml;charset=utf-8,${encodeURIComponent(plainSvg)}`],
  ])('has its logo, where it is in the file as %s', async (_, logo) => {
    const { told, text, read } = await imported(aSurvey([{ type: 'comment', name: 'c', title: 'C?' }], { logo }));

    expect(told).toMatchObject({ faults: [], lost: [] });
    expect(read().look).toEqual({
      logo: `data:image/svg+xml;base64,${Buffer.from(plainSvg).toString('base64')}`,
      logoText: { en: 'A form' },
    });
    expect(text).toContain('what the logo says');
  });

  it.each([
    ['is elsewhere', 'https://example.org/logo.png', 'beside this file'],
    [
      'runs',
      `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')}`,
      'plain SVG',
    ],
    ['is large', `data:image/png;base64,${'A'.repeat(20_000)}`, '8 kB'],
  ])('says what to do about a logo that %s', async (_, logo, remedy) => {
    const { told, read } = await imported(aSurvey([{ type: 'comment', name: 'c', title: 'C?' }], { logo }));

    expect(told.lost).toMatchObject([{ what: 'logo', remedy: expect.stringContaining(remedy) }]);
    expect(read()).not.toHaveProperty('look');
  });

  it('has a matrix with more rows than one can have as two, and one with many answers as questions', async () => {
    const rows = Array.from({ length: 21 }, (_, at) => `r${at}`);
    const [long, ticked] = await Promise.all([
      imported(aSurvey([{ type: 'matrix', name: 'm', title: 'M', columns: ['a', 'b', 'c'], rows }])),
      imported(
        aSurvey([
          { type: 'matrix', name: 'm', title: 'M', columns: ['a', 'b'], rows: ['r', 's'], cellType: 'checkbox' },
        ]),
      ),
    ]);

    const heads = [...questionsOf(long.read()).values()].map((each) => 'matrix' in each && each.matrix?.id);
    expect(heads.filter((id) => id === 'm')).toHaveLength(11);
    expect(heads.filter((id) => id === 'm_2')).toHaveLength(10);
    expect(questionsOf(ticked.read()).get('m_s')).toMatchObject({ type: 'several', text: { en: 'M: s' } });
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

  it('is read as old versions wrote it', async () => {
    const form = {
      pages: [
        {
          questions: [
            {
              type: 'radiogroup',
              name: 'price',
              title: 'Price?',
              choices: ['right|About right', 'high|Too high'],
              hasOther: true,
            },
            {
              type: 'rating',
              name: 'again',
              title: 'Again?',
              mininumRateDescription: 'no',
              maximumRateDescription: 'yes',
            },
          ],
        },
      ],
    };
    const questions = questionsOf((await imported({ name: 'old.json', content: JSON.stringify(form) })).read());

    expect(questions.get('price')).toMatchObject({ options: [{ id: 'right', text: { en: 'About right' } }, {}, {}] });
    expect(questions.get('price_other')).toMatchObject({ boundTo: { question: 'price', option: 'other' } });
    expect(questions.get('again')).toMatchObject({ low: { en: 'no' }, high: { en: 'yes' } });
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
      text: { fr: 'les exercices' },
      matrix: { id: 'parts', text: { fr: 'Utilité :' } },
      required: true,
    });
    expect(questions.get('overall')).toMatchObject({ type: 'scale', to: 5 });
    expect(questions.get('years')).toMatchObject({ type: 'number', min: 0, max: 60, unit: { en: 'years', fr: 'ans' } });
    expect(questions.get('start')).toMatchObject({ type: 'date', min: '2026-01-01' });
    expect(questions.get('next')).toMatchObject({ type: 'rank', options: [{ id: 't1' }, { id: 't2' }, { id: 't3' }] });
  });

  it('has fields beside options, comments, and tables on one scale', async () => {
    const options = { A1: 'Lunch', A2: 'Tea' };
    const rows = { R1: 'the day', R2: 'the place' };
    const table = (type: string, more: object = {}) => ({ code: `t${type}`, type, text: 'How?', parts: rows, ...more });
    const form = aLimesurvey([
      {
        questions: [
          { code: 'liked', type: 'P', text: 'What?', parts: options, other: 'Y' },
          { code: 'best', type: 'O', text: 'Which?', answers: options },
          { code: 'come', type: 'Y', text: 'Again?', mandatory: 'Y' },
        ],
      },
      {
        relevance: 'liked_A1.NAOK == "Y" or liked_other.NAOK != ""',
        questions: [
          table('F', { answers: { B1: 'Bad', B2: 'Good' }, attributes: { random_order: '1' }, mandatory: 'Y' }),
          table('H', { answers: { B1: 'Bad', B2: 'Good' } }),
          ...['A', 'B', 'C', 'E'].map((type) => table(type)),
          {
            code: 'why',
            type: 'T',
            text: 'Why?',
            relevance: '(tF_R1.NAOK == "B1" and tA_R2.NAOK < 3) and come == "Y"',
          },
        ],
      },
    ]);
    const { told, read } = await imported(form);
    const questions = questionsOf(read());

    expect(told).toMatchObject({ faults: [], lost: [] });
    expect(questions.get('liked_a1')).toMatchObject({
      boundTo: { option: 'a1', text: { en: 'Would you like to say more?' } },
    });
    expect(questions.get('liked_oth')?.type).toBe('text');
    expect(questions.get('best_c')).toMatchObject({ boundTo: { question: 'best' } });
    expect(questions.get('come')).toMatchObject({ type: 'one', options: [{ id: 'yes' }, { id: 'no' }] });
    expect(read().questionnaire.pages[1]?.showWhen).toEqual({ question: 'liked', is: ['a1', 'oth'] });
    expect(questions.get('tf_r2')).toMatchObject({ required: true, matrix: { id: 'tf', order: 'random' }, to: 2 });
    expect(['A', 'B', 'C', 'E', 'H'].map((type) => questions.get(`t${type.toLowerCase()}_r1`))).toMatchObject(
      [5, 10, 3, 3, 2].map((to) => ({ type: 'scale', to, matrix: {} })),
    );
    expect(questions.get('why')?.showWhen).toEqual({
      all: [
        { question: 'tf_r1', is: ['1'] },
        { question: 'ta_r2', is: ['1', '2'] },
        { question: 'come', is: ['yes'] },
      ],
    });
  });
});
