import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import type { StoredSession } from '../../shared/programme/session.ts';
import type { CountedSet, Publication } from '../../shared/publication/publication.ts';
import { dynamoReports } from '../../shared/store/dynamodb/reports.ts';
import { dynamoResponses } from '../../shared/store/dynamodb/responses.ts';
import { after as later, minute } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { aBarePublication } from '../fixtures/publication/publications.ts';
import { aResponse } from '../fixtures/responses/responses.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

const code = 'ONE' as SessionCode;
const page = '/d/p/compact/s/ONE/exclude';

let desk: Desk;
let ada: Browser;

beforeEach(async () => {
  desk = await aDesk();
  const file = aProgrammeFile();
  const [one, ...others] = file.sessions;
  if (one === undefined) throw new Error('the programme has no session');
  await desk.publish({ ...file, sessions: [{ ...one, access: 'codes-or-open' }, ...others] });
  desk.clock.set(later((await stored()).opensAt, minute));
  ada = await aBrowser(desk).signIn('ada@example.org');
});
afterEach(() => desk.close());

function stored(): Promise<StoredSession> {
  return getOrThrow(desk.deps.programmes.findSession(code), 'the session');
}

/** So many answers with a code, and so many without. */
async function answer(coded: number, others: number): Promise<void> {
  const session = await stored();
  const responses = dynamoResponses(desk.database.client, desk.database.tables.responses);
  const all = Array.from({ length: coded + others }, (_, n) =>
    aResponse(session, n, n < coded ? { hasCode: true } : { isNotFromForm: n % 2 === 0 }),
  );
  await Promise.all(all.map((each) => responses.keep(each, session)));
}

const decide = async (fields: Readonly<Record<string, string>>) =>
  ada.post(page, {
    ...hiddenFields(await ada.get(page)),
    agree: 'yes',
    reason: 'A program sent 31 answers',
    ...fields,
  });
const said = async () => bodyText((await ada.get(page)).body ?? '');

describe('the page on which answers are left out', () => {
  it('tells in steps of five how answers came, and leaves a class out by name, day and reason', async () => {
    await answer(12, 31);
    expect(await said()).toMatch(
      /All answers at least 40 Not sent from the form at least 15 Without a one-time code at least 30/,
    );

    expect((await decide({ class: 'without-code' })).statusCode).toBe(303);

    const { opensAt, exclusions } = await stored();
    expect(exclusions).toEqual([
      { classes: ['without-code'], by: 'Ada Berg', on: opensAt.slice(0, 10), reason: 'A program sent 31 answers' },
    ]);
    expect(await said()).toContain('Ada Berg: Without a one-time code. “A program sent 31 answers”');
    expect((await decide({ back: 'yes', reason: 'It was the other hall' })).statusCode).toBe(303);
    expect((await stored()).exclusions?.at(-1)).toMatchObject({ classes: [], reason: 'It was the other hall' });
  });

  it('changes nothing without a class, a reason or a tick, and says what is missing', async () => {
    await answer(12, 31);
    const refused = [
      [await decide({}), 'choose which answers'],
      [await decide({ class: 'without-proof' }), 'choose which answers'],
      [await decide({ class: 'without-code', agree: '' }), 'tick the box'],
      [await decide({ class: 'without-code', reason: ' ' }), 'say why'],
    ] as const;
    for (const [{ statusCode, body = '' }, words] of refused) {
      expect([statusCode === 422 || statusCode === 409, bodyText(body).toLowerCase()]).toEqual([
        true,
        expect.stringContaining(words),
      ]);
    }
    expect((await stored()).exclusions).toBeUndefined();
  });

  it('waits for five answers while the session is open, and refuses fewer once it is over', async () => {
    await answer(12, 4);
    const { location = '' } = (await decide({ class: 'without-code' })).headers ?? {};
    expect(bodyText((await ada.get(String(location))).body ?? '')).toContain('It takes effect once at least 5 answers');
    await decide({ back: 'yes' });

    await closeSession(code, desk.deps.programmes, desk.clock.now(), { withoutGrace: true });
    desk.clock.set(later(desk.clock.now(), minute));
    const { statusCode, body = '' } = await decide({ class: 'without-code' });
    expect(statusCode).toBe(409);
    expect(bodyText(body)).toContain('fewer than five answers are of these');
  });

  it('judges by the report that shows something new, as the tick does, where the latest only repeats an earlier one', async () => {
    const session = await stored();
    const responses = dynamoResponses(desk.database.client, desk.database.tables.responses);
    const marks = [
      ...Array.from({ length: 10 }, () => ({ hasCode: true }) as const),
      ...Array.from({ length: 10 }, () => ({ hasCode: true, isNotFromForm: true }) as const),
      ...Array.from({ length: 28 }, () => ({})),
      ...Array.from({ length: 2 }, () => ({ isNotFromForm: true }) as const),
    ];
    await Promise.all(marks.map((each, n) => responses.keep(aResponse(session, n, each), session)));
    const sets: CountedSet[] = [
      { number: 1, kind: 'final', without: ['without-code'] },
      { number: 2, kind: 'corrected', without: [] },
      { number: 3, kind: 'corrected', without: ['not-from-form'] },
    ];
    const shown = (answers: number, steps: readonly number[]): Publication['released'] => ({
      responses: answers,
      items: {},
      histories: { _responses: { shown: {}, steps: steps.map((step) => [step, 0] as const) } },
    });
    const released = [shown(20, []), shown(50, [30]), shown(38, [30, -12]), shown(20, [])];
    const reports = dynamoReports(desk.database.client, desk.database.tables.reports);
    for (const [at, each] of released.entries()) {
      const bare = aBarePublication({ topic: { kind: 'session', code }, released: each });
      const kind = at === 0 ? 'final' : 'corrected';
      await reports.keepPublication({ ...bare, number: at + 1, kind, counted: sets.slice(0, at + 1) });
    }

    const chosen = { agree: 'yes', reason: 'Both came from a program', class: 'without-code' };
    const fields = new URLSearchParams({ ...hiddenFields(await ada.get(page)), ...chosen });
    fields.append('class', 'not-from-form');
    fields.append('csrf', ada.csrf ?? '');
    // Without these come 28 fewer than the third one shows; the second one showed 30 more than the first: that tells of two.
    const { statusCode, body = '' } = await ada.post(page, {}, { body: fields.toString() });
    expect(statusCode).toBe(409);
    expect(bodyText(body)).toContain('how few');
  });
});
