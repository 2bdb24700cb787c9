import type { Language } from '../../../shared/i18n/text.ts';

/** A text in the languages in which the file has it: perhaps in none. */
export type ForeignText = Readonly<Record<Language, string>>;

/** Something that a programme file can't say, or says otherwise than the form. */
export interface Lost {
  /** Where it is in the form: `survey row 12`, `pages[0].elements[2]`, `question Q07`. */
  readonly where: string;
  /** What it is there, with its name. */
  readonly what: string;
  readonly why: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Why something is not asked, and what to do about it. */
export type NotAsked = Pick<Lost, 'why' | 'remedy'>;

/** Why a text is not as it was. */
export const quoting: NotAsked = {
  why: 'it quotes an earlier answer, which no text of a programme can',
  remedy: 'it has … in its place; word it without',
};

/** A field for words of the participant's own, which belongs to an option or to a question. */
export interface OwnField {
  /** What conditions call it. */
  readonly name?: string;
  /** What the form calls it; without it, it has words of the product. */
  readonly text?: ForeignText;
  readonly maxLength?: number;
}

/** A comment that belongs to a question. */
export interface ForeignComment extends OwnField {
  /** Only those are asked who gave one of these answers. */
  readonly after?: readonly string[];
}

export interface ForeignOption {
  /** What conditions call it. */
  readonly name: string;
  readonly text: ForeignText;
  readonly isExclusive?: boolean;
  /** Who chooses it is asked for words of their own ("Other: ____"). */
  readonly write?: OwnField;
  readonly isRight?: boolean;
}

export interface ScaleAsks {
  readonly type: 'scale' | 'zero-to-ten';
  readonly from: number;
  readonly to: number;
  readonly words?: readonly ForeignText[];
  /** The form shows the words from the highest step down. */
  readonly isHighFirst?: true;
  readonly low?: ForeignText;
  readonly middle?: ForeignText;
  readonly high?: ForeignText;
  /** `unknown`: the form does not tell which end is the good one. */
  readonly best: 'high' | 'unknown';
  /** What conditions call the steps, from the lowest; without it, by their numbers. */
  readonly names?: readonly string[];
}

/** A row of a table of questions. */
export interface ForeignRow {
  readonly name: string;
  readonly where: string;
  readonly text: ForeignText;
  readonly isRequired: boolean;
  readonly comment?: ForeignComment;
}

/** What is asked, in terms of our types of question. A limit that the form does not set is left out. */
export type Asks =
  | {
      readonly type: 'one' | 'several' | 'rank' | 'check';
      readonly options: readonly ForeignOption[];
      readonly max?: number;
      readonly isRandom?: true;
    }
  | {
      readonly type: 'yes-no';
      /** What conditions call the answers. */
      readonly names: readonly [yes: string, no: string];
    }
  | ScaleAsks
  | {
      /** Several rows on one scale. */
      readonly type: 'matrix';
      readonly scale: ScaleAsks;
      readonly rows: readonly ForeignRow[];
      readonly isRandom?: true;
    }
  | {
      readonly type: 'number';
      readonly min?: number;
      readonly max?: number;
      readonly decimals: 0 | 1 | 2;
      readonly unit?: ForeignText;
    }
  | { readonly type: 'date'; readonly min?: string; readonly max?: string }
  | { readonly type: 'text'; readonly lines: 'short' | 'long'; readonly maxLength?: number }
  | {
      readonly type: 'consent';
      /** What conditions call the box that is ticked. */
      readonly name: string;
    };

/** When something is asked. Questions and answers by the names that the form gives them. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly question: string; readonly is: readonly string[] }
  | { readonly question: string; readonly is: 'answered' }
  | { readonly question: string; readonly than: Comparison; readonly number: number };

export type Comparison = '<' | '<=' | '>' | '>=';

/** A condition as the form has it, and what of it was understood. */
export interface WrittenCondition {
  readonly source: string;
  readonly where: string;
  readonly means?: Condition | undefined;
}

export interface ForeignQuestion {
  readonly name: string;
  readonly where: string;
  readonly text: ForeignText;
  readonly asks: Asks;
  readonly isRequired: boolean;
  /** The wording of a choice that stays out of every count. */
  readonly notApplicable?: { readonly name: string; readonly text: ForeignText };
  readonly comment?: ForeignComment;
  /** All of these have to hold, and those of its page. */
  readonly conditions: readonly WrittenCondition[];
}

export interface ForeignPage {
  readonly where: string;
  readonly title: ForeignText;
  readonly intro: readonly ForeignText[];
  /** Whether the form begins a new screen with it. */
  readonly isScreen: boolean;
  /** In which order each form shows its questions; without it, as they are written. */
  readonly isRandom?: true;
  /** All of these have to hold for what is on it. */
  readonly conditions: readonly WrittenCondition[];
  /** In the order of the form; what was lost stands where it was. */
  readonly content: readonly (ForeignQuestion | Lost)[];
}

/** A questionnaire of another program, as far as a programme file could say it. What readers make and the writer takes. */
export interface ForeignForm {
  readonly format: 'XLSForm' | 'SurveyJS' | 'LimeSurvey';
  readonly title: ForeignText;
  readonly purpose: ForeignText;
  /** What participants read when they have answered. */
  readonly thanks: ForeignText;
  /** The image itself, as a `data:` address. */
  readonly logo?: string;
  /** The default language comes first. */
  readonly languages: readonly [Language, ...Language[]];
  readonly pages: readonly ForeignPage[];
  /** What concerns the form as a whole. */
  readonly lost: readonly Lost[];
}

export function isLost(content: ForeignQuestion | Lost): content is Lost {
  return 'why' in content;
}
