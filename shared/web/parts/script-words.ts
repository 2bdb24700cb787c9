import type { FormTexts } from '../../i18n/texts.ts';
import type { ConditionOn } from '../../questionnaire/condition.ts';
import type { DayRange } from '../../response/typed-day.ts';
import type { NumberRange } from '../../response/typed-number.ts';

/** A text with a number, for each plural category of its language; `{n}` where the number stands (see `pluralTexts`). */
export type PluralTexts = Readonly<Record<string, string>>;

/** What the script can check about one item before anything is sent. The server checks all of it again. */
export interface ItemRules {
  /** What is said when it is blank. */
  readonly required?: string;
  /** The most options that may be chosen. */
  readonly most?: number;
  /** Options that can't be chosen together with another. */
  readonly alone?: readonly string[];
  /** The most characters. */
  readonly length?: number;
  /** It is a number, typed in any of the ways that the server reads. */
  readonly number?: NumberRange;
  /** It is a day, typed, or chosen in the calendar of the device. */
  readonly day?: DayRange;
  /** What is said when what was typed is none: of these two. */
  readonly unread?: string;
  /** What is said when it is out of its range. */
  readonly range?: string;
}

/** What the script says on a form, and when. */
export interface FormWords {
  readonly another: string;
  /** Before a problem, and before the title of the page; in it `{problem}`. */
  readonly error: string;
  readonly errorKept: string;
  readonly summary: PluralTexts;
  readonly alone: string;
  /** By the most that may be chosen. */
  readonly most: Readonly<Record<string, string>>;
  /** By the most characters; the number is how many there are. */
  readonly length: Readonly<Record<string, PluralTexts>>;
  /** What is said of a number or a day that means either of two: `{typed}`, `{one}`, `{other}`. */
  readonly twoReadings: string;
  /** By item key. */
  readonly rules: Readonly<Record<string, ItemRules>>;
  /** Of whom an item is asked, about the keys of others; by item key. */
  readonly conditions: Readonly<Record<string, ConditionOn<string>>>;
  /** To whom options are offered that are not for everybody; by item key and option. */
  readonly offers: Readonly<Record<string, Readonly<Record<string, ConditionOn<string>>>>>;
}

/** The words of the script, put into the page as data, so that they are the page's own. */
export interface ScriptWords {
  readonly language: string;
  /** By which it writes numbers and moments (see `locale`). */
  readonly locale: string;
  readonly texts: FormTexts['script'];
  /** Only on a page with a form. */
  readonly form?: FormWords;
}
