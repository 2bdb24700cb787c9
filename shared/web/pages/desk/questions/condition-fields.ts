import type { ChosenCondition, ChosenTest } from '../../../../authoring/questionnaire/composed-condition.ts';
import type { ConditionChoice } from '../../../../authoring/questionnaire/condition-choices.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { numberText } from '../../../../i18n/numbers.ts';
import { questionsTexts } from '../../../../i18n/questions-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { Field, Fold, Group } from '../edit/fields/fields.ts';
import { wordsOf } from './question-names.ts';

/** The names of the fields of a condition begin so: they are no places of the file. */
const prefix = 'when';

/** In the place of an answer: that there is one, or none. */
const answered = '+';
const blank = '-';

/** What a condition can be made of. */
export interface ConditionOffer {
  readonly choices: readonly ConditionChoice[];
  /** The kinds of session that the programme has. */
  readonly kinds: readonly string[];
  /** What is chosen; undefined: what the file says can't be chosen here. */
  readonly chosen: ChosenCondition | undefined;
  /** The questions that it names and that can't be asked for here: they are gone, or come later. */
  readonly unfit: readonly { readonly id: string; readonly title: string }[];
  /** Where in the file it is. */
  readonly path: string;
  /** What it says, in words. */
  readonly said: readonly string[];
}

/** Of whom something is asked: the answers to each question before, folded but where some are chosen. */
export function conditionGroup(offer: ConditionOffer, language: Language): Group {
  const { when } = questionsTexts(language);
  const { choices, kinds, chosen, path } = offer;
  if (chosen === undefined) return unreadGroup(offer, language);
  return {
    id: path,
    title: when.title,
    intro: saidOf(offer, language),
    fields: [...sessionField(kinds, chosen, language), ...(choices.length > 1 ? [groupField(chosen, language)] : [])],
    folds: choices.map((choice) => foldOf(choice, chosen.tests, language)),
  };
}

/** The condition as a sentence, or that there is none. */
function saidOf({ choices, said }: ConditionOffer, language: Language): string {
  const { when } = questionsTexts(language);
  if (said.length > 0) return when.sentence({ condition: sentences(said, language) });
  return choices.length === 0 ? when.nothingBefore : when.everybody;
}

/** What can't be chosen here stays as it is written, until it is mended or taken out. */
function unreadGroup(offer: ConditionOffer, language: Language): Group {
  const { when } = questionsTexts(language);
  const { unfit, path } = offer;
  const mend = unfit.map(({ title }) => title);
  const options = [
    ...(mend.length > 0 ? [{ value: mendValue, label: when.mend({ questions: listOf(mend, language) }) }] : []),
    { value: replaceValue, label: when.replace },
  ];
  return {
    id: path,
    title: when.title,
    intro: sentences(
      [saidOf(offer, language), mend.length > 0 ? when.unfit({ questions: listOf(mend, language) }) : when.asWritten],
      language,
    ),
    fields: [{ kind: 'checks', path: changeField, label: when.change, options, chosen: [] }],
  };
}

const changeField = `${prefix}.change`;
const mendValue = 'mend';
const replaceValue = 'replace';

/** Whether what can't be asked for is to be left out of a condition. */
export function asksToMend(sent: URLSearchParams): boolean {
  return sent.getAll(changeField).includes(mendValue) && !asksToReplace(sent);
}

function asksToReplace(sent: URLSearchParams): boolean {
  return sent.getAll(changeField).includes(replaceValue);
}

function sessionField(kinds: readonly string[], { session }: ChosenCondition, language: Language): Field[] {
  if (kinds.length === 0 && session.length === 0) return [];
  const { when } = questionsTexts(language);
  const options = kinds.map((kind) => ({ value: kind, label: kind }));
  return [{ kind: 'checks', path: `${prefix}.session`, label: when.sessions, options, chosen: session }];
}

function groupField({ group }: ChosenCondition, language: Language): Field {
  const { when } = questionsTexts(language);
  const options = (['all', 'any', 'none'] as const).map((value) => ({ value, label: when[value] }));
  return { kind: 'choice', path: `${prefix}.group`, label: when.group, options, chosen: group };
}

function foldOf(choice: ConditionChoice, tests: readonly ChosenTest[], language: Language): Fold {
  const { when } = questionsTexts(language);
  const { id, question, values, bounds, canBeBlank } = choice;
  const test = tests.find((each) => each.question === id);
  const whether = canBeBlank
    ? [
        { value: answered, label: when.answered },
        { value: blank, label: when.blank },
      ]
    : [];
  const title = wordsOf(question.text, language) ?? id;
  const options = [...values.map(({ value, label }) => ({ value, label })), ...whether];
  const bound = (end: 'from' | 'to'): Field[] =>
    bounds === undefined
      ? []
      : [
          {
            kind: 'choice',
            path: `${prefix}.${end}.${id}`,
            label: when[end],
            none: when.anyNumber,
            options: bounds[end].map((number) => ({ value: String(number), label: numberText(number, language) })),
            chosen: String(test?.[end] ?? ''),
          },
        ];
  return {
    title,
    isOpen: test !== undefined,
    fields: [
      ...(options.length === 0
        ? []
        : [
            {
              kind: 'checks' as const,
              path: `${prefix}.is.${id}`,
              label: title,
              isTitled: true,
              options,
              chosen: valuesOf(test),
            },
          ]),
      ...bound('from'),
      ...bound('to'),
    ],
  };
}

function valuesOf(test: ChosenTest | undefined): string[] {
  if (test?.answered !== undefined) return [test.answered ? answered : blank];
  return [...(test?.is ?? [])];
}

/** Whether a field of this name is one of a condition. */
export function isOfCondition(name: string): boolean {
  return name.startsWith(`${prefix}.`);
}

/** What was chosen in such fields; undefined: they were not sent, or what is written is to stay. */
export function sentCondition(
  sent: URLSearchParams,
  { choices, chosen }: Pick<ConditionOffer, 'choices' | 'chosen'>,
): ChosenCondition | undefined {
  const nothing = { group: 'all', tests: [], session: [] } as const;
  if (chosen === undefined) return asksToReplace(sent) ? nothing : undefined;
  const isSent = [...sent.keys()].some((name) => name.startsWith(`${prefix}.`));
  if (!isSent) return undefined;
  const group = sent.get(`${prefix}.group`);
  return {
    group: group === 'any' || group === 'none' ? group : group === null ? chosen.group : 'all',
    tests: choices.flatMap((choice) => sentTest(sent, choice)),
    session: sent.getAll(`${prefix}.session`).filter((kind) => kind !== ''),
  };
}

function sentTest(sent: URLSearchParams, { id, values, bounds, canBeBlank }: ConditionChoice): ChosenTest[] {
  const ticked = sent.getAll(`${prefix}.is.${id}`);
  // Whoever gave some answer, or none: of both, that is everybody.
  if (canBeBlank && ticked.includes(answered) !== ticked.includes(blank)) {
    return [{ question: id, answered: ticked.includes(answered) }];
  }
  const [from, to] = (['from', 'to'] as const).map((end) => {
    const typed = sent.get(`${prefix}.${end}.${id}`) ?? '';
    return typed !== '' && bounds?.[end].includes(Number(typed)) ? Number(typed) : undefined;
  });
  if (from !== undefined || to !== undefined) return [{ question: id, from, to }];
  const is = values.map(({ value }) => value).filter((value) => ticked.includes(value));
  return is.length === 0 ? [] : [{ question: id, is }];
}
