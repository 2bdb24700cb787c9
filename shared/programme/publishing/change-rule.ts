import type { WhyKey } from '../../i18n/en/plan.ts';
import type { Language } from '../../i18n/text.ts';
import type { Words } from '../../i18n/words.ts';
import type { Question, QuestionOf, QuestionType } from '../../questionnaire/question.ts';
import type { WrittenTest } from '../../questionnaire/question-parts.ts';

/**
 * What may become of a value once somebody has answered; with no answer stored every value may change.
 *
 * - `free`: it may change, since no answer depends on it, nor did anybody rely on it who answered.
 * - `stricter-only`: it may change in favour of those who have answered.
 * - `only-without-answers`: it may not.
 * - `later-answers-only`: it may, since it concerns who answers from now on, and leaves what is stored as it is.
 * - `mendable`: it may be mended as far as a typing error goes (see `isMended`).
 * - `identity`: it names a thing; with another name it is another thing, which is added while the first is taken out.
 */
type Freedom = 'free' | 'stricter-only' | 'only-without-answers' | 'later-answers-only' | 'mendable' | 'identity';

/** How far mending goes: in a sentence further than in a name, an option or a step of a scale. */
export type Mending = 'wording' | 'label';

/** What may become of one value. */
export interface Rule {
  readonly freedom: Freedom;
  /** The name of the words that say why. */
  readonly why: WhyKey;
  /** Of what is mendable. */
  readonly mending?: Mending;
  /** Of what may become stricter: whether the second value is stricter than the first. */
  readonly isStricter?: (before: unknown, after: unknown) => boolean;
}

/** What may become of a list: of each part of it, of a part that is added or taken out, and of their order. */
export interface ListRules<E> {
  readonly each: RulesOf<E>;
  /** By what a part is known again; absent: by its place, or a value by itself. */
  readonly key?: (part: E) => string;
  readonly added: Rule | ((part: E, before: readonly E[]) => Rule);
  readonly removed: Rule;
  readonly moved: Rule;
}

/** What may become of values under names of the programme's own. */
export interface EntriesRules<E> {
  readonly every: RulesOf<E>;
  readonly added: Rule;
  readonly removed: Rule;
}

/** What may become of a question, by its type. */
export interface QuestionRules {
  readonly byType: { readonly [T in QuestionType]: ObjectRules<QuestionOf<T>> };
}

type ObjectRules<T> = { readonly [K in keyof T]-?: RulesOf<NonNullable<T[K]>> };

/**
 * Rules for a value of type `T`, key by key, however deep: a key that the schema of programme files gains does not compile
 * until it has its rule. A text in all languages is one value, and so are the words of a
 * language, and one test of several.
 */
export type RulesOf<T> = [T] extends [string | number | boolean | InWords | OneTest<T>]
  ? Rule
  : [T] extends [readonly (infer E)[]]
    ? ListRules<E>
    : [T] extends [Question]
      ? QuestionRules
      : string extends keyof T
        ? EntriesRules<T[keyof T]>
        : ObjectRules<T>;

/** What is a test, and nothing else that names a question. */
type OneTest<T> = [keyof T] extends [keyof WrittenTest] ? WrittenTest : never;

/** Words in languages, or for the two kinds of readers: one thing that is said. */
type InWords = Readonly<Record<Language, string>> | { readonly participants: Words };

/** Any rules, as what walks through them meets them. */
export type AnyRules =
  | Rule
  | ListRules<unknown>
  | EntriesRules<unknown>
  | QuestionRules
  | { readonly [key: string]: AnyRules };

export function isRule(rules: object): rules is Rule {
  return 'freedom' in rules;
}

export function isListRules(rules: object): rules is ListRules<unknown> {
  return 'moved' in rules;
}

export function isEntriesRules(rules: object): rules is EntriesRules<unknown> {
  return 'every' in rules;
}

export function isQuestionRules(rules: object): rules is QuestionRules {
  return 'byType' in rules;
}
