import { type Path, valueAt } from '../../../../authoring/edit/edit.ts';
import { draftedPages } from '../../../../authoring/questionnaire/drafted.ts';
import type { Reference, ReferenceKind } from '../../../../authoring/questionnaire/references.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { QuestionsTexts } from '../../../../i18n/texts.ts';
import { pageTitle, wordsAmong } from './question-names.ts';

type Said = (what: string, texts: QuestionsTexts['removing']) => string;

/** What becomes of each kind of place that names a question when that is taken out. */
const sentences: Readonly<Record<ReferenceKind, Said>> = {
  'page-condition': (what, { condition }) => condition({ what }),
  'question-condition': (what, { condition }) => condition({ what }),
  'option-condition': (what, { option }) => option({ what }),
  headline: (what, { headline }) => headline({ what }),
  attendance: (_what, { attendance }) => attendance,
  again: (what, { again }) => again({ what }),
  quoted: (what, { quoted }) => quoted({ what }),
  signature: (what, { signature }) => signature({ what }),
};

/** What would change with a question, a sentence for each. */
export function dependantsInWords(dependants: readonly Reference[], content: unknown, language: Language): string[] {
  const texts = questionsTexts(language);
  return [
    ...new Set(dependants.map(({ kind, path }) => sentences[kind](whatIsAt(path, content, language), texts.removing))),
  ];
}

/** What a place belongs to: a role of the headline, a question, a page. */
function whatIsAt(path: Path, content: unknown, language: Language): string {
  const { headline, untitled } = questionsTexts(language);
  if (path[1] === 'headline') return headline.roles[path[2] as keyof typeof headline.roles] ?? String(path[2]);
  const [, , at, list] = path;
  if (list === 'questions') {
    const question = valueAt(content, path.slice(0, 5)) as { text?: unknown } | undefined;
    return wordsAmong(question?.text, language) ?? untitled;
  }
  const page = draftedPages(content)[Number(at)];
  return page === undefined ? '' : pageTitle(page, language);
}
