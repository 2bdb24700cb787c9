import type { Language } from '../i18n/text.ts';
import { inPresentForm } from '../publication/present-form.ts';
import type { Publication } from '../publication/publication.ts';
import { type Asked, askedTogether } from '../questionnaire/asked.ts';
import { inLanguage, itemsOf, wording } from '../questionnaire/items.ts';
import type { Sessions } from '../report/lead.ts';
import { choicesOf } from '../response/choices.ts';

/** What each key and each category of the counts stands for. */
interface CodebookEntry {
  readonly key: string;
  readonly type: string;
  readonly question: string;
  readonly condition?: { readonly key: string; readonly is: readonly string[] };
  /** By category; absent where the categories speak for themselves. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** The questions of some sessions in one language, in the order of the form. */
function codebookOf(asked: Asked, language: Language): CodebookEntry[] {
  return itemsOf(asked).map(({ key, question, subject, condition }) => {
    const choices = choicesOf(question, asked.questionnaire.scales, language);
    return {
      key,
      type: question.type,
      question: wording(question.text, subject, language),
      ...(condition === undefined ? {} : { condition: { key: condition.on.key, is: condition.is } }),
      ...(choices.length === 0
        ? {}
        : { answers: Object.fromEntries(choices.map(({ value, label }) => [value, label])) }),
    };
  });
}

/** What is published, as JSON with its codebook: for programmes that calculate further. Nothing that is not released. */
export function resultsJson(publication: Publication, sessions: Sessions, language: Language): string {
  const asked = askedTogether(sessions);
  const {
    topic,
    number,
    kind,
    asOf,
    released,
    comments,
    quality,
    quarantined,
    sessions: lines,
    groups,
    earlier,
  } = inPresentForm(publication, asked);
  const published = {
    format: 'debrief-results/2',
    programme: sessions[0].programme.id,
    topic,
    number,
    kind,
    asOf,
    responses: released.responses,
    items: released.items,
    comments: Object.fromEntries(
      Object.entries(comments).map(([key, all]) => [key, all.map(({ order: _, ...comment }) => comment)]),
    ),
    quality: { ...quality, quarantined },
    // Only what is shown: a release also carries what later ones must keep away from.
    sessions: lines.map(({ code, released: { responses, items } }) => ({ code, responses, items })),
    groups,
    ...(earlier === undefined ? {} : { earlier: { ...earlier, title: inLanguage(earlier.title, language) } }),
    codebook: codebookOf(asked, language),
  };
  return `${JSON.stringify(published, null, 1)}\n`;
}
