import type { Language } from '../../../../i18n/text.ts';
import { day, type Instant } from '../../../../time/instant.ts';
import { wallClockInstant } from '../../../../time/wall-clock.ts';
import { isInYears } from '../../../../time/years.ts';
import { isZone } from '../../../../time/zone-changes.ts';
import type { ListedState } from '../listed-programme.ts';
import type { EditFault } from './edit-fault.ts';
import { type PartName, partNames, partOfPlace } from './part-of-place.ts';
import { sessionAddress } from './session-names.ts';
import { speakersOf } from './speakers-of.ts';
import { missingIn, sameAs, textsInFile } from './texts-in-file.ts';
import { partsOf, shownOf, type Written } from './written.ts';

interface Task {
  /** Where it is done, below `edit`. */
  readonly address: string;
}

/** What has to be done before a programme can be published. */
type Needed = Task &
  (
    | { readonly kind: 'mend'; readonly part: PartName; readonly count: number }
    /** Texts that a language lacks. */
    | { readonly kind: 'missing'; readonly part: 'languages'; readonly language: Language; readonly count: number }
  );

/** What can be published as it is, and somebody would be sorry not to have seen before. */
type Advised = Task &
  (
    | {
        /** Texts of a language that are letter for letter those of another one. */
        readonly kind: 'same';
        readonly language: Language;
        readonly as: Language;
        readonly count: number;
      }
    /** A page of a session, that of recipients, or that with the title, that says what it said the last time. */
    | { readonly kind: 'last-time'; readonly session?: string }
    /** A session whose code stands in another draft, too. */
    | { readonly kind: 'code'; readonly session: string; readonly draft: string }
    /** A session whose form closes in the past. */
    | { readonly kind: 'over'; readonly session: string }
    /** A session whose form opens days before the training, or closes before its last day: people answer after what they have seen. */
    | { readonly kind: 'early' | 'before-end'; readonly session: string }
    /** Sessions of which nobody says how many people they are for. */
    | { readonly kind: 'headcount'; readonly sessions: readonly string[] }
    /** Speakers and topics that no talk has: nobody is asked about them. */
    | { readonly kind: 'unused'; readonly places: readonly string[] }
  );

/** All that is left to do for a programme, by its file. */
export interface LeftToDo {
  readonly needed: readonly Needed[];
  readonly advised: readonly Advised[];
}

/** A session's code that is taken. */
export interface TakenCode {
  /** The place of the code. */
  readonly path: string;
  /** What the draft is called that has it, too; absent: a published session has it. */
  readonly draft?: string;
}

interface Looked {
  readonly written: Written;
  readonly faults: readonly EditFault[];
  readonly taken?: readonly TakenCode[];
  /** The codes of sessions in which nothing is left to do: they have closed, or were cancelled. */
  readonly done: readonly string[];
  /** Pages that say what an earlier programme said, and that nobody has saved since (see `Draft`). */
  readonly unseen?: readonly string[] | undefined;
  readonly now: Instant;
}

/** What is left to do for a programme before it is published, and what is worth a look. */
export function leftToDo({ written, faults, taken = [], done, unseen = [], now }: Looked): LeftToDo {
  const sessions = partsOf(written, 'sessions').filter((place) => !done.includes(shownOf(written, `${place}.code`)));
  return {
    needed: [
      ...toMend([...faults, ...taken.filter(({ draft }) => draft === undefined)], written),
      ...toTranslate(written),
    ],
    // Who has no session before them any more can't act on it.
    advised:
      sessions.length === 0
        ? []
        : [
            ...ofLastTime(unseen, written),
            ...inDrafts(taken, written),
            ...sameTexts(written),
            ...ofSessions(sessions, written, now),
            ...(hasOfLastTime(unseen, written) ? [] : unused(written)),
          ],
  };
}

/** Whether something may be left to do for a session in this state: its form is still to open, or to close. */
export function isStillToRun(state: ListedState): boolean {
  return state === 'upcoming' || state === 'open';
}

/** How many things are to be mended, as pages say it: texts that a language lacks are one. */
export function countOf({ needed }: Pick<LeftToDo, 'needed'>): number {
  return needed.reduce((sum, task) => sum + (task.kind === 'mend' ? task.count : 1), 0);
}

/** The parts with faults of their own, each with the address of its first. */
function toMend(faults: readonly Pick<EditFault, 'path' | 'lacks'>[], written: Written): Needed[] {
  const places = faults.flatMap(({ path, lacks }) => (lacks === undefined ? [partOfPlace(path, written)] : []));
  return partNames.flatMap((part) => {
    const [first, ...more] = places.filter((place) => place.part === part);
    return first === undefined ? [] : [{ kind: 'mend', part, address: first.address, count: more.length + 1 } as const];
  });
}

function toTranslate(written: Written): Needed[] {
  const texts = textsInFile(written);
  return written.languages.flatMap((language) => {
    const { length: count } = missingIn(language, texts, written);
    const address = textsAddress('missing');
    return count === 0 ? [] : [{ kind: 'missing', part: 'languages', language, count, address } as const];
  });
}

/** The page of speakers and topics, as `unseen` names it. */
export const peoplePage = 'people';

/** Whether speakers and topics came along from an earlier programme: who of them is in no talk this time is no oversight. */
function hasOfLastTime(unseen: readonly string[], written: Written): boolean {
  return unseen.includes(peoplePage) || shownOf(written, 'follows') !== '';
}

function ofLastTime(unseen: readonly string[], written: Written): Advised[] {
  return unseen.flatMap((address): Advised[] => {
    if (address === 'recipients' || address === 'basics') return [{ kind: 'last-time', address }];
    const session = partsOf(written, 'sessions').find((place) => addressOf(place, written) === address);
    return session === undefined ? [] : [{ kind: 'last-time', session, address }];
  });
}

function inDrafts(taken: readonly TakenCode[], written: Written): Advised[] {
  return taken.flatMap(({ path, draft }): Advised[] => {
    const session = path.slice(0, path.lastIndexOf('.'));
    return draft === undefined
      ? []
      : [{ kind: 'code', session, draft, address: `${addressOf(session, written)}#${path}` }];
  });
}

function sameTexts(written: Written): Advised[] {
  const texts = textsInFile(written);
  return written.languages.flatMap((language) => {
    const others = texts.flatMap((text) => sameAs(language, text, written) ?? []);
    return [...new Set(others)].map((as) => ({
      kind: 'same' as const,
      ...{ language, as },
      count: others.filter((each) => each === as).length,
      address: textsAddress('same'),
    }));
  });
}

/** The page of languages with the texts of an area: missing ones, or those that are the same in two languages. */
export function textsAddress(area: 'missing' | 'same'): string {
  return `languages?show=${area}#texts`;
}

function ofSessions(sessions: readonly string[], written: Written, now: Instant): Advised[] {
  const over = sessions.filter((place) => isOver(place, written, now));
  const uncounted = sessions.filter((place) => !over.includes(place) && shownOf(written, `${place}.headcount`) === '');
  const [first] = uncounted;
  return [
    ...over.map((session) => ({ kind: 'over' as const, session, address: addressOf(session, written) })),
    ...sessions.flatMap((session) => {
      const kinds = besideDays(session, written);
      return kinds.map(([kind, key]) => ({
        kind,
        session,
        address: `${addressOf(session, written)}#${session}.${key}`,
      }));
    }),
    ...(first === undefined
      ? []
      : [
          {
            kind: 'headcount' as const,
            sessions: uncounted,
            address: `${addressOf(first, written)}#${first}.headcount`,
          },
        ]),
  ];
}

function addressOf(session: string, written: Written): string {
  return `session/${sessionAddress(written, session)}`;
}

/** What does not fit of its form's times to the days of a training, and which of them. */
function besideDays(place: string, written: Written): (readonly [kind: 'early' | 'before-end', key: string])[] {
  const at = (key: string) => shownOf(written, `${place}.${key}`).slice(0, '2026-12-10'.length);
  const [begins, opens, closes] = [at('begins'), at('opens'), at('closes')];
  const last = at('ends') || begins;
  return [
    ...(isDaysBefore(opens, begins) ? [['early', 'opens'] as const] : []),
    ...(Date.parse(last) > Date.parse(closes) ? [['before-end', 'closes'] as const] : []),
  ];
}

/** Whether a form that opens then does so days before a training begins: it may be open on the eve, to be tried. */
export function isDaysBefore(opens: string, begins: string): boolean {
  const [opening, first] = [opens, begins].map((each) => Date.parse(each.slice(0, '2026-12-10'.length)));
  return opening !== undefined && first !== undefined && first - opening > day;
}

function isOver(place: string, written: Written, now: Instant): boolean {
  const [closes, zone] = ['closes', 'zone'].map((key) => shownOf(written, `${place}.${key}`));
  if (closes === undefined || zone === undefined || !/^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(closes)) return false;
  if (!isZone(zone) || !isInYears(closes)) return false;
  try {
    const at = wallClockInstant(closes, zone);
    return at !== undefined && at < now;
  } catch {
    // The thirtieth of February is a fault of its own.
    return false;
  }
}

function unused(written: Written): Advised[] {
  const talks = partsOf(written, 'sessions').flatMap((session) => partsOf(written, `${session}.talks`));
  const speakers = talks.flatMap((talk) => speakersOf(talk, written));
  const topics = talks.map((talk) => shownOf(written, `${talk}.topic`));
  const without = (list: string, used: readonly string[]) =>
    partsOf(written, list).filter((place) => !used.includes(shownOf(written, `${place}.id`)));
  const places = [...without('speakers', speakers), ...without('topics', topics)];
  const [first] = places;
  return first === undefined ? [] : [{ kind: 'unused', places, address: `people#${first}` }];
}
