import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { languageSaidIn } from '../../../../i18n/language-said-in.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { EditFault } from './edit-fault.ts';

/** What a list of faults says of one of them, or of several at once. */
export interface FaultLine {
  /** Where, or where the first of them is. */
  readonly path: string;
  readonly text: string;
  /** Texts that a language lacks. */
  readonly isMissing: boolean;
}

/** Faults as a list says them: all texts that a language lacks in one line, in the place of the first. */
export function faultLines(faults: readonly EditFault[], language: Language): readonly FaultLine[] {
  const { summary } = editorTexts(language);
  const lacking = faults.flatMap(({ lacks }) => lacks ?? []);
  return faults.flatMap(({ path, text, lacks }, at): FaultLine[] => {
    if (lacks === undefined) return [{ path, text, isMissing: false }];
    if (faults.findIndex((other) => other.lacks === lacks) < at) return [];
    const { length: count } = faults.filter((other) => other.lacks === lacks);
    return [
      { path, text: summary.missing({ count, language: languageSaidIn(language, lacks, lacking) }), isMissing: true },
    ];
  });
}
