import type { ForeignText } from './foreign-form.ts';

/** Whether a text is there in any language. */
export function isSaid(text: ForeignText): boolean {
  return Object.keys(text).length > 0;
}

/** The first of these texts that is there. */
export function firstSaid(...texts: readonly ForeignText[]): ForeignText {
  return texts.find(isSaid) ?? {};
}

/** A text, and more of it in a paragraph behind. */
export function joined(text: ForeignText, more: ForeignText): ForeignText {
  return inEach([text, more], (language) =>
    [text[language], more[language]].filter((words) => words !== undefined).join('\n\n'),
  );
}

/** What is asked in a row of a table: the words above the table, then those of the row. */
export function headed(title: ForeignText, row: ForeignText): ForeignText {
  return inEach([row], (language) => {
    const above = (title[language] ?? '').split('\n', 1)[0] ?? '';
    const words = row[language] ?? '';
    return above === '' ? words : `${above.replace(/[:：]$/, '')}: ${words}`;
  });
}

function inEach(texts: readonly ForeignText[], words: (language: string) => string): ForeignText {
  const languages = [...new Set(texts.flatMap((text) => Object.keys(text)))];
  return Object.fromEntries(languages.map((language) => [language, words(language)]));
}
