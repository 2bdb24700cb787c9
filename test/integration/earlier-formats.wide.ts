import { afterEach, describe, expect, it } from 'vitest';
import { itemsCheck } from '../../infra/cli/operate/doctor/items.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import type { ReportMail } from '../../shared/delivery/report-mail.ts';
import { publishProgramme } from '../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import type { StoredSession } from '../../shared/programme/session.ts';
import { topicName } from '../../shared/programme/topic.ts';
import { verifySession } from '../../shared/publication/verify.ts';
import { composeReport } from '../../shared/report/compose.ts';
import type { ResponseId } from '../../shared/response/response.ts';
import { resultTables } from '../../shared/sheets/tables.ts';
import { day, type Instant, after as later, minute } from '../../shared/time/instant.ts';
import { wallClockText } from '../../shared/time/wall-clock.ts';
import { aClock } from '../fixtures/clock.ts';
import { aLog } from '../fixtures/log/a-log.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { type EarlierFormat, earlierFormats } from '../fixtures/store/earlier-formats.ts';
import { type EngineStores, engineStores, type ItemOf } from '../fixtures/store/engine-stores.ts';
import { publishTo, settled, tickDeps } from '../fixtures/store/published-stores.ts';
import { tick } from '../fixtures/tick/tick.ts';

const [one, two] = ['ONE', 'TWO'] as [SessionCode, SessionCode];

let stores: EngineStores;
afterEach(() => stores.close());

async function holding(items: readonly ItemOf[]): Promise<void> {
  stores = await engineStores();
  await stores.put(items);
}

async function session(code: SessionCode): Promise<StoredSession> {
  return (await stores.programmes.findSession(code)) ?? expect.fail(`${code} is not there`);
}

/** The mails of a tick at a time, and what it logged and counted. */
async function ticked(now: Instant) {
  const mails: ReportMail[] = [];
  const kept = aLog();
  const mail = async (mailed: ReportMail, goAhead: () => Promise<boolean>) => {
    if (!(await goAhead())) return { outcome: 'withheld' } as const;
    mails.push(mailed);
    return { outcome: 'sent', messageId: 'm' } as const;
  };
  const failure = await tick(tickDeps({ ...stores, clock: aClock(now) }, { ...kept, mail })).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  return { mails, failure, ...kept };
}

function idsOf({ items }: EarlierFormat, code: SessionCode): { kept: ResponseId[]; deleted: ResponseId[] } {
  const all = items.filter(({ item }) => item.pk?.S?.startsWith(`${code}#`));
  const ids = (isDeleted: boolean) =>
    all.flatMap(({ item }) => ('gone' in item === isDeleted ? [item.sk?.S as ResponseId] : []));
  return { kept: ids(false), deleted: ids(true) };
}

describe.each(earlierFormats)('what was stored in the format $name', (format) => {
  it('is folded to what was sealed then, and shown with the same counts', async () => {
    await holding(format.items);

    const seen = await verifySession(one, stores, (await session(one)).sealedAt as Instant);
    const publication = await stores.reports.latestPublication({ kind: 'session', code: one });
    const view = publication && composeReport(publication, [await session(one)], { name: 'Ada', language: 'en' });

    expect(seen).toMatchObject({ outcome: 'same', folded: { responses: 12 } });
    expect(publication).toMatchObject({ kind: 'final', quarantined: 0, released: { responses: 12 } });
    expect(JSON.stringify(view)).toContain('12 ');
    expect(JSON.stringify(publication && resultTables(publication, [await session(one)], 'en'))).toContain('12');
    expect(await itemsCheck(stores)).toMatchObject({ state: 'OK' });
  });

  it('is reported from where that version stopped: nothing twice, nothing left out', async () => {
    await holding(format.items);

    const end = later(settled(await session(two)), 1000);
    const { mails, failure, lines, counts } = await ticked(end);

    expect({ failure, errors: lines.filter(({ level }) => level === 'ERROR') }).toEqual({
      failure: undefined,
      errors: [],
    });
    expect(counts.map(([name]) => name)).not.toContain('QuarantinedItems');
    const told = mails.map(({ publication: { topic, released }, recipient }) =>
      [topicName(topic), recipient.id, released.responses].join(' '),
    );
    expect(told.filter((line) => line.startsWith('ONE'))).toEqual([]);
    expect(told).toEqual(expect.arrayContaining(['TWO ada 7', 'TWO bo 7', 'compact ada 19', 'compact bo 19']));
    expect(new Set(told).size).toBe(told.length);
    const next = await ticked(later(end, 5 * minute));
    expect(next.failure).toBeUndefined();
    expect(next.mails).toEqual([]);
    const all = await stores.reports.latestPublication({ kind: 'programme', id: 'compact' });
    expect(all?.released.responses).toBe(19);
  });

  it('can be published again over, with its promise and the seal as they were', async () => {
    await holding(format.items);
    const [sealed, open] = [await session(one), await session(two)];
    const now = later(open.closesAt, -day);

    const { outcome } = await publishProgramme(asStored([sealed, open]), publishTo(stores, aClock(now)));

    expect(outcome).toBe('published');
    expect(await session(one)).toEqual(sealed);
    const { headcount, oldestPromise, answersExpireAt, version } = await session(two);
    expect(headcount).toBe(41);
    // What was begun before it may still be sent, and what was sent is of the same questionnaire.
    expect({ oldestPromise, answersExpireAt, version }).toEqual({
      oldestPromise: 1,
      answersExpireAt: open.answersExpireAt,
      version: open.version,
    });
    const { mails } = await ticked(later(settled(open), 1000));
    expect(mails.map(({ publication }) => publication.released.responses)).toEqual([7, 7, 19, 19]);
    expect(await stores.responses.count(two)).toBe(7);
  });

  it('lets people take answers back, once', async () => {
    await holding(format.items);
    const { kept, deleted } = idsOf(format, one);
    const receipt = { id: kept[0] as ResponseId, session: one };

    expect([kept.length, deleted.length, await stores.responses.count(one)]).toEqual([12, 1, 12]);
    expect(await stores.responses.remove(receipt, await session(one))).toBe('deleted');
    expect(await stores.responses.remove(receipt, await session(one))).toBe('not-kept');
    expect(await stores.responses.find({ id: deleted[0] as ResponseId, session: one })).toBe('deleted');
    expect(await verifySession(one, stores, later((await session(one)).sealedAt as Instant, day))).toMatchObject({
      outcome: 'deletions',
      folded: { responses: 11 },
    });
  });
});

describe('what only a later version can read', () => {
  const format = earlierFormats.at(-1) ?? expect.fail('there are no earlier formats');
  /** The items with one attribute of those whose key has a beginning changed. */
  const changed = (sort: string, change: (item: ItemOf['item']) => ItemOf['item'], partition = '') =>
    format.items.map(({ table, item }) => {
      const isMeant = item.sk?.S?.startsWith(sort) && item.pk?.S?.startsWith(partition);
      return { table, item: isMeant ? change(item) : item };
    });
  const later2 = (item: ItemOf['item']) => ({ ...item, v: { N: '2' } });
  /** Asks a question of a type that does not exist yet. */
  const ofUnknownType = (item: ItemOf['item']) =>
    JSON.parse(JSON.stringify(item).replaceAll('"type":{"S":"zero-to-ten"}', '"type":{"S":"drawing"}'));
  const inUnknownState = (item: ItemOf['item']) => ({
    ...item,
    state: { M: { name: { S: 'POSTPONED' }, at: { S: '2026-11-28T00:00:00.000Z' } } },
  });

  const without = (name: string) => (item: ItemOf['item']) => {
    const { [name]: _, ...left } = item;
    return left as ItemOf['item'];
  };
  const withoutPages = (item: ItemOf['item']) => ({ ...item, questionnaire: { S: 'lost' } });

  /** The same as another programme. */
  const another = format.items.map(
    (each) =>
      JSON.parse(
        JSON.stringify(each)
          .replaceAll(/\bcompact\b/g, 'another')
          .replaceAll(/\bONE\b/g, 'UNO')
          .replaceAll(/\bTWO\b/g, 'DOS'),
      ) as ItemOf,
  );

  it.each([
    ['a session', changed('SESSION', later2, 'SESSION#ONE'), 'SESSION#ONE / SESSION has schema version 2'],
    ['a session that asks otherwise', changed('SESSION', ofUnknownType, 'SESSION#ONE'), 'of the type "drawing"'],
    [
      'a session without its questions',
      changed('SESSION', without('questionnaire'), 'SESSION#ONE'),
      'lacks "questionnaire"',
    ],
    ['a session without its pages', changed('SESSION', withoutPages, 'SESSION#ONE'), 'has no pages of questions'],
    ['a session that never closes', changed('SESSION', without('closesAt'), 'SESSION#ONE'), 'lacks "closesAt"'],
    ['a dispatch without its state', changed('DISPATCH', without('state')), 'is in the state "none"'],
    ['a seal', changed('SEAL', later2), 'SESSION#ONE / SEAL has schema version 2'],
    ['a publication', changed('PUBLICATION', later2), 'SESSION#ONE / PUBLICATION#0001 has schema version 2'],
    [
      'a publication without its results',
      changed('PUBLICATION', without('released')),
      'PUBLICATION#0001 has no results',
    ],
    ['a dispatch', changed('DISPATCH', later2), 'SESSION#ONE / DISPATCH#0001#ada has schema version 2'],
    ['a dispatch in another state', changed('DISPATCH', inUnknownState), 'is in the state "POSTPONED"'],
  ])('is left as it is, counted and told: %s, and another programme is reported', async (_, items, sentence) => {
    await holding([...items, ...another]);
    const doctor = await itemsCheck(stores);
    const { mails, failure, counts, lines } = await ticked(later(settled(await session(two)), day));

    expect(doctor).toMatchObject({ state: 'FAIL', found: expect.stringContaining(sentence) });
    const dos = mails.filter(({ publication }) => topicName(publication.topic) === 'DOS');
    expect(dos.map(({ publication: { released } }) => released.responses)).toEqual([7, 7]);
    // ONE is looked at again a day after its seal, and put off: no further try mends it.
    expect(failure).toBeUndefined();
    expect(counts).toContainEqual(['ReportsStuck', 1]);
    expect(counts).toContainEqual(['QuarantinedItems', 1]);
    const told = lines.filter(({ level }) => level === 'ERROR').map(({ error }) => String(error));
    expect(told.join('\n')).toContain(sentence);
    expect(told.join('\n')).toContain('Deploy the version that wrote it again, or a later one');
  });

  it('is left as it is, counted and told: the programme, whose sessions wait for it and are not lost', async () => {
    await holding(changed('PROGRAMME', later2));
    const { mails, failure, counts } = await ticked(later(settled(await session(two)), 1000));
    const unread: string[] = [];

    expect({ mails, failure }).toEqual({ mails: [], failure: undefined });
    expect(counts).toContainEqual(['ReportsStuck', 1]);
    expect(counts).toContainEqual(['QuarantinedItems', 1]);
    expect(await stores.programmes.listProgrammes(({ message }) => void unread.push(message))).toEqual([]);
    expect(unread).toEqual([expect.stringContaining('PROGRAMME#compact / PROGRAMME has schema version 2')]);
    await expect(stores.programmes.listProgrammes()).rejects.toThrow('has schema version 2');
    await stores.put(format.items.filter(({ item }) => item.sk?.S === 'PROGRAMME'));
    expect((await ticked(later(settled(await session(two)), day))).mails.length).toBeGreaterThan(0);
  });

  it('is missing from the numbers, counted and told: an answer', async () => {
    await holding(changed('', later2, 'TWO#3'));
    const unread = format.items.filter(({ item }) => item.pk?.S === 'TWO#3').length;
    const { counts } = await ticked(later(settled(await session(two)), 1000));
    const publication = await stores.reports.latestPublication({ kind: 'session', code: two });

    expect(unread).toBeGreaterThan(0);
    expect(counts).toContainEqual(['QuarantinedItems', unread]);
    expect(publication).toMatchObject({ quarantined: unread });
  });

  it('opens nothing, and changes nothing: a link, a preference, a promise', async () => {
    const preference: ItemOf = {
      table: 'reports',
      item: { pk: { S: 'PROGRAMME#compact' }, sk: { S: 'WISHES#ada' }, v: { N: '2' }, stopped: { BOOL: true } },
    };
    await holding([...changed('PROMISE', later2), preference]);

    await expect(stores.preferences.find('compact', 'ada')).rejects.toThrow('WISHES#ada has schema version 2');
    await expect(stores.programmes.earlierPromises(one)).rejects.toThrow('has schema version 2');
    expect((await itemsCheck(stores)).found).toMatch(/^2 of \d+ can't be read: /);
    // Who may have stopped the mails gets none.
    expect((await ticked(later(settled(await session(two)), 1000))).mails).toEqual([]);
  });
});

/** The compact programme with the dates of these sessions, and another headcount for the second. */
function asStored(stored: readonly StoredSession[]): ProgrammeFile {
  const file = aProgrammeFile();
  const sessions = file.sessions.map((each, at) => {
    const { opensAt, closesAt, zone } = stored[at] ?? expect.fail('a session is missing');
    return {
      ...each,
      ...(at === 1 && { headcount: 41 }),
      opens: wallClockText(opensAt, zone),
      closes: wallClockText(closesAt, zone),
    };
  });
  return { ...file, sessions };
}
