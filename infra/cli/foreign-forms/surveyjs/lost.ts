import { type Lost, type NotAsked, quoting } from '../foreign-form.ts';
import { mostIn } from './asks.ts';
import { type Element, elementsIn, isElement, listIn, nameOf, valueName } from './element.ts';
import { isQuoting } from './localized.ts';

/** What of a form as a whole is not carried. */
const ofForms: Readonly<Record<string, NotAsked>> = {
  triggers: { why: 'nothing happens while somebody answers', remedy: 'leave it out' },
  calculatedValues: { why: 'a programme computes nothing from answers', remedy: 'compute it from the results' },
  completedHtmlOnCondition: { why: 'everybody is thanked alike', remedy: 'say it in "thanks"' },
  navigateToUrl: { why: 'the form ends with its receipt', remedy: 'put the address into "thanks"' },
  timeLimit: { why: 'nobody is hurried', remedy: 'leave it out' },
  maxTimeToFinish: { why: 'nobody is hurried', remedy: 'leave it out' },
};

const forSome: NotAsked = {
  why: 'all options and rows are offered to everybody',
  remedy: 'give a "showWhen" to each option that is for some only',
};

/** What of a question is not carried. */
const ofElements: Readonly<Record<string, NotAsked>> = {
  validators: {
    why: 'answers are checked by their type and limits only',
    remedy: 'set limits where the type has them',
  },
  enableIf: { why: 'what is shown can be answered', remedy: 'use "showWhen" in place of it' },
  requiredIf: {
    why: 'an answer is demanded of everybody or of nobody',
    remedy: 'set "required", or ask by "showWhen"',
  },
  defaultValue: { why: 'no answer is given before somebody gives one', remedy: 'leave it out' },
  defaultValueExpression: { why: 'no answer is given before somebody gives one', remedy: 'leave it out' },
  setValueIf: { why: 'nothing happens while somebody answers', remedy: 'leave it out' },
  resetValueIf: { why: 'nothing happens while somebody answers', remedy: 'leave it out' },
  readOnly: { why: 'every question can be answered', remedy: 'make it part of the introduction of its page' },
  minSelectedChoices: { why: 'at least one answer is demanded, or none', remedy: 'set "required"' },
  minValueExpression: { why: 'limits are the same for everybody', remedy: 'set "min"' },
  maxValueExpression: { why: 'limits are the same for everybody', remedy: 'set "max"' },
  correctAnswer: { why: 'only one of several options can be the right one', remedy: 'write a "check" question' },
  choicesVisibleIf: forSome,
  choicesEnableIf: forSome,
  rowsVisibleIf: forSome,
  columnsVisibleIf: forSome,
};

export function lostOfForm(form: Element): Lost[] {
  return [
    ...lostBy(ofForms, { ...form, name: '' }, '').map((lost) => ({ ...lost, where: 'the form' })),
    ...['title', 'description', 'completedHtml']
      .filter((key) => isQuoting(form[key]))
      .map((what) => ({ where: 'the form', what, ...quoting })),
  ];
}

/** Which texts quote an answer. */
export function lostQuotes(element: Element, keys: readonly string[], where: string): Lost[] {
  return keys
    .filter((key) => isQuoting(element[key]))
    .map((key) => ({ where: `${where}.${key}`, what: 'the text', ...quoting }));
}

/** Conditions of single options, rows and columns. */
function lostOfParts(element: Element, where: string): Lost[] {
  return ['choices', 'rows', 'columns', 'rateValues', 'items'].flatMap((key) =>
    listIn(element[key]).flatMap((part, at): Lost[] => {
      if (!isElement(part))
        return isQuoting(part) ? [{ where: `${where}.${key}[${at}]`, what: 'the text', ...quoting }] : [];
      const quotes = lostQuotes(part, ['text', 'title'], `${where}.${key}[${at}]`);
      const on = ['visibleIf', 'enableIf'].find((name) => typeof part[name] === 'string' && part[name].trim() !== '');
      if (on === undefined) return quotes;
      const source = String(part[on]);
      return [
        ...quotes,
        {
          where: `${where}.${key}[${at}].${on}`,
          what: `the condition of "${valueName(part.value)}": ${source}`,
          why: 'conditions of options and rows are not carried',
          remedy: 'give the option a "showWhen"; a row of a table has none, unless it is a question of its own',
        },
      ];
    }),
  );
}

export function lostOfElement(element: Element, where: string): Lost[] {
  const isQuoted = [element.title, element.description].some(isQuoting);
  return [
    ...lostOfParts(element, where),
    ...lostBy(ofElements, { ...element, ...leftOf(element) }, `${where}.`),
    ...(isQuoted
      ? [
          lostElement(element, `${where}.title`, {
            why: 'its text quotes an earlier answer, which no text of a programme can',
            remedy: 'it has … in its place; word it without',
          }),
        ]
      : []),
  ];
}

/** What is left of settings that are carried for a part. */
function leftOf(element: Element): Element {
  const isChecked = ['radiogroup', 'dropdown', 'buttongroup'].includes(String(element.type));
  return { validators: lostValidators(element), ...(isChecked && { correctAnswer: undefined }) };
}

/** All but that which only says how many options can be chosen. */
function lostValidators(element: Element): readonly Element[] {
  const most = mostIn(element);
  return elementsIn(element.validators).filter(
    ({ type, minCount, maxCount }) => type !== 'answercount' || minCount !== undefined || maxCount !== most,
  );
}

function lostBy(table: Readonly<Record<string, NotAsked>>, element: Element, place: string): Lost[] {
  return Object.entries(table).flatMap(([key, told]): Lost[] => {
    const value = element[key];
    if (value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0))
      return [];
    const name = nameOf(element);
    return [{ where: `${place}${key}`, what: name === '' ? key : `${key} of "${name}"`, ...told }];
  });
}

export function lostElement(element: Element, where: string, told: NotAsked): Lost {
  const type = typeof element.type === 'string' ? element.type : 'element';
  return { where, what: `${type} "${nameOf(element)}"`, ...told };
}
