import { formatDay } from '../i18n/dates.ts';
import { listOf } from '../i18n/lists.ts';
import type { Language } from '../i18n/text.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import type { Publication } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { questionById } from '../questionnaire/question-by-id.ts';
import type { Sessions } from './lead.ts';

/** What a follow-up counts as used, and where the number beside it comes from. Nothing of other reports. */
export function usedNotes(
  { earlier }: Pick<Publication, 'earlier'>,
  [{ questionnaire, zone }]: Sessions,
  language: Language,
  texts: ReportTexts,
): string[] {
  const question = questionById(questionnaire, questionnaire.headline.used);
  if (question?.type !== 'one') return [];
  const options = question.options
    .filter(({ favourable }) => favourable)
    .map(({ text }) => texts.actions.quoted({ name: inLanguage(text, language) }));
  return [
    texts.notes.used({ options: listOf(options, language) }),
    ...(earlier?.able === undefined
      ? []
      : [
          texts.notes.ableThen({
            title: inLanguage(earlier.title, language),
            day: formatDay(earlier.asOf, zone, language),
          }),
        ]),
  ];
}
