import type { DraftedPage } from '../../../../authoring/questionnaire/drafted.ts';
import { leftWithout } from '../../../../authoring/questionnaire/remove-question.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Group } from '../edit/fields/fields.ts';
import { type ConditionOffer, conditionGroup } from './condition-fields.ts';
import { dependantsInWords } from './dependants-in-words.ts';

interface PagePartProps {
  readonly page: DraftedPage;
  readonly condition: ConditionOffer;
  readonly content: unknown;
  readonly language: Language;
}

/** A page of the form: its title, about whom or what it asks, who is asked, and what would go with it. */
export function pagePart(props: PagePartProps): readonly Group[] {
  const { condition, language } = props;
  return [...pageGroups(props), conditionGroup(condition, language), removalGroup(props)];
}

function pageGroups({ page, language }: PagePartProps): readonly Group[] {
  const { field, repeats } = questionsTexts(language);
  const place = page.path.join('.');
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
  ];
}

/** What goes with a page, said before the button that takes it out. */
function removalGroup({ page, content, language }: PagePartProps): Group {
  const { removing } = questionsTexts(language);
  const count = page.questions.length;
  const said = dependantsInWords(leftWithout(page, content), content, language);
  return {
    id: 'remove',
    title: removing.pageTitle,
    notes: [...(count > 0 ? [removing.pageToo({ count })] : []), ...said],
    isRare: true,
    remove: { path: page.path.join('.'), label: removing.yes },
  };
}
