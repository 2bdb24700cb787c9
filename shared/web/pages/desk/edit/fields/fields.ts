import type { Language } from '../../../../../i18n/text.ts';
import type { PageOf } from '../../page-of.ts';

/** One of some values. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

interface FieldOf<Kind extends string> {
  readonly kind: Kind;
  /** Its place in the programme file, with dots: `sessions.0.place`. It is the name of the field as well. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** It is shown, and can't be changed. */
  readonly isStill?: boolean;
}

/** What a form can ask for at one place of a programme file. */
export type Field =
  /** A text in each language of the programme; `lines`: of more than one; `isTitled`: its label stands above it. */
  | (FieldOf<'texts'> & {
      readonly lines?: boolean | undefined;
      readonly isTitled?: boolean;
      /** What there is to know of the text in a language. */
      readonly notes?: Readonly<Record<Language, string>>;
    })
  | FieldOf<'line' | 'mail' | 'number' | 'day' | 'moment' | 'time' | 'colour' | 'yes'>
  /** A time zone, by what people call it. */
  | (FieldOf<'zone'> & {
      /** Of who is asked. */
      readonly language: Language;
    })
  /** A language to be added: one of those that forms speak, or another by its name. `typed`: what was not understood. */
  | (FieldOf<'language'> & {
      readonly options: readonly Option[];
      readonly typed: string;
      /** Of who is asked. */
      readonly language: Language;
    })
  /** It stays as it is. */
  | FieldOf<'fixed'>
  /** A file beside the programme's; what it holds is in the place of what is there. */
  | (FieldOf<'file'> & { readonly accept: string })
  /** `none`: what is said where nothing is chosen; without it there is always a choice. */
  | (FieldOf<'choice'> & {
      readonly options: readonly Option[];
      readonly none?: string | undefined;
      /** Where the file says it in another way. */
      readonly chosen?: string;
    })
  /** One of some values, each shown with what it looks like. */
  | (FieldOf<'pick'> & { readonly options: readonly (Option & { readonly example: readonly string[] })[] })
  /** Any of some values: a list of a file. `chosen`: where the file says it in another way; `isTitled`: its label stands above it. */
  | (FieldOf<'checks'> & {
      readonly options: readonly Option[];
      readonly chosen?: readonly string[];
      readonly isTitled?: boolean;
      /** The last of them: one that there is not yet, with fields of its own below. */
      readonly other?: { readonly label: string; readonly hint: string; readonly fields: readonly Field[] } | undefined;
    })
  /** A text in one language. */
  | (FieldOf<'text'> & { readonly language: Language; readonly lines?: boolean | undefined });

/** What a form can ask for in one way. */
export type FieldOfKind<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

/** The value of who is not among the options yet: no id is so. */
export const somebodyNew = '+';

/** What can be done with a row of a list. */
export type RowAction = 'up' | 'down' | 'copy' | 'remove';

/** Buttons send what they do by this name. */
export const buttonField = 'do';

/** Rows say by which name they are known in fields whose names begin so. */
export const rowPrefix = 'is.';

/** Boxes that take their row out with the next save have names that begin so. */
export const tickPrefix = 'out.';

/** The button that puts back what is published sends this before the place. */
export const backPrefix = 'back.';

/** Where a row is, and how far it can go; numbers count from 1. */
export interface Places {
  readonly at: number;
  readonly most: number;
  /** The page that it is on, and the last one; undefined: it can go to no other one. */
  readonly page?: { readonly at: number; readonly most: number } | undefined;
}

/** The names of the fields for the new place of a row, and its new page, begin so. */
export const placePrefix = 'to.';

/** The name of the field in which the new place of a row is written. */
export function placeField(path: string): string {
  return `${placePrefix}${path}`;
}

/** The same for the page to which it goes. */
export function pageField(path: string): string {
  return `${placePrefix}page.${path}`;
}

/** What can be done with a row, and where it can go. */
interface Movable {
  readonly path: string;
  readonly actions: readonly RowAction[];
  /** Where it is now, and how far it can go. */
  readonly places?: Places | undefined;
  /** Where it is now, said because it has just been moved. */
  readonly moved?: string | undefined;
}

/** A part of a list, with what is asked of it. */
export interface Row extends Movable {
  readonly title: string;
  /** Where all of it is, if that is a page of its own. */
  readonly href?: string | undefined;
  /** What is said of it, where it is not asked here. */
  readonly about?: string | undefined;
  readonly more?: string | undefined;
  readonly fields: readonly Field[];
  /** Whether its fields are behind its title, which unfolds them; they are open where something is wrong with it. */
  readonly fold?: 'open' | 'closed';
  /** Whether it can be ticked to be taken out with others, where it can be taken out. */
  readonly canTick?: boolean;
  /** Fields of nothing that the file has yet: a button adds it with what they say. */
  /** Where something is done with it that has to be read about first. */
  readonly link?: PartOfPage | undefined;
}

/** A link to another page, or to a place of one. */
interface PartOfPage {
  readonly href: string;
  readonly label: string;
}

/** Fields under a title of their own, which unfolds them. */
export interface Fold {
  readonly title: string;
  readonly isOpen: boolean;
  readonly fields: readonly Field[];
}

/** Parts of a file that belong together. */
export interface Group {
  /** Its place in the file where it is one place, else a word: an address within the page. */
  readonly id: string;
  readonly title: string;
  readonly intro?: string | undefined;
  readonly fields?: readonly Field[];
  /** Whether its fields are short ones, which stand beside each other where there is room. */
  readonly isAbreast?: boolean;
  /** The most of its fields that a page shows, and the address of another page of them, but for its number. */
  readonly pages?: { readonly most: number; readonly others: string };
  /** Which of all its fields these are, where there are more than a page has. */
  readonly of?: PageOf<Field>;
  /** A list of the file; `path` is where. `add`: what the button says that puts a row at its end. */
  readonly list?:
    | {
        readonly path: string;
        readonly rows: readonly Row[];
        readonly add?: string | undefined;
        /**
         * What it is called in the addresses of its pages, and how many texts a row has in each language; absent: its place where that is a
         * short one, and two.
         */
        readonly pages?: { readonly name: string; readonly texts: number };
        /** What its rows are found by, where that is not a name or an address. */
        readonly find?: string;
        /** Which of all its rows these are, where there may be more than a page has. */
        readonly of?: PageOf<Row>;
        /** The address of another page of them, but for its number. */
        readonly others?: string;
      }
    | undefined;
  /** What there is to know, a line for each. */
  readonly notes?: readonly string[];
  readonly links?: readonly PartOfPage[];
  /** Where the group itself is a part of a list: what can be done with it. */
  readonly row?: Movable & { readonly name: string };
  readonly folds?: readonly Fold[];
  /** A button that takes out what the page is about, when all that goes with it has been said. */
  readonly remove?: { readonly path: string; readonly label: string };
  /** Folded: few people need it. It is open where it has a fault. */
  readonly isRare?: boolean;
  /** Its rows are shown as lines, with what can be done with each behind a sign; open at first, or folded where there are many such groups. */
  readonly outline?: 'open' | 'folded';
}

/** All fields of groups. */
export function fieldsOf(groups: readonly Group[]): readonly Field[] {
  return groups.flatMap(({ fields = [], folds = [], list }) => [
    ...fields,
    ...folds.flatMap((fold) => fold.fields),
    ...(list?.rows ?? []).flatMap((row) => row.fields),
  ]);
}

/** Whether nothing on a page can be changed. */
export function isStill(groups: readonly Group[]): boolean {
  const fields = fieldsOf(groups);
  const canGrow = groups.some(
    ({ list }) => list?.add !== undefined || list?.rows.some(({ actions }) => actions.length > 0),
  );
  return fields.length > 0 && !canGrow && fields.every(({ isStill, kind }) => isStill || kind === 'fixed');
}

/** The places that a page of groups shows: faults that are there, or deeper, stand beside them. Each language of a text is one. */
export function placesOf(groups: readonly Group[], languages: readonly Language[]): readonly string[] {
  return [
    ...fieldsOf(groups).flatMap(({ path, kind }) => [
      path,
      ...(kind === 'texts' ? languages.map((language) => `${path}.${language}`) : []),
    ]),
    ...groups.flatMap(({ id, list }) => [
      id,
      ...(list === undefined ? [] : [list.path, ...list.rows.map(({ path }) => path)]),
    ]),
  ];
}

/** The nearest place among some at which a fault can be shown; undefined: nowhere there. */
export function nearestPlace(path: string, places: readonly string[]): string | undefined {
  const keys = path.split('.');
  for (let length = keys.length; length > 0; length -= 1) {
    const place = keys.slice(0, length).join('.');
    if (places.includes(place)) return place;
  }
  return undefined;
}
