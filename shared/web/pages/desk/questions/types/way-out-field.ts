import type { QuestionsTexts } from '../../../../../i18n/texts.ts';
import type { Field } from '../../edit/fields/fields.ts';
import { valueAtPlace } from '../../edit/written.ts';
import { choiceField, type FieldContext } from './field-context.ts';

/** A choice that stays out of every denominator: in the words of the product, or in own ones where the file has them. */
export function wayOutField(context: FieldContext, { field }: QuestionsTexts): Field {
  const path = `${context.place}.notApplicable`;
  if (typeof valueAtPlace(context.written, path) === 'object') return { kind: 'texts', path, label: field.aside };
  const options = [
    { value: 'not-applicable', label: field.asideNa },
    { value: 'did-not-attend', label: field.asideAway },
  ];
  return choiceField(context, 'notApplicable', { label: field.aside, none: field.asideNone, options });
}
