import type { DraftedQuestion } from '../../../../authoring/questionnaire/drafted.ts';
import { leftWithout } from '../../../../authoring/questionnaire/remove-question.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import type { Language } from '../../../../i18n/text.ts';
import { sessionPlaceholders } from '../../../../programme/as-shown.ts';
import { placeholders } from '../../../../questionnaire/items.ts';
import type { Field, Group } from '../edit/fields/fields.ts';
import { textOf } from '../edit/written.ts';
import { type ConditionOffer, conditionGroup } from './condition-fields.ts';
import { dependantsInWords } from './dependants-in-words.ts';
import type { FieldContext } from './types/field-context.ts';
import { typeGroups } from './types/type-fields.ts';

interface QuestionPartProps extends FieldContext {
  readonly question: DraftedQuestion;
  /** For what the page of the question repeats. */
  readonly repeat: string | undefined;
  readonly condition: ConditionOffer;
}

/** A question: its words, how it is answered, who is asked, and what would go with it. */
export function questionPart(props: QuestionPartProps): readonly Group[] {
  const { question, language, condition } = props;
  const [first, ...others] = asked(props);
  const own = typeGroups(question.type, props);
  const groups = [...(first ? [first] : []), ...own, ...others, conditionGroup(condition, language)];
  return [...groups, removalGroup(question, props.written.content, language)];
}

/** Where the first of what a placeholder stands for is written. */
const examplePlaces: Readonly<Record<string, readonly string[]>> = {
  speaker: ['speakers.0.name'],
  talk: ['sessions.0.talks.0.title'],
  topic: ['topics.0.name'],
  part: ['parts.0.name'],
  session: ['sessions.0.title', 'sessions.0.place'],
};

/** What a placeholder becomes in the first session, for who has never met braces; empty: nothing there has it yet. */
function exampleOf(name: string, written: QuestionPartProps['written'], language: Language): string {
  const said = (examplePlaces[name] ?? []).map((place) => textOf(written, place, language)).find((text) => text !== '');
  const { field } = questionsTexts(language);
  return said === undefined ? '' : field.textExample({ name: `{${name}}`, example: said });
}

/** What every question has: its wording in all languages, and whether it must be answered. */
function asked({ place, repeat, question, language, written }: QuestionPartProps): readonly Group[] {
  const { field } = questionsTexts(language);
  const subject = repeat !== undefined && Object.hasOwn(placeholders, repeat) ? placeholders[repeat as 'topic'] : [];
  const names = [...subject, ...sessionPlaceholders].map((name) => `{${name}}`).join(' ');
  const isLong = question.type === 'text' || question.type === 'consent';
  const text: Field = {
    kind: 'texts',
    path: `${place}.text`,
    label: field.text,
    hint: sentences([field.textHint({ names }), exampleOf(subject[0] ?? 'session', written, language)], language),
    lines: isLong,
  };
  const required: Field = { kind: 'yes', path: `${place}.required`, label: field.required };
  // The lines of a matrix have them, each its own.
  if (question.type === 'matrix') return [{ id: place, title: field.asks, fields: [text, required] }];
  const short: Field = { kind: 'texts', path: `${place}.short`, label: field.short, hint: field.shortHint };
  const isNeeded = subject.length > 0 || question.written.short !== undefined;
  return [
    { id: place, title: field.asks, fields: [text, ...(isNeeded ? [short] : []), required] },
    ...(isNeeded ? [] : [{ id: 'short', title: field.short, isRare: true, fields: [short] }]),
  ];
}

/** What goes with a question, said before the button that takes it out. */
function removalGroup(question: DraftedQuestion, content: unknown, language: Language): Group {
  const { removing } = questionsTexts(language);
  const said = dependantsInWords(leftWithout(question, content), content, language);
  return {
    id: 'remove',
    title: removing.title,
    intro: said.length === 0 ? removing.alone : removing.with,
    notes: said,
    isRare: true,
    remove: { path: question.path.join('.'), label: removing.yes },
  };
}
