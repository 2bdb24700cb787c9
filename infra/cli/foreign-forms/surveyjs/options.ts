import type { ForeignOption } from '../foreign-form.ts';
import { type Element, isElement, listIn, valueName } from './element.ts';
import type { Texts } from './localized.ts';

/** `"red"`, `"red|Red"`, `3` or `{ "value": "red", "text": "Red" }`. */
export function optionOf(choice: unknown, texts: Texts): ForeignOption {
  const { value, text } = isElement(choice) ? choice : partsOf(choice);
  const name = valueName(value);
  return { name, text: texts.or(text, name) };
}

function partsOf(choice: unknown): Element {
  const at = typeof choice === 'string' ? choice.indexOf('|') : -1;
  if (typeof choice !== 'string' || at < 1) return { value: choice };
  return { value: choice.slice(0, at), text: choice.slice(at + 1) };
}

/** What a question offers besides its choices: the setting, its names in older versions, and how it reads if nobody says. */
const extras = [
  { shown: ['showNoneItem', 'hasNone'], name: 'none', text: 'noneText', words: 'None', isExclusive: true },
  { shown: ['showDontKnowItem'], name: 'dontknow', text: 'dontKnowText', words: "Don't know", isExclusive: true },
  { shown: ['showRefuseItem'], name: 'refused', text: 'refuseText', words: 'Refuse to answer', isExclusive: true },
  {
    shown: ['showOtherItem', 'hasOther'],
    name: 'other',
    text: 'otherText',
    words: 'Other (describe)',
    write: {},
  },
] as const;

export function optionsOf(element: Element, texts: Texts): ForeignOption[] {
  return [
    ...listIn(element.choices).map((choice) => optionOf(choice, texts)),
    ...extras
      .filter(({ shown }) => shown.some((key) => element[key] === true))
      .map(({ shown: _shown, text, words, ...extra }) => ({ ...extra, text: texts.or(element[text], words) })),
  ];
}

/** The answers of a question with a switch. */
export function yesAndNo(element: Element, texts: Texts): readonly [yes: ForeignOption, no: ForeignOption] {
  return [
    { name: valueName(element.valueTrue ?? true), text: texts.or(element.labelTrue, 'Yes') },
    { name: valueName(element.valueFalse ?? false), text: texts.or(element.labelFalse, 'No') },
  ];
}
