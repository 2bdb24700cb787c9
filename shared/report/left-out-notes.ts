import { formatDate } from '../i18n/dates.ts';
import { oneOf } from '../i18n/lists.ts';
import type { ReportTexts } from '../i18n/texts.ts';
import { sessionByCode } from '../programme/session-by-code.ts';
import { sessionName } from '../programme/session-name.ts';
import type { LeftOut, Publication } from '../publication/publication.ts';
import type { Sessions } from './lead.ts';
import { mostNamed } from './most-named.ts';

/** Which answers a report leaves out, by whose decision, when and why; in the report of all sessions, of which. */
export function leftOutNotes(...given: Parameters<typeof leftOutFacts>): string[] {
  const notes = leftOutFacts(...given).map(({ note }) => note);
  const more = notes.length - mostNamed;
  if (more <= 0) return notes;
  const [, , { notes: texts }] = given;
  return [...notes.slice(0, mostNamed), texts.ofMoreSessions({ count: more })];
}

/** The same, each with how many answers it is about: while answers come in, at least. */
export function leftOutFacts(
  { kind, exclusion, exclusions = [] }: Pick<Publication, 'kind' | 'exclusion' | 'exclusions'>,
  sessions: Sessions,
  texts: ReportTexts,
): { readonly note: string; readonly answers: number }[] {
  const own =
    exclusion === undefined ? [] : [{ note: noteOf(exclusion, kind === 'interim', texts), answers: exclusion.answers }];
  const theirs = exclusions.flatMap((each) => {
    const session = sessionByCode(sessions).get(each.session);
    if (session === undefined) return [];
    const about = { session: sessionName(session, texts.language), note: noteOf(each, false, texts) };
    return [{ note: texts.notes.ofSession(about), answers: each.answers }];
  });
  return [...own, ...theirs];
}

function noteOf(
  { classes, by, on, reason, answers, withDeleted }: LeftOut,
  isInterim: boolean,
  texts: ReportTexts,
): string {
  const { notes, language } = texts;
  const decided = { by, day: formatDate(on, language), reason };
  if (classes.length === 0) return notes.countedAgain(decided);
  const named = oneOf(
    classes.map((each) => notes.leftOutClasses[each]),
    language,
  );
  const say = isInterim ? notes.leftOutSoFar : withDeleted ? notes.leftOutWithDeleted : notes.leftOut;
  return say({ ...decided, count: answers, classes: named });
}
