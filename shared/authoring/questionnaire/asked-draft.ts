import { formTexts } from '../../i18n/form-texts.ts';
import type { Language, Text } from '../../i18n/text.ts';
import { askedQuestions } from '../../programme/asked-questions.ts';
import type { WrittenQuestion } from '../../programme/question-check.ts';
import type { Question } from '../../questionnaire/question.ts';
import { showWhenOf } from '../../questionnaire/question-parts.ts';
import { type Page, type Questionnaire, questionnaireSchema } from '../../questionnaire/schema.ts';
import { writtenQuestion } from '../../questionnaire/written-question.ts';
import { type DraftedPage, type DraftedQuestion, draftedPages, type Entries, entriesOf } from './drafted.ts';

/** What a draft asks, as far as it can be read: a question that is not whole yet is left out. */
export interface AskedDraft {
  readonly scales: Questionnaire['scales'];
  readonly headline: Questionnaire['headline'];
  /** The pages, each with what is asked there. */
  readonly pages: readonly Page[];
  /** All that is asked, in its order, and which question of the draft asks it. */
  readonly asked: readonly AskedQuestion[];
}

/** A question as it is asked, and the one of the draft that asks it. */
export interface AskedQuestion extends WrittenQuestion {
  readonly drafted: DraftedQuestion;
}

/**
 * What a draft asks.
 *
 * @param languages those in which somebody reads of it: "yes" and "no" are in them
 */
export function askedDraft(content: unknown, languages: readonly Language[]): AskedDraft {
  const { scales, headline } = entriesOf(entriesOf(content).questionnaire);
  const yesNo = { yes: inAll(languages, 'yes'), no: inAll(languages, 'no') };
  const read = draftedPages(content).map((drafted) => {
    const asked = drafted.questions.flatMap((question) => {
      const whole = wholeQuestion(question.written);
      const placed = whole === undefined ? [] : askedQuestions([whole], yesNo);
      return placed.map((each) => ({ drafted: question, question: each.question }));
    });
    return { page: pageOf(drafted, asked), asked };
  });
  return {
    scales: wholeScales(scales),
    headline: questionnaireSchema.shape.headline.safeParse(headline ?? {}).data ?? {},
    pages: read.map(({ page }) => page),
    asked: read.flatMap(({ page, asked }) => asked.map((each) => ({ page, path: each.drafted.path, ...each }))),
  };
}

function wholeScales(scales: unknown): Questionnaire['scales'] {
  const one = questionnaireSchema.shape.scales;
  return Object.assign(
    {},
    ...Object.entries(entriesOf(scales)).map(([name, steps]) => one.safeParse({ [name]: steps }).data),
  );
}

function pageOf({ id = '', repeat, written }: DraftedPage, asked: readonly { readonly question: Question }[]): Page {
  const showWhen = showWhenOf('').safeParse(written.showWhen).data;
  return {
    id,
    title: {},
    break: false,
    ...(isRepeat(repeat) && { repeat }),
    ...(showWhen && { showWhen }),
    questions: asked.map(({ question }) => question),
  };
}

function isRepeat(repeat: string | undefined): repeat is NonNullable<Page['repeat']> {
  return repeat === 'speaker' || repeat === 'topic' || repeat === 'part';
}

/** A question that only lacks words is asked all the same: what it is answered with is known. */
function wholeQuestion(written: Entries) {
  return writtenQuestion.safeParse(worded(written)).data;
}

function worded(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(worded);
  if (typeof value !== 'object' || value === null) return value;
  const filled = Object.entries(value).map(([key, each]) => [key, isEmptyText(key, each) ? noWords : worded(each)]);
  return { ...('id' in value && !('text' in value) && { text: noWords }), ...Object.fromEntries(filled) };
}

const noWords = { en: '…' };

function isEmptyText(key: string, value: unknown): boolean {
  return (key === 'text' || key === 'low' || key === 'high') && Object.keys(entriesOf(value)).length === 0;
}

function inAll(languages: readonly Language[], which: 'yes' | 'no'): Text {
  return Object.fromEntries(languages.map((language) => [language, formTexts(language).yesNo[which]]));
}
