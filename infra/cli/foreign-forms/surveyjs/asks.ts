import type { Asks, ForeignComment, NotAsked } from '../foreign-form.ts';
import { firstSaid, isSaid } from '../foreign-text.ts';
import { type Element, elementsIn, listIn, nameOf, numberIn, valueName } from './element.ts';
import type { Texts } from './localized.ts';
import { optionOf, optionsOf, yesAndNo } from './options.ts';

/** What an element asks, or why it can't be asked. */
export function asksOf(element: Element, texts: Texts): Asks | NotAsked {
  const asks = kindOf(element, texts);
  return 'options' in asks && element.choicesOrder === 'random' ? { ...asks, isRandom: true } : asks;
}

function kindOf(element: Element, texts: Texts): Asks | NotAsked {
  switch (element.type) {
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return chosen(element, texts);
    case 'checkbox':
    case 'tagbox': {
      const max = mostIn(element);
      return { type: 'several', options: optionsOf(element, texts), ...(max !== undefined && { max }) };
    }
    case 'ranking':
      return { type: 'rank', options: optionsOf(element, texts) };
    case 'boolean':
      return yesNo(element, texts);
    case 'rating':
      return rating(element, texts);
    case 'comment':
      return { type: 'text', lines: 'long', ...lengthOf(element) };
    case 'text':
      return typed(element);
    case 'slider':
      return { type: 'number', decimals: 0, min: numberIn(element.min) ?? 0, max: numberIn(element.max) ?? 100 };
    default:
      return notAsked[String(element.type)] ?? unknown;
  }
}

/** How many options can be chosen at most: said by the question, or by what checks its answers. */
export function mostIn({ type, maxSelectedChoices, validators }: Element): number | undefined {
  if (type !== 'checkbox' && type !== 'tagbox') return undefined;
  const counted = elementsIn(validators).find((validator) => validator.type === 'answercount')?.maxCount;
  const max = numberIn(maxSelectedChoices) ?? numberIn(counted);
  return max !== undefined && max >= 2 ? max : undefined;
}

const unknown: NotAsked = {
  why: 'a programme has no such type of question',
  remedy: 'leave it out, or ask for it in words',
};

const notAsked: Readonly<Record<string, NotAsked>> = {
  matrixdropdown: { why: 'its cells are of several kinds', remedy: 'ask each as a question' },
  matrixdynamic: { why: 'its cells are of several kinds', remedy: 'ask each as a question' },
  paneldynamic: {
    why: 'what is in it is asked as often as somebody likes',
    remedy: 'ask it once, or on a page that repeats for each speaker, topic or part',
  },
  expression: { why: 'a programme computes nothing from answers', remedy: 'compute it from the results' },
  imagepicker: { why: 'its options are pictures', remedy: 'say in words what they show' },
  imagemap: { why: 'its options are parts of a picture', remedy: 'say in words what they show' },
  file: { why: 'answers are words and numbers, not files', remedy: 'ask for it by mail' },
  signaturepad: {
    why: 'answers are words and numbers, not pictures',
    remedy: 'ask for consent with a "consent" question',
  },
};

/** With its own words for them, they are options. */
function yesNo(element: Element, texts: Texts): Asks {
  const [yes, no] = yesAndNo(element, texts);
  if (element.labelTrue !== undefined || element.labelFalse !== undefined) return { type: 'one', options: [yes, no] };
  return { type: 'yes-no', names: [yes.name, no.name] };
}

/** The field for a comment under a question. */
export function commentOf(element: Element, texts: Texts): ForeignComment | undefined {
  if (element.hasComment !== true && element.showCommentArea !== true) return undefined;
  const text = texts.of(element.commentText);
  return isSaid(text) ? { text } : {};
}

function chosen(element: Element, texts: Texts): Asks {
  const options = optionsOf(element, texts);
  const right = element.correctAnswer === undefined ? undefined : valueName(element.correctAnswer);
  if (!options.some(({ name }) => name === right)) return { type: 'one', options };
  return { type: 'check', options: options.map((option) => ({ ...option, isRight: option.name === right })) };
}

/** Steps of numbers, or of values of its own. The higher ones are the better ones. */
function rating(element: Element, texts: Texts): Asks | NotAsked {
  const values = listIn(element.rateValues).map((value) => optionOf(value, texts));
  if (values.length > 0)
    return stepsOf(
      values.map(({ name, text }) => ({ name, text })),
      'high',
    );
  const from = numberIn(element.rateMin) ?? 1;
  const to = numberIn(element.rateMax) ?? from + (numberIn(element.rateCount) ?? 5) - 1;
  const step = numberIn(element.rateStep) ?? 1;
  const steps = Math.floor((to - from) / step) + 1;
  if (!(steps >= 2 && steps <= 11)) {
    return { why: `from ${from} to ${to} it has not 2 to 11 steps`, remedy: 'ask for a number' };
  }
  if (step === 1 && Number.isInteger(from) && from >= -5 && from <= 1) {
    // Old versions spell it so.
    const [low, high] = [
      firstSaid(texts.of(element.minRateDescription), texts.of(element.mininumRateDescription)),
      firstSaid(texts.of(element.maxRateDescription), texts.of(element.maximumRateDescription)),
    ];
    const isRecommendation = from === 0 && to === 10 && /nps|recommend/i.test(nameOf(element));
    return {
      type: isRecommendation ? 'zero-to-ten' : 'scale',
      from,
      to,
      best: 'high',
      ...(isSaid(low) && { low }),
      ...(isSaid(high) && { high }),
    };
  }
  const names = Array.from({ length: steps }, (_, at) => String(from + at * step));
  return stepsOf(
    names.map((name) => ({ name, text: texts.inOwn(name) })),
    'high',
  );
}

/** Steps with words of their own, from the lowest. */
export function stepsOf(
  steps: readonly { readonly name: string; readonly text: Readonly<Record<string, string>> }[],
  best: 'high' | 'unknown',
): Asks {
  return {
    type: 'scale',
    from: 1,
    to: steps.length,
    words: steps.map(({ text }) => text),
    names: steps.map(({ name }) => name),
    best,
  };
}

/** A field of one line, of a type that browsers know. */
export function typed(element: Element): Asks | NotAsked {
  switch (element.inputType) {
    case 'number':
    case 'range': {
      const [min, max] = [numberIn(element.min), numberIn(element.max)];
      const decimals = Number.isInteger(numberIn(element.step) ?? 1) ? 0 : 1;
      return { type: 'number', decimals, ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    }
    case 'date': {
      const [min, max] = [dayIn(element.min), dayIn(element.max)];
      return { type: 'date', ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    }
    case 'datetime-local':
    case 'datetime':
    case 'time':
    case 'month':
    case 'week':
      return {
        why: 'there is no question for a time of day, a week or a month',
        remedy: 'ask for the day, or for it as a short text',
      };
    case 'password':
    case 'color':
      return unknown;
    default:
      return { type: 'text', lines: 'short', ...lengthOf(element) };
  }
}

function lengthOf(element: Element): { maxLength?: number } {
  const length = numberIn(element.maxLength);
  return length !== undefined && length >= 1 && length <= 4000 ? { maxLength: Math.round(length) } : {};
}

function dayIn(value: unknown): string | undefined {
  return typeof value === 'string' ? /^\d{4}-\d\d-\d\d/.exec(value)?.[0] : undefined;
}
