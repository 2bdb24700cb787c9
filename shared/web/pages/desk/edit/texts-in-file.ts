import { textPaths } from '../../../../authoring/schema-places.ts';
import type { Language } from '../../../../i18n/text.ts';
import { shownOf, type Written } from './written.ts';

/** A text of the file, in whatever languages it has. */
export interface TextInFile {
  /** Its place, with dots. */
  readonly path: string;
  /** What it belongs to, from the outside in: the id of a question, of an option. */
  readonly within: readonly string[];
}

/** All texts of a programme file. */
export function textsInFile(written: Pick<Written, 'content'>): readonly TextInFile[] {
  return textPaths(written.content).map((path) => ({
    path: path.join('.'),
    within: path.flatMap((_, at) => {
      const place = path.slice(0, at + 1).join('.');
      return shownOf(written, `${place}.id`) || shownOf(written, `${place}.code`) || [];
    }),
  }));
}

/** The texts that a language lacks. */
export function missingIn(language: Language, texts: readonly TextInFile[], written: Written): readonly TextInFile[] {
  return texts.filter(({ path }) => shownOf(written, `${path}.${language}`) === '');
}
