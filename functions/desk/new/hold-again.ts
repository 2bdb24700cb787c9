import { heldAgain } from '../../../shared/authoring/held-again.ts';
import { isProgrammeId, nextCodes, nextId } from '../../../shared/authoring/next-names.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { after, day } from '../../../shared/time/instant.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { sessionAddress } from '../../../shared/web/pages/desk/edit/session-names.ts';
import { partsOf, shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { AgainPage } from '../../../shared/web/pages/desk/new/again-page.tsx';
import type { Typed } from '../../../shared/web/pages/desk/new/typed-field.tsx';
import type { DeskProgramme, SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { nothingThere } from '../nothing-there.ts';
import { titleOf } from '../programme/programme-title.ts';
import { programmeOf } from '../programme/programmes-of.ts';
import { readWritten } from '../programme/read-written.ts';
import { writtenSource } from '../programme/written-source.ts';
import { begin, codesTaken } from './begin.ts';
import { isDay } from './is-day.ts';

const dayLength = '2026-12-10'.length;

/** The few fields of an earlier programme held again: four weeks from now, and compared with it. */
export async function showAgain(from: string, visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const earlier = await earlierProgramme(from, visit, deps);
  if (earlier === undefined) return nothingThere(visit);
  const starts = after(visit.now, 28 * day).slice(0, dayLength);
  return againPage('ok', visit, earlier, { values: { starts, follows: 'yes' }, wrong: {} });
}

export async function makeAgain(from: string, visit: SignedInVisit, deps: DeskDeps): Promise<HttpResponse> {
  const earlier = await earlierProgramme(from, visit, deps);
  if (earlier === undefined) return nothingThere(visit);
  const texts = editorTexts(visit.language).new;
  const { fields } = visit.form;
  const [starts, typed] = [fields.get('starts')?.trim() ?? '', fields.get('id')?.trim() ?? ''];
  const follows = fields.get('follows') === 'yes';
  const values = { starts, id: typed, follows: follows ? 'yes' : '' };
  const refused = (wrong: Typed['wrong']) => againPage('answers', visit, earlier, { values, wrong });
  const wrong = {
    starts: isDay(starts) ? undefined : texts.badDay,
    id: typed === '' || isProgrammeId(typed) ? undefined : texts.badId,
  };
  if (wrong.starts !== undefined || wrong.id !== undefined) return refused(wrong);
  const codes = partsOf(earlier.written, 'sessions').map((place) => shownOf(earlier.written, `${place}.code`));
  if (codes.length === 0) return refused({ starts: texts.unread });
  const again = {
    starts,
    takenIds: new Set<string>(),
    takenCodes: await codesTaken((taken) => [...nextCodes(codes, taken).values()], deps),
    ...(follows && earlier.programme.stored && { follows: from }),
  };
  return begin(
    {
      typed,
      idAmong: (taken) => nextId(from, new Set([from, ...taken])),
      source: async (id) => heldAgain(earlier.source, { ...again, id }),
      unseen: pagesOfLastTime,
      isTaken: () => refused({ id: texts.taken }),
    },
    visit,
    deps,
  );
}

/** The pages that say what mostly is otherwise from one time to the next: of sessions, their days, talks and headcounts; and of recipients. */
function pagesOfLastTime(source: ProgrammeSource): readonly string[] {
  const written = readWritten(source);
  if (written === undefined) return [];
  return [...partsOf(written, 'sessions').map((place) => `session/${sessionAddress(written, place)}`), 'recipients'];
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
  typed: Typed,
): HttpResponse {
  const openings = partsOf(written, 'sessions').map((place) => shownOf(written, `${place}.opens`).slice(0, dayLength));
  const page = AgainPage({
    frame: frameOf(visit),
    from: { id, title: titleOf(written, visit.language) ?? { text: id } },
    before: openings.sort()[0] ?? '',
    typed,
  });
  return deskPage(status, page);
}
