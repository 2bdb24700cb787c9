import { isMet } from '../questionnaire/condition.ts';
import { type Condition, type Item, itemsOf, sectionsOf, type Test } from '../questionnaire/items.ts';
import type { Page, Questionnaire } from '../questionnaire/schema.ts';
import { notApplicable } from '../questionnaire/values.ts';
import { choicesOf } from '../response/choices.ts';
import { type Fault, fault, type Path } from './fault.ts';
import { numberClasses } from './number-classes.ts';
import type { WrittenQuestion } from './question-check.ts';

/** A test that has to pass, or not to. */
interface Wanted {
  readonly test: Test;
  readonly passes: boolean;
}

/** In the place of an answer that can't be chosen from a list. */
const other = '*';

/** More ways than these are not tried: then there will be one. */
const mostTried = 10_000;

/**
 * The faults of what nobody would be asked, because its conditions exclude each other. Only of a questionnaire whose questions
 * and conditions have no other fault.
 */
export function checkNeverAsked(questionnaire: Questionnaire, written: readonly WrittenQuestion[]): Fault[] {
  const name = { en: '' };
  // One of each will do: all are asked the same.
  const asked = {
    questionnaire,
    keys: new Set(written.flatMap(({ page, question: { id } }) => (page.repeat === undefined ? id : `${id}.one`))),
    speakers: [{ id: 'one', name, talks: [] }],
    topics: [{ id: 'one', name }],
    parts: [{ id: 'one', name }],
  };
  const isNever = (condition: Condition | undefined) =>
    condition !== undefined && !canHold(condition, questionnaire.scales);
  const pages = new Set<Page>(sectionsOf(asked).flatMap(({ page, condition }) => (isNever(condition) ? [page] : [])));
  const items = itemsOf(asked).filter(({ condition }) => isNever(condition));
  const never = new Set(items.map(({ question }) => question.id));
  const notOffered = new Set(itemsOf(asked).flatMap((item) => neverOffered(item, questionnaire.scales)));
  return written.flatMap(({ page, question, path }): Fault[] => {
    if (!never.has(question.id)) {
      const options = 'options' in question ? question.options : [];
      return options.flatMap(({ id }, at) =>
        notOffered.has(`${question.id} ${id}`) ? [neverAsked('option', [...path, 'options', at, 'showWhen'])] : [],
      );
    }
    if (!pages.has(page)) return [neverAsked('question', [...path, 'showWhen'])];
    // Said once, at the page.
    return page.questions[0] === question ? [neverAsked('page', [...path.slice(0, -2), 'showWhen'])] : [];
  });
}

/** The options of an item that nobody who is asked is offered. */
function neverOffered({ question, condition, offers }: Item, scales: Questionnaire['scales']): string[] {
  return [...(offers ?? [])].flatMap(([option, offer]) => {
    const all = condition === undefined ? [offer] : [condition, offer];
    return canHold({ all }, scales) ? [] : [`${question.id} ${option}`];
  });
}

function neverAsked(what: 'option' | 'question' | 'page', path: Path): Fault {
  return fault(path, 'neverAsked', { what });
}

function canHold(condition: Condition, scales: Questionnaire['scales']): boolean {
  let tried = 0;
  for (const wanted of waysToPass(condition)) {
    tried += 1;
    if (tried > mostTried || arePossible(wanted, scales)) return true;
  }
  return false;
}

/** Each way in which a condition can hold: all that has to be true then, also for the questions that it names to be asked. */
function* waysToPass(condition: Condition): Generator<readonly Wanted[]> {
  if ('all' in condition) yield* waysToPassAll(condition.all);
  else if ('any' in condition) for (const test of condition.any) yield* waysToPass(test);
  else if ('none' in condition) yield condition.none.map((test) => ({ test, passes: false }));
  else
    for (const test of offeredAlike(condition)) {
      for (const way of waysToPassAll(takenBy(test))) yield [...way, { test, passes: true }];
    }
}

function* waysToPassAll([first, ...others]: readonly Condition[]): Generator<readonly Wanted[]> {
  if (first === undefined) yield [];
  else for (const one of waysToPass(first)) for (const more of waysToPassAll(others)) yield [...one, ...more];
}

/** A test apart for each option that is not for everybody: to choose it takes more than to answer. */
function offeredAlike(test: Test): readonly Test[] {
  const { on } = test;
  if (!('is' in test) || on.offers === undefined) return [test];
  const forAll = test.is.filter((value) => !on.offers?.has(value));
  const apart = test.is.filter((value) => on.offers?.has(value)).map((value) => ({ on, is: [value] }));
  return [...(forAll.length > 0 ? [{ on, is: forAll }] : []), ...apart];
}

/** What it takes that a question can have been answered, so. */
function takenBy(test: Test): readonly Condition[] {
  if ('answered' in test && !test.answered) return [];
  const offer = 'is' in test && test.is.length === 1 ? test.on.offers?.get(test.is[0] ?? '') : undefined;
  return [test.on.condition, offer].flatMap((each) => each ?? []);
}

/** Whether each question can be answered, or left blank, so that all that is wanted of it is true. */
function arePossible(wanted: readonly Wanted[], scales: Questionnaire['scales']): boolean {
  const questions = new Set(wanted.map(({ test }) => test.on));
  return [...questions].every((on) => {
    const ofOne = wanted.filter(({ test }) => test.on === on);
    return answersTo(on, ofOne, scales).some((answer) =>
      ofOne.every(({ test, passes }) => isMet<Item>(test, () => answer) === passes),
    );
  });
}

/** How a question can be answered, as far as what is wanted tells it apart. */
function answersTo({ question, condition }: Item, wanted: readonly Wanted[], scales: Questionnaire['scales']) {
  const isNeverBlank = question.required && condition === undefined;
  const blank = isNeverBlank ? [] : [[]];
  // Any language: the values are the same in each.
  const choices = choicesOf(question, scales, 'en').map(({ value }) => value);
  if (question.type === 'several') {
    // Of several choices all that is not ruled out, or what goes with no other.
    const out = wanted.flatMap(({ test, passes }) => ('is' in test && !passes ? test.is : []));
    const alone = [notApplicable, ...question.options.flatMap(({ id, exclusive }) => (exclusive ? [id] : []))];
    const together = choices.filter((value) => !alone.includes(value) && !out.includes(value));
    const lone = choices.filter((value) => alone.includes(value)).map((value) => [value]);
    return [...(together.length > 0 ? [together] : []), ...lone, ...blank];
  }
  const numbers = question.type === 'number' ? numberClasses(question).map(({ low }) => low) : [];
  return [...[...choices, ...numbers].map((value) => [value]), ...(stepOrOption(question) ? [] : [[other]]), ...blank];
}

/** Whether it can be answered only by one of its choices. */
function stepOrOption({ type }: Item['question']): boolean {
  return type === 'number' || type === 'one' || type === 'five-point' || type === 'scale' || type === 'zero-to-ten';
}
