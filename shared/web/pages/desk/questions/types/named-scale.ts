import { kitScale, kitScales } from '../../../../../authoring/questionnaire/kit.ts';
import { questionsTexts } from '../../../../../i18n/questions-texts.ts';
import type { Language } from '../../../../../i18n/text.ts';
import type { QuestionsTexts } from '../../../../../i18n/texts.ts';
import type { Field, Group } from '../../edit/fields/fields.ts';
import { partsOf, shownOf, valueAtPlace } from '../../edit/written.ts';
import { wordsAmong } from '../question-names.ts';
import type { FieldContext } from './field-context.ts';

/** A scale of the questionnaire, or of the kit, which then comes along: each with its words, the best first, as the form has them. */
export function namedScaleField({ place, written, language }: FieldContext, { field }: QuestionsTexts): Field {
  const own = valueAtPlace(written, 'questionnaire.scales');
  const ownNames = typeof own === 'object' && own !== null ? Object.keys(own) : [];
  return {
    kind: 'pick',
    path: `${place}.scale`,
    label: field.scale,
    options: [...new Set([...ownNames, ...kitScales()])].map((name) => {
      const steps = partsOf(written, `questionnaire.scales.${name}`).map((step) => valueAtPlace(written, step));
      return {
        value: name,
        label: scaleName(name, language),
        example: wordsOfSteps(steps.length > 0 ? steps : kitScale(name, [language]), language),
      };
    }),
  };
}

/** A scale by its name at the desk; one of an organiser's own by that which the file gives it. */
function scaleName(name: string, language: Language): string {
  const { scales } = questionsTexts(language);
  return Object.hasOwn(scales, name) ? scales[name as keyof typeof scales] : name.replaceAll('_', ' ');
}

function wordsOfSteps(steps: unknown, language: Language): readonly string[] {
  return (Array.isArray(steps) ? steps : []).flatMap((step) => wordsAmong(step, language) ?? []);
}

/** The words of a named scale, which all questions on it share. */
export function scaleWordsGroup({ place, written }: FieldContext, { field }: QuestionsTexts): readonly Group[] {
  const path = `questionnaire.scales.${shownOf(written, `${place}.scale`)}`;
  const steps = partsOf(written, path);
  if (steps.length === 0) return [];
  return [
    {
      id: 'scale',
      title: field.scaleWords,
      intro: field.scaleShared,
      isRare: true,
      fields: steps.map((step, at) => ({ kind: 'texts', path: step, label: field.step({ nth: steps.length - at }) })),
    },
  ];
}
