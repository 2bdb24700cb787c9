import { heldAgain } from '../../../shared/authoring/held-again.ts';
import { firstSession } from '../../../shared/authoring/held-anew.ts';
import { codeFor, nextCodes, nextId } from '../../../shared/authoring/next-names.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { followsDay, titleAnew } from '../../../shared/i18n/title-anew.ts';
import { after, day, type Instant } from '../../../shared/time/instant.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { peoplePage } from '../../../shared/web/pages/desk/edit/left-to-do.ts';
import { sessionAddress, sessionTitle } from '../../../shared/web/pages/desk/edit/session-names.ts';
import { partsOf, shownOf, textOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { AgainPage } from '../../../shared/web/pages/desk/new/again-page.tsx';
import type { Typed } from '../../../shared/web/pages/desk/new/typed-field.tsx';
import type { DeskProgramme, SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { codesInUse } from '../programme/codes-in-use.ts';
import { faultsOf } from '../programme/faults-of.ts';
import { titleOf } from '../programme/programme-title.ts';
import { programmeOf } from '../programme/programmes-of.ts';
import { readWritten } from '../programme/read-written.ts';
import { writtenSource } from '../programme/written-source.ts';
import { zoneOf } from '../programme/zone-of.ts';
import { begin } from './begin.ts';
import { daysAgain, daysOf, movedOpening } from './days-again.ts';
import {
  anewFrom,
  type TypedAgain,
  takenOf,
  talksOf,
  timeOf,
  timesOfFirst,
  typedAgain,
  usuallyApart,
  wrongAgain,
} from './typed-again.ts';

const dayLength = '2026-12-10'.length;

/** The few fields of an earlier programme held again: some four weeks from now, and compared with it. */
export async function showAgain(from: string, visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const earlier = await earlierProgramme(from, visit, deps);
  if (earlier === undefined) return nothingThere(visit);
  const { written } = earlier;
  const nothing = typedAgain(new URLSearchParams(), written);
  const had = timesOfFirst(written, takenOf(nothing, written));
  const begins = proposedDay(daysOf(had).begins, visit.now, zoneOf(written));
  const typed: TypedAgain = {
    ...nothing,
    values: {
      ...nothing.values,
      ...{ take: 'all', begins, proposed: begins, follows: 'yes' },
      ...{ opensAt: timeOf(had.opens), closesAt: timeOf(had.closes) },
    },
    title: Object.fromEntries(
      written.languages.map((each) => [each, titleAnew(shownOf(written, `title.${each}`), each, begins)]),
    ),
  };
  return againPage('ok', visit, earlier, typed);
}

export async function makeAgain(from: string, visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const earlier = await earlierProgramme(from, visit, deps);
  if (earlier === undefined) return nothingThere(visit);
  const { written } = earlier;
  const texts = editorTexts(visit.language).new;
  const typed = typedAgain(visit.form.fields, written);
  const refused = (wrong: Typed['wrong']) => againPage('answers', visit, earlier, typed, wrong);
  if (partsOf(written, 'sessions').length === 0) return refused({ starts: texts.unread });
  const wrong = wrongAgain(typed, written, visit.language);
  if (Object.values(wrong).some((each) => each !== undefined)) return refused(wrong);
  const follows = typed.values.follows === 'yes' && earlier.programme.stored !== undefined;
  const had = timesOfFirst(written, takenOf(typed, written));
  const again = {
    starts: movedOpening(daysAgain(typed.values, had), had),
    sessions: takenOf(typed, written),
    anew: anewFrom(typed, written),
    takenIds: new Set<string>(),
    ...(follows && { follows: from }),
  };
  const tried = heldAgain(earlier.source, { ...again, id: typed.values.id || from, takenCodes: new Set() });
  const faults = faultsOfAgain(typed.values.id || from, tried, visit, deps);
  if (Object.keys(faults).length > 0) return refused(faults);
  return begin(
    {
      typed: typed.values.id,
      idAmong: (taken) => nextId(from, new Set([from, ...taken])),
      async source(id) {
        const codes = (taken: ReadonlySet<string>) => codesAgain(typed, written, id, taken);
        const takenCodes = await codesInUse((taken) => [...codes(taken).values()], visit, deps);
        return heldAgain(earlier.source, { ...again, id, takenCodes, codes: codes(takenCodes) });
      },
      unseen: (source) => pagesOfLastTime(source, written),
      isTaken: () => refused({ id: texts.taken }),
    },
    visit,
    deps,
  );
}

/** Four weeks from today as people there count days, or soon after: on the day of the week of before. */
function proposedDay(before: string, now: Instant, zone: string): string {
  const soonest = Date.parse(wallClockText(after(now, 28 * day), zone).slice(0, dayLength));
  const weekday = new Date(`${before}T00:00:00Z`).getUTCDay();
  const wait = Number.isNaN(weekday) ? 0 : (weekday - new Date(soonest).getUTCDay() + 7) % 7;
  return new Date(soonest + wait * day).toISOString().slice(0, dayLength);
}

/** The codes of its sessions, by those of before: of a place that is another, the code is its own. */
function codesAgain(
  typed: TypedAgain,
  written: Written,
  id: string,
  taken: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const numbers = takenOf(typed, written);
  const codes = nextCodes(
    numbers.map((at) => shownOf(written, `sessions.${at}.code`)),
    taken,
  );
  const { place } = timesOfFirst(written, numbers);
  const words = Object.entries(typed.place);
  if (words.every(([language, text]) => text === shownOf(written, `${place}.place.${language}`))) return codes;
  const of = shownOf(written, `${place}.code`);
  const others = [...codes].flatMap(([before, next]) => (before === of ? [] : [next]));
  const named = typed.place.en ?? words[0]?.[1];
  return new Map([...codes, [of, codeFor(named, id, new Set([...taken, ...others]))]]);
}

/** Where in the file that is made of it stands what is typed into a field. */
const placeOf: readonly (readonly [place: RegExp, field: string])[] = [
  [/^title\b/, 'title'],
  [/^sessions\.\d+\.place\b/, 'place'],
  [/^sessions\.\d+\.begins\b/, 'begins'],
  [/^sessions\.\d+\.ends\b/, 'ends'],
  [/^sessions\.\d+\.opens\b/, 'opensAt'],
  [/^sessions\.\d+\.closes\b/, 'closesAt'],
  [/^sessions\.\d+\.headcount\b/, 'headcount'],
];

/** What would have to be mended in what was typed for its first session; all else is mended on the pages of the programme. */
function faultsOfAgain(id: string, source: ProgrammeSource, visit: SignedInVisit, deps: DeskDeps): Typed['wrong'] {
  const first = firstSession(readWritten(source)?.content);
  const faults = faultsOf(source, { language: visit.language, programme: { id } }, deps);
  const named = faults.flatMap(({ path, text, lacks }) => {
    const isElsewhere = path.startsWith('sessions.') && !path.startsWith(`sessions.${first}.`);
    const [, field] = placeOf.find(([place]) => place.test(path)) ?? [];
    return field === undefined || isElsewhere || lacks !== undefined ? [] : [[field, text] as const];
  });
  return Object.fromEntries(named.reverse());
}

/** The pages that say what mostly is otherwise from one time to the next: of sessions, their days and talks; of recipients; the title, where it is the same. */
function pagesOfLastTime(source: ProgrammeSource, earlier: Written): readonly string[] {
  const written = readWritten(source);
  if (written === undefined) return [];
  const isSameTitle = earlier.languages.some(
    (each) => shownOf(written, `title.${each}`) === shownOf(earlier, `title.${each}`),
  );
  return [
    ...(isSameTitle ? ['basics'] : []),
    ...partsOf(written, 'sessions').map((place) => `session/${sessionAddress(written, place)}`),
    'recipients',
    peoplePage,
  ];
}

interface Earlier {
  readonly programme: DeskProgramme;
  readonly source: ProgrammeSource;
  readonly written: Written;
}

async function earlierProgramme(id: string, visit: SignedInVisit, deps: DeskDeps): Promise<Earlier | undefined> {
  const programme = await programmeOf(id, visit.signIn.address, deps);
  if (programme?.role !== 'organiser') return undefined;
  const { source } = await writtenSource(asHeld(programme), deps);
  return { programme, source, written: readWritten(source) ?? { content: {}, languages: [] } };
}

/** What was held is what was published: changes that nobody has published yet belong to the earlier programme. */
function asHeld(programme: DeskProgramme): DeskProgramme {
  return programme.stored === undefined ? programme : { ...programme, draft: undefined };
}

function againPage(
  status: ReplyStatus,
  visit: SignedInVisit,
  { programme: { id }, written }: Earlier,
  { values, title, place, ticked }: TypedAgain,
  wrong: Typed['wrong'] = {},
): HttpResponse {
  const first = timesOfFirst(
    written,
    partsOf(written, 'sessions').map((_, at) => at),
  );
  const page = AgainPage({
    frame: frameOf(visit),
    from: { id, title: titleOf(written, visit.language) ?? { text: id } },
    languages: written.languages,
    sessions: partsOf(written, 'sessions').map((each) => sessionTitle(written, each, visit.language)),
    first: {
      hasPlace: textOf(written, `${first.place}.place`, visit.language) !== '',
      day: daysOf(first).begins,
      apart: usuallyApart(written),
      zone: zoneOf(written),
    },
    following: written.languages.filter((each) => followsDay(shownOf(written, `title.${each}`), each)),
    nextId: nextId(id, new Set([id])),
    typed: { values, wrong },
    ...{ title, place, ticked, talksOf: talksOf(values, written) },
  });
  return deskPage(status, page);
}
