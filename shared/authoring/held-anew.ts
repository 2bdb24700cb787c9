import { type Edit, isMap, type Path, valueAt } from './edit/edit.ts';
import { edited } from './edit/edited.ts';
import type { ProgrammeSource } from './programme-source.ts';
import { contentOf } from './written-content.ts';

/** What is said of a programme that is held again, beside its names and days. */
export interface HeldAnew {
  /** By language; a language that is absent keeps its own. */
  readonly title: Readonly<Record<string, string>>;
  /** Of its first session; empty: where it was. */
  readonly place: Readonly<Record<string, string>>;
  /** Of its first session, as files have them; absent: as far from the opening as before. */
  readonly begins?: string | undefined;
  readonly ends?: string | undefined;
  readonly opens?: string | undefined;
  readonly closes?: string | undefined;
  /** Of its first session; absent: nobody knows yet. */
  readonly headcount?: number | undefined;
}

function listAt(content: unknown, path: Path): readonly unknown[] {
  const list = valueAt(content, path);
  return Array.isArray(list) ? list : [];
}

/**
 * A programme with some of its sessions. Who got reports of others only goes with them: without the words that limit it, a recipient
 * would get all.
 *
 * @param taken the numbers of those that stay
 */
export function withSessions(source: ProgrammeSource, taken: readonly number[]): ProgrammeSource {
  const content = contentOf(source);
  const sessions = [...listAt(content, ['sessions']).entries()];
  const gone = sessions.filter(([at]) => !taken.includes(at));
  if (gone.length === 0) return source;
  const codes = new Set(gone.map(([at]) => String(valueAt(content, ['sessions', at, 'code']))));
  const recipients = [...listAt(content, ['recipients']).keys()].reverse().flatMap((at): Edit[] => {
    const path: Path = ['recipients', at];
    const limits = listAt(content, [...path, 'sessions']);
    const left = limits.filter((code) => !codes.has(String(code)));
    if (left.length === limits.length) return [];
    return left.length === 0 ? [{ remove: path }] : [{ set: [...path, 'sessions'], value: left }];
  });
  return edited(source, [...recipients, ...gone.reverse().map(([at]) => ({ remove: ['sessions', at] }))]);
}

/** A programme without the follow-ups that another one holds: who is there the next time is asked again by another session. */
export function withoutFollowUps(source: ProgrammeSource): ProgrammeSource {
  const content = contentOf(source);
  const sessions = listAt(content, ['sessions']);
  const codes = sessions.map((session) => (isMap(session) ? session.code : undefined));
  return edited(
    source,
    sessions.flatMap((session, at): Edit[] =>
      isMap(session) && session.followUp !== undefined && !codes.includes(session.followUp)
        ? [{ remove: ['sessions', at, 'followUp'] }]
        : [],
    ),
  );
}

/** The same programme with what is said of the next time. Who was there last time says nothing of who comes: no headcount comes along. */
export function saidAnew(source: ProgrammeSource, anew: HeldAnew): ProgrammeSource {
  const content = contentOf(source);
  const first: Path = ['sessions', firstSession(content)];
  const counts = [...listAt(content, ['sessions']).keys()].flatMap((at) =>
    ['attendance', 'headcount'].map((key): Path => ['sessions', at, key]),
  );
  const set = (path: Path, value: unknown): Edit[] => (value === undefined ? [] : [{ set: path, value }]);
  const { title, place, begins, ends, opens, closes, headcount } = anew;
  return edited(source, [
    ...Object.entries(title).flatMap(([language, text]) => set(['title', language], text)),
    ...(Object.keys(place).length > 0 ? set([...first, 'place'], place) : []),
    ...counts.flatMap((path): Edit[] => (valueAt(content, path) === undefined ? [] : [{ remove: path }])),
    ...set([...first, 'headcount'], headcount),
    ...set([...first, 'begins'], begins),
    ...set([...first, 'ends'], ends),
    ...set([...first, 'opens'], opens),
    ...set([...first, 'closes'], closes),
  ]);
}

/** The number of the session that opens first. */
export function firstSession(content: unknown): number {
  const opening = listAt(content, ['sessions']).map((each) => (isMap(each) ? String(each.opens) : '~'));
  return Math.max(0, opening.indexOf([...opening].sort()[0] ?? ''));
}
