import type { VNode } from 'preact';
import { entriesOf, listIn } from '../../../../authoring/questionnaire/drafted.ts';
import { agreement, kitQuestion, kitScale } from '../../../../authoring/questionnaire/kit.ts';
import type { WrittenType } from '../../../../authoring/questionnaire/new-question.ts';
import { deskLanguageFor } from '../../../../i18n/desk-languages.ts';
import { formTexts } from '../../../../i18n/form-texts.ts';
import { numberText } from '../../../../i18n/numbers.ts';
import type { Language } from '../../../../i18n/text.ts';
import { wordsOf } from './question-names.ts';

/** A line of an example: what is chosen by, and what stands beside it. */
interface Line {
  readonly sign: '○' | '☐' | '▭' | '';
  readonly words: string;
}

type Example = (language: Language) => readonly Line[];

/** What participants see of each type, in small: with the words of the kit. */
const examples: { readonly [T in WrittenType]: Example } = {
  'five-point': (language) => chosenFrom('○', scaleWords('satisfaction', language)),
  one: (language) => chosenFrom('○', optionWords('q_able', language).slice(0, 3)),
  several: (language) => chosenFrom('☐', optionWords('q_barrier', language).slice(0, 3)),
  'yes-no': (language) => chosenFrom('○', [formTexts(language).yesNo.yes, formTexts(language).yesNo.no]),
  scale: (language) => chosenFrom('○', agreementWords(language)),
  matrix: (language) =>
    (['q_venue', 'q_material'] as const).map((name) => ({
      sign: '',
      words: `${wordsOf(kitQuestion(name, [language]).question.text, language) ?? ''} ○ ○ ○ ○`,
    })),
  'zero-to-ten': (language) => [
    { sign: '', words: [0, 1, 2, 3, 8, 9, 10].map((step) => numberText(step, language)).join(' ○ ') },
  ],
  text: () => [{ sign: '▭', words: '' }],
  number: (language) => [{ sign: '▭', words: numberText(12, language) }],
  date: () => [{ sign: '▭', words: '2026-05-31' }],
  rank: (language) =>
    optionWords('q_barrier', language)
      .slice(0, 3)
      .map((words, at) => ({ sign: '', words: `${numberText(at + 1, language)} ${words}` })),
  pair: (language) =>
    [formTexts(language).before, formTexts(language).now].map((words) => ({
      sign: '',
      words: `${words} ○ ○ ○ ○ ○`,
    })),
  check: (language) => chosenFrom('○', optionWords('d_org', language).slice(0, 3)),
  consent: (language) => chosenFrom('☐', [formTexts(language).yesNo.yes]),
};

/** An example of how a type of question is answered. It says nothing that its name does not, so it is for the eyes alone. */
export function AnswerExample({ type, language }: { readonly type: WrittenType; readonly language: Language }): VNode {
  return (
    <span class="example" aria-hidden="true">
      {examples[type](deskLanguageFor(language)).map(({ sign, words }) => (
        <span key={words} class={sign === '▭' ? 'box' : undefined}>
          {sign === '▭' || sign === '' ? words : `${sign} ${words}`}
        </span>
      ))}
    </span>
  );
}

function chosenFrom(sign: Line['sign'], all: readonly string[]): Line[] {
  return all.map((words) => ({ sign, words }));
}

function scaleWords(name: string, language: Language): string[] {
  const steps = kitScale(name, [language]);
  return (Array.isArray(steps) ? steps : []).flatMap((step) => wordsOf(step, language) ?? []);
}

function agreementWords(language: Language): string[] {
  return listIn(agreement([language]), 'words').flatMap((step) => wordsOf(step, language) ?? []);
}

function optionWords(name: 'q_able' | 'q_barrier' | 'd_org', language: Language): string[] {
  return listIn(kitQuestion(name, [language]).question, 'options').flatMap(
    (option) => wordsOf(entriesOf(option).text, language) ?? [],
  );
}
