import { isWrittenType, type WrittenType } from '../../../../../authoring/questionnaire/new-question.ts';
import { questionsTexts } from '../../../../../i18n/questions-texts.ts';
import type { Group } from '../../edit/fields/fields.ts';
import { chosenFields } from './chosen-fields.ts';
import type { FieldContext, MakeGroups } from './field-context.ts';
import { scaleFields } from './scale-fields.ts';
import { typedFields } from './typed-fields.ts';

/** What is asked of a question of each type, beside what every one has. A type that is added does not compile without its row. */
const fieldsByType: { readonly [T in WrittenType]: MakeGroups } = { ...chosenFields, ...scaleFields, ...typedFields };

/** What is asked of a question of a type; nothing, of a type that is not known. */
export function typeGroups(type: string | undefined, context: FieldContext): readonly Group[] {
  if (type === undefined || !isWrittenType(type)) return [];
  const groups = fieldsByType[type](context, questionsTexts(context.language));
  return groups.filter(({ fields, list }) => list !== undefined || fields?.length !== 0);
}
