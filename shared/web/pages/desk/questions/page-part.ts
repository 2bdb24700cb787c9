import type { DraftedPage } from '../../../../authoring/questionnaire/drafted.ts';
import { leftWithout } from '../../../../authoring/questionnaire/remove-question.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Group } from '../edit/fields.ts';
import { type ConditionOffer, conditionGroup } from './condition-fields.ts';
import { dependantsInWords } from './dependants-in-words.ts';

/** A page of the form: its title, about whom or what it asks, who is asked. */
export function pagePart(
  page: DraftedPage,
  condition: ConditionOffer,
  content: unknown,
  language: Language,
): readonly Group[] {
  const { field, repeats, removing } = questionsTexts(language);
  const place = page.path.join('.');
  const count = page.questions.length;
  const said = dependantsInWords(leftWithout(page, content), content, language);
  return [
    {
      id: place,
      title: field.asks,
      fields: [
        { kind: 'texts', path: `${place}.title`, label: field.pageTitle },
        { kind: 'texts', path: `${place}.intro`, label: field.pageIntro, lines: true },
        {
          kind: 'choice',
          path: `${place}.repeat`,
          label: field.repeat,
          none: repeats.none,
          options: (['speaker', 'topic', 'part'] as const).map((value) => ({ value, label: repeats[value] })),
        },
      ],
    },
    {
      id: 'more',
      title: field.more,
      isRare: true,
      fields: [
        { kind: 'yes', path: `${place}.break`, label: field.break },
        {
          kind: 'choice',
          path: `${place}.order`,
          label: field.pageOrder,
          none: field.asWritten,
          options: [{ value: 'random', label: field.random }],
        },
      ],
    },
    conditionGroup(condition, language),
    {
      id: 'remove',
      title: removing.pageTitle,
      notes: [...(count > 0 ? [removing.pageToo({ count })] : []), ...said],
      isRare: true,
      remove: { path: place, label: removing.yes },
    },
  ];
}
