import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writtenXlsform } from '../../../../../infra/cli/foreign-forms/xlsform/write-xlsform.ts';
import { formTexts } from '../../../../../shared/i18n/form-texts.ts';
import type { Language } from '../../../../../shared/i18n/text.ts';
import { asShown } from '../../../../../shared/programme/as-shown.ts';
import { published } from '../../../../../shared/programme/published.ts';
import { readProgramme } from '../../../../../shared/programme/read.ts';
import type { Session } from '../../../../../shared/programme/session.ts';
import { boundTo } from '../../../../../shared/questionnaire/blocks.ts';
import { fieldName } from '../../../../../shared/questionnaire/field-name.ts';
import { type Item, itemsOf, wording } from '../../../../../shared/questionnaire/items.ts';
import { matrixOf } from '../../../../../shared/questionnaire/matrix-of.ts';
import type { Question } from '../../../../../shared/questionnaire/question.ts';
import { isStepped } from '../../../../../shared/questionnaire/step-numbers.ts';
import { choicesOf } from '../../../../../shared/response/choices.ts';
import { anyAnswers, askedOf } from '../../../../fixtures/import/asked-of.ts';
import { imported } from '../../../../fixtures/import/imported.ts';
import {
  allTypesFile,
  blocksFile,
  courseFile,
  sampleFile,
  sessionsOf,
} from '../../../../fixtures/programmes/programme-files.ts';
import { sampled } from '../../../../fixtures/property.ts';

const folder = join(import.meta.dirname, '../../../../fixtures/programmes/forms');
const forms = readdirSync(folder).map((name) => {
  const [session] = published(readProgramme(readFileSync(join(folder, name), 'utf8'), name)).sessions;
  return [name, session as Session] as const;
});
const others = [allTypesFile(), blocksFile(), courseFile(), sampleFile()].flatMap((file) =>
  published(file).sessions.map((session) => [session.code, session] as const),
);

/** A form comes back as questions by themselves: a pair as two, whose words say "before" and "now". */
function asked(session: Session): Item[] {
  return itemsOf(session).flatMap((item) => (item.question.type === 'pair' ? [item, item] : [item]));
}

/** What a participant sees of an item, in one language. */
function seen(item: Item, { questionnaire: { scales } }: Session, language: Language) {
  const { question, subject } = item;
  const matrix = matrixOf(question);
  const choices = question.type === 'rank' ? [] : choicesOf(question, scales, language);
  return {
    text: boundTo(item) ? fieldName(item, language, formTexts(language)) : wording(question.text, subject, language),
    type: isStepped(question) ? 'steps' : question.type === 'check' ? 'one' : question.type,
    isRequired: question.required,
    matrix: matrix && wording(matrix.text, subject, language),
    choices: choices.map(({ value, label }) => `${value} ${label}`),
    ends: isStepped(question) && 'low' in question && [question.low?.[language], question.high?.[language]],
    option: boundTo(item)?.option,
    order: 'order' in question && question.order,
    limits: limitsOf(question),
  };
}

function limitsOf(question: Question): unknown {
  switch (question.type) {
    case 'text':
      return [question.maxLength, question.lines];
    case 'number':
    case 'date':
      return [question.min, question.max];
    case 'several':
      return [question.max, question.options.filter(({ exclusive }) => exclusive).map(({ id }) => id)];
    case 'rank':
      return question.options;
    default:
      return undefined;
  }
}

describe('an XLSForm of a programme', () => {
  it('names what it has no place for', async () => {
    const file = blocksFile();
    const { pages } = file.questionnaire;
    const inAnyOrder = pages.map((page) => ({
      ...page,
      order: 'random' as const,
      questions: page.questions.map((question) => {
        const matrix = matrixOf(question);
        return matrix === undefined ? question : { ...question, matrix: { ...matrix, order: 'random' as const } };
      }),
    }));
    const questionnaire = { ...file.questionnaire, pages: inAnyOrder as typeof pages };
    const [session] = sessionsOf({
      ...file,
      questionnaire,
      look: { logo: 'data:image/png;base64,AA==', accent: '#0b5f4a' },
    });
    const { lost } = await writtenXlsform(session);

    expect(lost.map(({ where, what }) => `${where}: ${what}`)).toEqual([
      'title: its title in zh-CN',
      'look: the logo',
      'look: the colour',
      'workshop: the random order of its questions',
      'm_day: the random order of its rows',
      'm_ideas: the random order of its rows',
      'talks.lin: the random order of its questions',
      't_rating: the random order of its rows',
    ]);
  });
});

describe('an XLSForm of a programme, imported again', () => {
  it.each([...forms, ...others])('asks what %s asks, in the same words, of the same people', async (_, of) => {
    const session = asShown(of);
    const { workbook } = await writtenXlsform(of);
    const { told, read } = await imported({ name: 'form.xlsx', content: workbook });
    const [again] = published(read()).sessions;
    if (again === undefined) throw new Error('no session');

    expect(told.faults).toEqual([]);
    const [before, after] = [asked(session), asked(again)];
    for (const language of session.programme.languages) {
      const shown = (items: readonly Item[], whose: Session) =>
        items.filter((_item, at) => before[at]?.question.type !== 'pair').map((item) => seen(item, whose, language));
      expect(shown(after, again)).toEqual(shown(before, session));
    }
    expect(again.programme.purpose).toEqual(session.programme.purpose);
    expect(again.programme.thanks).toEqual(session.programme.thanks);
    const answers = anyAnswers(before, session);
    for (const given of sampled(answers, 25)) expect(askedOf(after, given)).toEqual(askedOf(before, given));
  });
});
