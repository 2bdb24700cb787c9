import { describe, expect, it } from 'vitest';
import type { SessionCode } from '../../../../shared/access/session-code.ts';
import type { Programme } from '../../../../shared/programme/programme.ts';
import { published } from '../../../../shared/programme/published.ts';
import { plannedProgramme } from '../../../../shared/programme/publishing/planned-programme.ts';
import type { ProgrammeFile } from '../../../../shared/programme/schema.ts';
import type { Instant } from '../../../../shared/time/instant.ts';
import { aProgrammeFile } from '../../../fixtures/programmes/programme-files.ts';

const now = '2020-12-04T10:00:00.000Z' as Instant;
const mailed =
  (...ids: string[]) =>
  (each: ProgrammeFile['speakers'][number]) =>
    ids.includes(each.id) ? { ...each, address: `${each.id}@example.org` } : each;
const file = aProgrammeFile();
const withSpeakers = (...ids: string[]): ProgrammeFile => ({ ...file, speakers: file.speakers.map(mailed(...ids)) });
const programmeOf = (of: ProgrammeFile): Programme => published(of).programme;
const inFile = (of: ProgrammeFile) => of.sessions.map(({ code }) => code as SessionCode);

/** What publishing a file does to the item of a programme, and its changes as `kind place`. */
function plan(of: ProgrammeFile, before: Programme | undefined) {
  const { changes, ...planned } = plannedProgramme(programmeOf(of), before, inFile(of), now);
  return { ...planned, changes: changes.map(({ kind, place }) => `${kind} ${place}`) };
}

describe("the plan of a programme's item", () => {
  const base = programmeOf(file);
  const stored = { ...base, revision: 4 };

  it('that is not stored is its first revision, of which nobody is told', () => {
    expect(plan(file, undefined)).toEqual({
      before: undefined,
      next: { ...base, revision: 1 },
      changes: [],
      newReaders: [],
    });
  });

  it('that stays the same is to write nothing', () => {
    expect(plan(file, stored)).toEqual({ before: stored, next: stored, changes: [], newReaders: [] });
  });

  it('that changes is the next revision', () => {
    const next = { ...file, digestAt: '19:00' };

    expect(plan(next, stored)).toEqual({
      ...{ before: stored, next: { ...programmeOf(next), revision: 5 } },
      ...{ changes: ['changed digestAt'], newReaders: [] },
    });
    // One that was stored before revisions were counted.
    expect(plan(next, base).next.revision).toBe(1);
  });

  it('knows who reads it from now on, and since when others do', () => {
    const since = { revision: 2, at: '2020-12-02T10:00:00.000Z' as Instant };
    const [ada, bo] = base.recipients as [Programme['recipients'][number], Programme['recipients'][number]];
    const before = { ...stored, recipients: [{ ...ada, since }, bo] };
    const [fileAda, fileBo] = file.recipients as [
      ProgrammeFile['recipients'][number],
      ProgrammeFile['recipients'][number],
    ];
    const cyd = { ...fileBo, id: 'cyd', address: 'cyd@example.org' };
    const from = { revision: 5, at: now };

    const added = plan({ ...file, recipients: [fileAda, fileBo, cyd] }, before);
    expect(added.next.recipients).toEqual([{ ...ada, since }, bo, { kind: 'organiser', ...cyd, since: from }]);
    expect(added.next.recipients[1]).not.toHaveProperty('since');
    expect(added.newReaders).toEqual([{ kind: 'organiser', ...cyd, since: from }]);
    expect(added.changes).toEqual(['added recipients.cyd']);

    const moved = plan({ ...file, recipients: [{ ...fileAda, address: 'ada@example.com' }, fileBo] }, before);
    expect(moved.newReaders).toEqual([{ ...ada, address: 'ada@example.com', since: from }]);
    expect(moved.changes).toEqual(['changed recipients.ada.address']);

    const renamed = plan({ ...file, recipients: [fileAda, { ...fileBo, name: 'Bo' }] }, before);
    expect([renamed.newReaders, renamed.changes]).toEqual([[], ['changed recipients.bo.name']]);
  });

  it('tells of speakers who get mails and those who do not any more, whatever their order in the items', () => {
    const both = { ...programmeOf(withSpeakers('lin', 'mei')), revision: 1 };
    const reversed = { ...withSpeakers('lin', 'mei'), speakers: [...withSpeakers('lin', 'mei').speakers].reverse() };

    expect(plan(withSpeakers('mei'), both).changes).toEqual([
      'changed speakers.lin.address',
      'changed speakers.lin.language',
    ]);
    expect(plan(withSpeakers('lin', 'mei'), { ...base, revision: 1 }).changes).toEqual([
      'changed speakers.lin.address',
      'changed speakers.lin.language',
      'changed speakers.mei.address',
      'changed speakers.mei.language',
    ]);
    expect(plan(withSpeakers('mei'), { ...programmeOf(withSpeakers('lin')), revision: 1 }).changes).toEqual([
      'changed speakers.lin.address',
      'changed speakers.lin.language',
      'changed speakers.mei.address',
      'changed speakers.mei.language',
    ]);
    expect(plan(reversed, both).changes).toEqual(['moved speakers']);
    expect(
      plan({ ...withSpeakers('mei'), speakers: [...withSpeakers('mei').speakers].reverse() }, both).changes,
    ).toEqual(['changed speakers.lin.address', 'changed speakers.lin.language']);
  });

  it('tells of the order of sessions that both have, and not of those that come and go', () => {
    const [one, two] = file.sessions as [ProgrammeFile['sessions'][number], ProgrammeFile['sessions'][number]];
    const more = (...sessions: ProgrammeFile['sessions']) => plan({ ...file, sessions }, stored).changes;

    expect(more(two, one)).toEqual(['moved sessions']);
    expect(more(one, { ...two, code: 'NEW' }, two)).toEqual([]);
    expect(more({ ...one, code: 'NEW' }, two)).toEqual([]);
  });
});
