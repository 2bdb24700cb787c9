import { type Edit, isMap, type Path } from '../../../shared/authoring/edit/edit.ts';
import { codeOfCopy } from '../../../shared/authoring/next-names.ts';
import type { RowAction } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { speakersOf } from '../../../shared/web/pages/desk/edit/speakers-of.ts';
import { lengthOf, partsOf, shownOf, valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { pathOf } from './sent-edits.ts';

/** What a button has asked for. */
export interface RowChange {
  readonly what: RowAction | 'add';
  /** The place of the list. */
  readonly list: string;
  /** Where in it the row is, or will be. */
  readonly at: number;
  /** The place of the row afterwards; undefined: it is gone. */
  readonly to: string | undefined;
}

/** The change that `do=up.speakers.2` or `do=add.speakers` asks for; undefined where there is no such row. */
export function rowChange(asked: string | null, written: Written): RowChange | undefined {
  const [, what, place = ''] = /^(add|copy|remove|up|down)\.([\w-]+(?:\.[\w-]+)*)$/.exec(asked ?? '') ?? [];
  if (what === 'add') {
    const at = lengthOf(written, place);
    return { what, list: place, at, to: `${place}.${at}` };
  }
  const [, list = '', row = ''] = /^(.+)\.(\d+)$/.exec(place) ?? [];
  const at = Number(row);
  const last = lengthOf(written, list) - 1;
  if (list === '' || at > last || !isPossible(what, { list, place, last }, written)) return undefined;
  switch (what) {
    case 'remove':
      return { what, list, at, to: undefined };
    case 'copy':
      return { what, list, at, to: `${list}.${at + 1}` };
    case 'up':
      return at === 0 ? undefined : { what, list, at, to: `${list}.${at - 1}` };
    case 'down':
      return at === last ? undefined : { what, list, at, to: `${list}.${at + 1}` };
    default:
      return undefined;
  }
}

interface AskedRow {
  readonly list: string;
  readonly place: string;
  /** The number of the list's last row. */
  readonly last: number;
}

/** Typed rows may be anything, and of what is no map no other can be made. With the last language all that is written would go. */
function isPossible(what: string | undefined, { list, place, last }: AskedRow, written: Written): boolean {
  if (what === 'copy') return isMap(valueAtPlace(written, place));
  return what !== 'remove' || list !== 'languages' || last > 0;
}

/**
 * What a change does to the file.
 *
 * @param newRow what a row that is added begins with
 * @param taken codes that a new session must not have
 */
export function rowEdits(
  { what, list, at }: RowChange,
  written: Written,
  newRow: object = {},
  taken?: ReadonlySet<string>,
): readonly Edit[] {
  const path = pathOf(list);
  switch (what) {
    case 'add':
      return [{ insert: path, at, value: { ...freshNames(list, written, taken), ...newRow } }];
    case 'copy': {
      const row = toCopy(list, valueAtPlace(written, `${list}.${at}`) as object);
      const own = Object.entries(freshNames(list, written, taken, at)).filter(([key]) => key in row);
      return [{ insert: path, at: at + 1, value: { ...row, ...Object.fromEntries(own) } }];
    }
    case 'remove':
      return [...withoutReferences(list, at, written), { remove: [...path, at] }];
    case 'up':
      return [{ move: path, from: at, to: at - 1 }];
    case 'down':
      return [{ move: path, from: at, to: at + 1 }];
  }
}

/**
 * What of a row its copy says too. Where a session is, or how it is called where it has no place, is asked for anew: who changes it in one
 * language would leave the other one's in the rest, which is untrue then and shows nowhere.
 */
function toCopy(list: string, row: object): object {
  if (list !== 'sessions') return row;
  const own = 'place' in row ? 'place' : 'title';
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== own));
}

/**
 * A code for a session that is added, or copied of another.
 *
 * @param of the number of that other; absent: it is like the last
 */
export function freshCode(written: Written, taken: ReadonlySet<string>, of?: number): string {
  const codes = partsOf(written, 'sessions').map((place) => shownOf(written, `${place}.code`));
  const model = codes[of ?? codes.length - 1] ?? 'SESSION';
  return codeOfCopy(model, new Set([...codes, ...taken]));
}

/** The ids of which lists begin with what, where their rows have ids that nobody has to see. */
const idsOf: Readonly<Record<string, string>> = {
  speakers: 'speaker',
  topics: 'topic',
  parts: 'part',
  recipients: 'recipient',
};

/** An id, or a code, that no other row of a list has. */
function freshNames(
  list: string,
  written: Written,
  taken: ReadonlySet<string> = new Set(),
  of?: number,
): Readonly<Record<string, string>> {
  if (list === 'sessions') {
    return { code: freshCode(written, taken, of) };
  }
  const begin = idsOf[list];
  if (begin === undefined) return {};
  const ids = partsOf(written, list).map((place) => shownOf(written, `${place}.id`));
  let number = ids.length + 1;
  while (ids.includes(`${begin}-${number}`)) number += 1;
  return { id: `${begin}-${number}` };
}

/** What refers to a row that goes: the talks that a speaker gives, or that are about a topic, the parts of sessions, and who gets a session's reports. */
function withoutReferences(list: string, at: number, written: Written): Edit[] {
  const id = shownOf(written, `${list}.${at}.id`);
  const sessions = partsOf(written, 'sessions');
  if (list === 'sessions') {
    const code = shownOf(written, `sessions.${at}.code`);
    return partsOf(written, 'recipients')
      .toReversed()
      .flatMap((each) => withoutSession(each, code, written));
  }
  if (list === 'parts') return sessions.flatMap((each) => without(`${each}.parts`, id, written));
  const talks = sessions.flatMap((each) => partsOf(written, `${each}.talks`));
  if (list === 'topics') return talks.flatMap((talk) => withoutKey(`${talk}.topic`, id, written));
  if (list !== 'speakers') return [];
  return talks.flatMap((talk) => {
    const left = speakersOf(talk, written).filter((each) => each !== id);
    return speakerEdits(talk, left, written);
  });
}

/** Writes who gives a talk: one in `speaker`, several in `speakers`. */
export function speakerEdits(talk: string, speakers: readonly string[], written: Written): Edit[] {
  if (JSON.stringify(speakers) === JSON.stringify(speakersOf(talk, written))) return [];
  const [one, ...more] = speakers;
  const at = (key: string): Path => pathOf(`${talk}.${key}`);
  if (one === undefined) return [{ remove: at('speaker') }, { remove: at('speakers') }];
  return more.length === 0
    ? [{ remove: at('speakers') }, { set: at('speaker'), value: one }]
    : [{ remove: at('speaker') }, { set: at('speakers'), value: speakers }];
}

/** Who gets the reports of this session alone goes with it: without that limit they would get all. */
function withoutSession(recipient: string, code: string, written: Written): Edit[] {
  const sessions = valueAtPlace(written, `${recipient}.sessions`);
  const isTheirOnly = Array.isArray(sessions) && sessions.length === 1 && sessions[0] === code;
  return isTheirOnly ? [{ remove: pathOf(recipient) }] : without(`${recipient}.sessions`, code, written);
}

function without(place: string, value: string, written: Written): Edit[] {
  const list = valueAtPlace(written, place);
  if (!Array.isArray(list) || !list.includes(value)) return [];
  const left = list.filter((each) => each !== value);
  return left.length === 0 ? [{ remove: pathOf(place) }] : [{ set: pathOf(place), value: left }];
}

function withoutKey(place: string, value: string, written: Written): Edit[] {
  return shownOf(written, place) === value ? [{ remove: pathOf(place) }] : [];
}
