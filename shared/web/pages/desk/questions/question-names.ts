import { type DraftedPage, type DraftedQuestion, entriesOf } from '../../../../authoring/questionnaire/drafted.ts';
import { directionOf } from '../../../../i18n/direction.ts';
import { isolated } from '../../../../i18n/isolate.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';

/** What a text of a draft says to who reads a language: in that one, else in the first that there is; nothing: nowhere. */
export function wordsOf(text: unknown, language: Language): string | undefined {
  const all = entriesOf(text);
  const [first] = [all[language], ...Object.values(all)].filter((each) => typeof each === 'string' && each !== '');
  return first as string | undefined;
}

/** Whether a text says something in a language. */
export function hasWordsIn(text: unknown, language: Language): boolean {
  const words = entriesOf(text)[language];
  return typeof words === 'string' && words !== '';
}

/** What a text says in a language, or that it says nothing there yet. */
export function wordsIn(text: unknown, language: Language): string {
  return hasWordsIn(text, language) ? String(entriesOf(text)[language]) : '…';
}

/** The same as `wordsOf`, as it stands among words of the desk, which may be written from the other side. */
export function wordsAmong(text: unknown, language: Language): string | undefined {
  const words = wordsOf(text, language);
  return words === undefined ? undefined : isolated(words, directionOf(language));
}

/** The wording of a question, by which it is known at the desk. */
export function questionTitle({ written }: Pick<DraftedQuestion, 'written'>, language: Language): string {
  return wordsAmong(written.text, language) ?? questionsTexts(language).untitled;
}

/** A page by its number and title. */
export function pageTitle({ at, written }: Pick<DraftedPage, 'at' | 'written'>, language: Language): string {
  const { page, untitledPage } = questionsTexts(language);
  const title = wordsAmong(written.title, language);
  return title === undefined ? untitledPage({ nth: at + 1 }) : page({ nth: at + 1, title });
}
