import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  closingInFile,
  extendedClosing,
  withExtendedClosings,
  withMovedClosings,
} from '../../../shared/authoring/extended-closings.ts';
import { publishedText } from '../../../shared/authoring/published-text.ts';
import { published } from '../../../shared/programme/published.ts';
import { readProgramme } from '../../../shared/programme/read.ts';
import type { Session, StoredSession } from '../../../shared/programme/session.ts';
import { after, type Instant, minute } from '../../../shared/time/instant.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';
import { aProgrammeFile, compactSource, sessionsOf } from '../../fixtures/programmes/programme-files.ts';

const source = { text: `# As Ada wrote it.\n${compactSource}`, beside: {} };
const [one, two] = sessionsOf(aProgrammeFile()) as [StoredSession, StoredSession];

/** A session whose closing was moved by so many minutes. */
function moved(session: Session, minutes: number): StoredSession {
  return { ...session, closesAt: after(session.closesAt, minutes * minute) };
}

/** The same as it is after a file was published that says so. */
function republished(session: StoredSession): StoredSession {
  const { closesAt } = session;
  return { ...session, typed: { opens: '', closes: wallClockText(closesAt, session.zone), closesAt } };
}

function closingsIn(text: string): Instant[] {
  return published(readProgramme(text, '')).sessions.map(({ closesAt }) => closesAt);
}

const texts = (closesAt: Instant) => wallClockText(closesAt, two.zone);

describe('the closings of a draft', () => {
  const content = parse(source.text) as unknown;
  const said = { [one.code]: closingInFile(one), [two.code]: closingInFile(two) };
  const later = moved(two, 60);
  const extended = { ...said, [two.code]: closingInFile(later) };

  it('are what sessions were extended to since it was saved, and the rest is as it was written', () => {
    const { text } = withMovedClosings(source, content, said, extended);
    expect(closingsIn(text)).toEqual([one.closesAt, later.closesAt]);
    expect(text.replace(texts(later.closesAt), texts(two.closesAt))).toBe(source.text);
  });

  it.each<[string, Parameters<typeof withMovedClosings>]>([
    ['the draft itself has moved them', [source, content, { ...said, [two.code]: '2020-01-01 10:00' }, extended]],
    ['a session closes sooner', [source, content, said, { ...said, [two.code]: '2020-01-01 10:00' }]],
    ['a session was not published when it was saved', [source, content, {}, extended]],
    ['it has no sessions', [source, { sessions: 'none' }, said, extended]],
  ])('stay where %s', (_, [draft, ...rest]) => {
    expect(withMovedClosings(draft, ...rest).text).toBe(source.text);
  });
});

describe('the closings of a file that was published', () => {
  it('are what they were extended to, and the rest of the file is as it was written', () => {
    const { text } = withExtendedClosings(source, [one, moved(two, 60)]);

    const [before, now] = [source.text.split('\n'), text.split('\n')];
    expect(now.filter((line, at) => line !== before[at])).toHaveLength(1);
    expect(closingsIn(text)).toEqual([one.closesAt, moved(two, 60).closesAt]);
  });

  it.each<[string, readonly StoredSession[]]>([
    ['as they were', [one, two]],
    ['earlier', [moved(one, -60), two]],
    ['of what was cancelled', [{ ...moved(one, 60), cancelledAt: one.opensAt }, two]],
    ['of sessions that are gone', []],
    ['as late as a later file has published them', [one, republished(moved(two, 60))]],
  ])('stay as they are typed where they are stored %s', (_, sessions) => {
    expect(withExtendedClosings(source, sessions)).toBe(source);
  });

  it('are in the text of a programme whose file was not kept, too', () => {
    const text = publishedText(published(aProgrammeFile()).programme, [moved(one, 60), moved(two, -60)]);

    expect(closingsIn(text)).toEqual([moved(one, 60).closesAt, two.closesAt]);
  });

  it('are never before the moment that is stored, and only what a file can say', () => {
    const typed = '2020-10-01T00:00:00.000Z' as Instant;
    const at = (closesAt: string) => ({
      ...one,
      closesAt: closesAt as Instant,
      typed: { opens: '', closes: '', closesAt: typed },
    });
    const closing = (closesAt: string) => extendedClosing(at(closesAt), typed, 'Europe/Brussels');

    expect(closing('2020-10-20T10:00:00.000Z')).toBe('2020-10-20 12:00');
    expect(closing('2020-10-20T10:00:30.000Z')).toBe('2020-10-20 12:01');
    // Clocks show half past two twice that night.
    expect(closing('2020-10-25T00:30:00.000Z')).toBeUndefined();
  });
});
