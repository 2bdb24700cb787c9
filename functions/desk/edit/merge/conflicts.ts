import { organiserTexts } from '../../../../shared/i18n/organiser-texts.ts';
import { questionsTexts } from '../../../../shared/i18n/questions-texts.ts';
import type { Language } from '../../../../shared/i18n/text.ts';
import { zoneName } from '../../../../shared/i18n/zone-names.ts';
import type { Difference } from '../../../../shared/web/pages/desk/edit/both-versions-page.tsx';
import type { Field, Option } from '../../../../shared/web/pages/desk/edit/fields/fields.ts';
import { placeLabel } from '../../../../shared/web/pages/desk/edit/place-label.ts';
import { isOfCondition } from '../../../../shared/web/pages/desk/questions/condition-fields.ts';
import { type Fate, isList } from './fates.ts';
import { pageAsSent } from './page-as-sent.ts';
import type { Sides } from './sides.ts';

/** The fields about which somebody has to be asked, in words: what both have made of each. */
export function conflictsIn(fates: readonly Fate[], { sent, theirs }: Sides, language: Language): Difference[] {
  return fates.flatMap((fate): Difference[] => {
    if (fate.is === 'gone') {
      return [{ label: placeLabel(fate.sentAs, pageAsSent(sent), language), mine: fate.mine, theirs: [] }];
    }
    if (fate.is !== 'conflict') return [];
    const { name, field, mine, written } = fate;
    const label = isOfCondition(name)
      ? `${questionsTexts(language).when.title}: ${field.label}`
      : placeLabel(name, theirs, language);
    return [
      {
        name,
        isList: isList(field),
        label,
        options: optionsOf(field, [...mine, ...written], language),
        mine,
        theirs: written,
      },
    ];
  });
}

/** What the values of a field are called. */
function optionsOf(field: Field, values: readonly string[], language: Language): readonly Option[] | undefined {
  if (field.kind === 'zone') return values.map((value) => ({ value, label: zoneName(value, language) }));
  if ('options' in field) return field.options;
  const { yes, no } = organiserTexts(language).plan.changes;
  const all = [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ];
  return field.kind === 'yes' ? all : undefined;
}
