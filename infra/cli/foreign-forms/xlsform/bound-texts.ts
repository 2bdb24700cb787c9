import { formTexts } from '../../../../shared/i18n/form-texts.ts';
import type {
  Condition,
  ForeignComment,
  ForeignQuestion,
  ForeignText,
  Lost,
  OwnField,
  WrittenCondition,
} from '../foreign-form.ts';
import { isLost } from '../foreign-form.ts';
import { cellOf, type Languages, type Row, textOf } from './sheet.ts';

type Content = readonly (ForeignQuestion | Lost)[];

/**
 * The content of a page with a text as a part of the question to which it belongs: what is asked right behind a choice of those who
 * chose one option ("Other: ____"), or a comment. Undefined: it is a question of its own.
 */
export function withBoundText(
  content: Content,
  text: ForeignQuestion,
  row: Row,
  languages: Languages,
): Content | undefined {
  const { asks } = text;
  if (asks.type !== 'text' || text.isRequired) return undefined;
  const field: OwnField = {
    name: text.name,
    text: textOf(row, 'label', languages),
    ...(asks.maxLength && { maxLength: asks.maxLength }),
  };
  // A hint would have no place; in our own forms it says to which row of a table a comment belongs.
  const hasHint = [...row.cells.keys()].some((key) => key.split('::')[0] === 'hint');
  if (hasHint && cellOf(row, 'belongs_to') === '') return undefined;
  // Our own forms say of each text whether it belongs to a question.
  if (row.columns.some(({ key }) => key === 'belongs_to') && cellOf(row, 'belongs_to') === '') return undefined;
  return (
    (asks.lines === 'short' ? withWrite(content, text, field) : undefined) ?? withComment(content, text, field, row)
  );
}

/** Beside the option after which it is asked. */
function withWrite(content: Content, { conditions }: ForeignQuestion, field: OwnField): Content | undefined {
  const at = content.findLastIndex((each) => !isLost(each));
  const owner = content[at];
  if (owner === undefined || isLost(owner)) return undefined;
  const { asks } = owner;
  const chosen = answersIn(conditions, owner.name);
  const option = chosen?.length === 1 && chosen[0];
  if (!(asks.type === 'one' || asks.type === 'several')) return undefined;
  if (!asks.options.some(({ name, write }) => name === option && write === undefined)) return undefined;
  const write = withoutUsual(field, ({ writeIn }) => writeIn);
  const options = asks.options.map((each) => (each.name === option ? { ...each, write } : each));
  return content.with(at, { ...owner, asks: { ...asks, options } });
}

/** Under the question that the row names, or whose name is in its own; or under a row of a table. */
function withComment(content: Content, text: ForeignQuestion, field: OwnField, row: Row): Content | undefined {
  const isOwner = ({ name }: { readonly name: string }) =>
    name !== '' && (cellOf(row, 'belongs_to') === name || isNamedAfter(name, text.name));
  for (const [at, each] of content.entries()) {
    if (isLost(each) || !canHaveComment(each)) continue;
    const { asks, conditions } = each;
    const of = asks.type === 'matrix' ? asks.rows.find(isOwner) : isOwner(each) ? each : undefined;
    const comment = of && commentOf(field, text.conditions, { name: of.name, conditions });
    if (of === undefined || comment === undefined || of.comment !== undefined) continue;
    if (asks.type !== 'matrix') return content.with(at, { ...each, comment });
    const rows = asks.rows.map((other) => (other === of ? { ...other, comment } : other));
    return content.with(at, { ...each, asks: { ...asks, rows } });
  }
  return undefined;
}

function isNamedAfter(question: string, name: string): boolean {
  return name.startsWith(`${question}_`) && /^(?:comments?|remarks?)$/i.test(name.slice(question.length + 1));
}

function canHaveComment({ asks }: ForeignQuestion): boolean {
  return ['one', 'several', 'scale', 'matrix'].includes(asks.type);
}

/** Asked of all who are asked the question, or after some of its answers. */
function commentOf(
  field: OwnField,
  conditions: readonly WrittenCondition[],
  on: Pick<ForeignQuestion, 'name' | 'conditions'>,
): ForeignComment | undefined {
  const sources = (of: readonly WrittenCondition[]) => of.map(({ source }) => source).join('\n');
  if (conditions.length === 0 || sources(conditions) === sources(on.conditions)) {
    return withoutUsual(field, ({ comment }) => comment);
  }
  const after = answersIn(conditions, on.name);
  return after && { ...withoutUsual(field, ({ commentLow }) => commentLow), after };
}

/** The answers to a question of which one has to be given; undefined: conditions are about something else. */
function answersIn(conditions: readonly WrittenCondition[], question: string): readonly string[] | undefined {
  const [only, ...others] = conditions;
  return only?.means === undefined || others.length > 0 ? undefined : answersOf(only.means, question);
}

function answersOf(condition: Condition, question: string): readonly string[] | undefined {
  if ('any' in condition) {
    const parts = condition.any.map((each) => answersOf(each, question));
    return parts.some((each) => each === undefined) ? undefined : parts.flatMap((each) => each ?? []);
  }
  if (!('question' in condition) || condition.question !== question || !('is' in condition)) return undefined;
  return condition.is === 'answered' ? undefined : condition.is;
}

/** What a programme calls the field anyway is not said. */
function withoutUsual(
  { text = {}, ...field }: OwnField,
  usual: (texts: ReturnType<typeof formTexts>) => string,
): OwnField {
  const isUsual = (words: ForeignText) =>
    Object.entries(words).every(([language, each]) => each === usual(formTexts(language)));
  return isUsual(text) ? field : { ...field, text };
}
