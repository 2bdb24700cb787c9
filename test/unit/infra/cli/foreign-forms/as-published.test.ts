import { describe, expect, it } from 'vitest';
import { aSurvey, imported, questionsOf } from '../../../../fixtures/import/imported.ts';
import { aLimesurvey } from '../../../../fixtures/import/limesurvey.ts';
import { anXlsform } from '../../../../fixtures/import/xlsform.ts';

// Forms as the makers of these formats publish them: they write much that their manuals do not tell of.

/** What an XLSForm quotes. */
const quoted = (name: string) => ['$', `{${name}}`].join('');

/** Where what was lost is, and what it is there. */
const named = (lost: readonly { readonly where: string; readonly what: string }[]) =>
  lost.map(({ where, what }) => `${where}: ${what}`);

describe('an XLSForm', () => {
  it('has limits, looks and duties in columns that are filed under parts of ODK’s own format', async () => {
    const form = await anXlsform([
      [
        'type',
        'name',
        'label',
        'bind:relevant',
        'bind::required',
        'bind:constraint',
        'bind:jr:constraintMsg',
        'bind:readonly',
        'control:appearance',
      ],
      ['integer', 'days', 'How many days?', '', 'yes', '. > 0 and . < 10', 'A few'],
      ['decimal', 'hours', 'How many hours?', '', '', '. > 1.28 and . < 7.39'],
      ['decimal', 'way', 'How far?', '', '', '. >= 1.1 and . <= 7.39'],
      ['text', 'why', 'Why?', `${quoted('hours')} != ''`, '', '', '', '', 'multiline'],
      ['text', 'code', 'Its code', '', '', '', '', 'true()'],
    ]);
    const { told, read } = await imported(form);
    const questions = questionsOf(read());

    expect(questions.get('days')).toMatchObject({ type: 'number', min: 1, max: 9, required: true });
    expect(questions.get('hours')).toMatchObject({ min: 1.3, max: 7.3, decimals: 1 });
    expect(questions.get('way')).toMatchObject({ min: 1.1, max: 7.3 });
    expect(questions.get('why')).toMatchObject({ lines: 'long' });
    expect(named(told.lost)).toEqual([
      'survey row 2: column constraint_message',
      expect.stringMatching(/^survey row 5: the condition of "why"/),
      'survey row 6: read_only of "code": true()',
    ]);
  });

  it('asks for a telephone number, which is not that of the device', async () => {
    const form = await anXlsform([
      ['type', 'name', 'label'],
      ['phonenumber', 'device'],
      ['phone number', 'call', 'Where can we call you?'],
    ]);
    const { told, read } = await imported(form);

    expect([...questionsOf(read()).keys()]).toEqual(['call']);
    expect(questionsOf(read()).get('call')).toMatchObject({ type: 'text', lines: 'short' });
    expect(told.lost).toEqual([]);
  });

  it('says where a group or a choice quotes an answer', async () => {
    const form = await anXlsform(
      [
        ['type', 'name', 'label'],
        ['text', 'town', 'Which town?'],
        ['begin_group', 'there', `In ${quoted('town')}`],
        ['select_one part', 'part', 'Which part?'],
        ['end_group'],
      ],
      [
        ['part', 'n', `The north of ${quoted('town')}`],
        ['part', 's', 'The south'],
      ],
    );

    expect(named((await imported(form)).told.lost)).toEqual([
      'choices row 2: the text of "n"',
      'survey row 3: the text of "there"',
    ]);
  });
});

describe('a form of SurveyJS', () => {
  it('is in English where texts have words in the form’s language beside their default ones', async () => {
    const form = aSurvey(
      [
        {
          type: 'radiogroup',
          name: 'pace',
          title: { de: 'Wie war das Tempo?', default: 'How was the pace?' },
          choices: ['Fast', 'Slow'],
        },
        { type: 'comment', name: 'why', title: 'Why?' },
      ],
      { locale: 'de' },
    );
    const { read } = await imported(form);
    const pace = questionsOf(read()).get('pace');

    expect(read().languages).toEqual(['de', 'en']);
    expect(pace?.text).toEqual({ de: 'Wie war das Tempo?', en: 'How was the pace?' });
    expect(questionsOf(read()).get('why')?.text.en).toBe('Why?');
  });

  it('is in its own language where it has no other words', async () => {
    const { read } = await imported(aSurvey([{ type: 'comment', name: 'why', title: 'Warum?' }], { locale: 'de' }));

    expect(questionsOf(read()).get('why')?.text).toEqual({ de: 'Warum?' });
  });

  it('says how many options can be chosen where it checks their count', async () => {
    const choices = ['Lunch', 'Tea', 'Walk'];
    const form = aSurvey([
      { type: 'checkbox', name: 'two', choices, validators: [{ type: 'answercount', text: 'Two!', maxCount: 2 }] },
      { type: 'checkbox', name: 'some', choices, validators: [{ type: 'answercount', minCount: 2, maxCount: 2 }] },
    ]);
    const { told, read } = await imported(form);

    expect(questionsOf(read()).get('two')).toMatchObject({ max: 2 });
    expect(named(told.lost)).toEqual(['elements[1].validators: validators of "some"']);
  });

  it('names settings that no programme has', async () => {
    const choices = ['Lunch', { value: 'Tea', enableIf: '{lunch} = true' }];
    const form = aSurvey([
      { type: 'boolean', name: 'lunch', setValueIf: '{tea} = 1' },
      { type: 'checkbox', name: 'liked', choices, correctAnswer: ['Tea'], minSelectedChoices: 2 },
      {
        type: 'radiogroup',
        name: 'best',
        choices: ['Lunch', 'Tea'],
        correctAnswer: 'Tea',
        choicesEnableIf: '{item} != 1',
      },
      { type: 'text', name: 'hours', inputType: 'number', min: 1, max: 9, maxValueExpression: '{way}', readOnly: true },
      { type: 'panel', name: 'more', requiredIf: '{lunch} = true', elements: [{ type: 'comment', name: 'why' }] },
    ]);
    const { told, read } = await imported(form);

    expect(questionsOf(read()).get('best')).toMatchObject({ type: 'check' });
    expect(named(told.lost)).toEqual([
      'elements[0].setValueIf: setValueIf of "lunch"',
      'elements[1].choices[1].enableIf: the condition of "Tea": {lunch} = true',
      'elements[1].minSelectedChoices: minSelectedChoices of "liked"',
      'elements[1].correctAnswer: correctAnswer of "liked"',
      'elements[2].choicesEnableIf: choicesEnableIf of "best"',
      'elements[3].readOnly: readOnly of "hours"',
      'elements[3].maxValueExpression: maxValueExpression of "hours"',
      'elements[4].requiredIf: requiredIf of "more"',
    ]);
  });

  it('says where a text of it quotes an answer, once for each place', async () => {
    const form = {
      name: 'survey.json',
      content: JSON.stringify({
        title: 'A form',
        completedHtml: '<p>Thank you, {name}</p>',
        pages: [
          { elements: [{ type: 'text', name: 'name', title: 'Your name' }] },
          {
            title: 'Page {pageno}',
            elements: [
              { type: 'html', name: 'hello', html: '<b>Hello {name}</b>' },
              {
                type: 'panel',
                name: 'more',
                title: 'More of {name}',
                elements: [
                  { type: 'radiogroup', name: 'who', choices: ['I', { value: 'n', text: '{name}' }, 'x|not {name}'] },
                ],
              },
            ],
          },
        ],
      }),
    };

    expect(named((await imported(form)).told.lost)).toEqual([
      'the form: completedHtml',
      'pages[1].title: the text',
      'pages[1].elements[0].html: the text',
      'pages[1].elements[1].title: panel "more"',
      'pages[1].elements[1].elements[0].choices[1].text: the text',
      'pages[1].elements[1].elements[0].choices[2]: the text',
    ]);
  });
});

describe('a survey of LimeSurvey', () => {
  const yes = { Y: 'Yes', N: 'No' };

  it('has conditions on questions and options by their numbers', async () => {
    const form = aLimesurvey([
      {
        questions: [
          { code: 'there', type: 'L', text: 'Were you there?', answers: yes },
          { code: 'liked', type: 'M', text: 'What?', parts: { A: 'Lunch', B: 'Tea' }, other: 'Y' },
          // Its code is like the number of the first one.
          { code: 'Q11', type: 'L', text: 'Again?', answers: yes },
          { code: 'lunch', type: 'T', text: 'Which lunch?', relevance: '((Q10.NAOK == "Y"))' },
          { code: 'more', type: 'T', text: 'More?', relevance: 'Q11.NAOK == "Y"' },
        ],
      },
    ]);
    const others = aLimesurvey([
      {
        questions: [
          { code: 'liked', type: 'M', text: 'What?', parts: { A: 'Lunch', B: 'Tea' }, other: 'Y' },
          { code: 'tea', type: 'T', text: 'Which tea?', relevance: 'Q10_S1001.NAOK == "Y"' },
          { code: 'else', type: 'T', text: 'What else?', relevance: '!is_empty(Q10_Cother.NAOK)' },
        ],
      },
    ]);
    const [one, other] = await Promise.all([imported(form), imported(others)]);

    expect([one.told.lost, other.told.lost]).toEqual([[], []]);
    expect(questionsOf(one.read()).get('lunch')?.showWhen).toEqual({ question: 'there', is: ['y'] });
    expect(questionsOf(one.read()).get('more')?.showWhen).toEqual({ question: 'q11', is: ['y'] });
    expect(questionsOf(other.read()).get('tea')?.showWhen).toEqual({ question: 'liked', is: ['b'] });
    expect(questionsOf(other.read()).get('else')?.showWhen).toEqual({ question: 'liked', is: ['oth'] });
  });

  it('says what it does with texts, orders and settings that no programme has', async () => {
    const form = aLimesurvey(
      [
        {
          name: 'You, {there.shown}',
          random: 'mix',
          questions: [
            { code: 'there', type: 'L', text: 'Were you there?', answers: { Y: 'Yes', N: 'Not in {town}' } },
            { code: 'hint', type: 'X', text: 'Go on.', relevance: 'there == "Y"' },
            { code: 'name', type: 'S', text: 'Your name', help: 'Not {there.shown}', preg: '/^[A-Z]/' },
            {
              code: 'liked',
              type: 'M',
              text: 'What?',
              parts: { A: 'Lunch', B: 'Tea, {name}', C: 'Walk' },
              partRelevance: { C: 'there == "Y"' },
              attributes: { random_group: 'g', time_limit: '30' },
            },
          ],
        },
      ],
      {
        surveyls_endtext: 'Bye, {name}',
        surveyls_url: 'https://example.org',
        surveyls_policy_notice: '<p>We keep it.</p>',
      },
    );

    expect(named((await imported(form)).told.lost)).toEqual([
      'the survey: surveyls_url',
      'the survey: surveyls_policy_notice',
      'the survey: surveyls_endtext',
      'group 1: its text',
      'group 1: randomization_group (mix)',
      'question there, N: its text',
      'question hint, relevance: the condition of this text: there == "Y"',
      'question name: its text',
      'question name: preg (/^[A-Z]/)',
      'question liked, B: its text',
      'question liked, C, relevance: its condition: there == "Y"',
      'question liked: time_limit (30)',
      'question liked: random_group (g)',
    ]);
  });

  it('welcomes above its questions, besides what it says of itself', async () => {
    const questions = [{ code: 'why', type: 'T', text: 'Why?' }];
    const welcome = { surveyls_welcometext: '<p>Welcome!</p>' };
    const [both, alone] = await Promise.all([
      imported(aLimesurvey([{ questions }], { ...welcome, surveyls_description: 'About the day' })),
      imported(aLimesurvey([{ questions }], welcome)),
    ]);

    expect(both.read()).toMatchObject({
      purpose: { en: 'About the day' },
      questionnaire: { pages: [{ intro: { en: 'Welcome!' } }] },
    });
    expect(alone.read().purpose).toEqual({ en: 'Welcome!' });
    expect(alone.read().questionnaire.pages[0]?.intro).toBeUndefined();
  });
});
