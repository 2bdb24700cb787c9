import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { minute } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { aProgrammeFile, compactSource } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

const id = 'compact';
const page = `/d/p/${id}/publish`;
const code = 'ONE' as SessionCode;

/** The compact programme with its comments, whose organiser is Ada. */
const source = `# As Ada wrote it.\n${compactSource}`;

const [first] = aProgrammeFile().recipients;
const others = { ...first, address: 'ola@example.net' } as ProgrammeFile['recipients'][number];

/** The same with another answer to choose. */
const asksOtherwise = source.replace('Nothing yet', 'Not a thing');

let desk: Desk;
let ada: Browser;

beforeEach(async () => {
  desk = await aDesk();
  ada = await aBrowser(desk).signIn('ada@example.org');
});
afterEach(() => desk.close());

/** Puts a text in the place of the draft. */
async function draft(text: string): Promise<number> {
  const { drafts, clock } = desk.deps;
  const before = await drafts.find(id);
  const number = (before?.number ?? 0) + 1;
  const by = 'ada@example.org';
  const next = { programme: id, number, source: { text, beside: {} }, at: clock.now(), by, createdBy: by };
  await (before === undefined ? drafts.create(next) : drafts.save(next, before.number));
  return number;
}

async function publish(text: string, fields: Readonly<Record<string, string>> = {}) {
  const number = await draft(text);
  await ada.get(page);
  return ada.post(page, { draft: String(number), ...fields });
}

async function shown(target = page): Promise<string> {
  return bodyText((await ada.get(target)).body ?? '');
}

const session = () => getOrThrow(desk.deps.programmes.findSession(code), 'the session');
const programme = () => getOrThrow(desk.deps.programmes.findProgramme(id), 'the programme');

describe('publishing at the desk', () => {
  it('shows what it would do, does it, and keeps the file to the letter, with who and when', async () => {
    await draft(source);
    expect(await shown()).toContain('Weifang ONE added');
    const response = await publish(source);

    expect(response.headers?.location).toBe(`/d/p/${id}?published`);
    expect((await session()).programme.id).toBe(id);
    expect(await desk.deps.drafts.find(id)).toBeUndefined();
    const { version = 0 } = await programme();
    expect(await desk.deps.versions.find(id, version)).toMatchObject({
      source: { text: source },
      by: 'ada@example.org',
      at: desk.clock.now(),
    });
    expect(await shown()).toContain('There is nothing to publish');
  });

  it('publishes nothing while there are faults, and counts them', async () => {
    await draft(source.replace('retentionDays: 30', 'retentionDays: 100000').replace(/^title:/m, 'titel:'));
    expect(await shown()).toMatch(/\d things? ha(?:s|ve) to be mended/);
    await ada.post(page, { draft: '1' });
    expect(await desk.deps.programmes.findProgramme(id)).toBeUndefined();
  });

  it('publishes nothing without whoever publishes it among the organisers', async () => {
    await draft(source.replaceAll('ada@example.org', 'eve@example.org'));
    expect(await shown()).toContain('You are not among the organisers');
    await ada.post(page, { draft: '1' });
    expect(await desk.deps.programmes.findProgramme(id)).toBeUndefined();
  });

  it('publishes only the draft that was shown', async () => {
    await draft(source);
    await ada.get(page);
    await draft(`${source}\n# And on.\n`);
    const { statusCode, body } = await ada.post(page, { draft: '1' });
    expect([statusCode, bodyText(body ?? '')]).toEqual([409, expect.stringContaining('has changed since')]);
    expect(await desk.deps.programmes.findProgramme(id)).toBeUndefined();
  });

  it('refuses a session code that another organisation has, and does not tell whose it is', async () => {
    await desk.publish({ ...aProgrammeFile(), programme: 'secret-of-others', recipients: [others] });
    await draft(source);
    const text = await shown();
    expect(text).toContain('Its code is taken: give it another one');
    expect(text).not.toContain('secret-of-others');
    expect((await ada.post(page, { draft: '1' })).statusCode).toBe(409);
    expect(await desk.deps.programmes.findProgramme(id)).toBeUndefined();
  });

  it('asks before it closes for good what is over by its times', async () => {
    await publish(source);
    const { closesAt } = await session();
    await desk.restore(new Map());
    desk.clock.set(closesAt);
    desk.clock.advance(60 * minute);
    ada = await aBrowser(desk).signIn('ada@example.org');
    expect((await publish(source)).statusCode).toBe(409);
    expect(await desk.deps.programmes.findProgramme(id)).toBeUndefined();
    expect((await publish(source, { over: 'yes' })).statusCode).toBe(303);
  });

  it('begins with one post and finishes with another where somebody may have the form open', async () => {
    await publish(source);
    desk.clock.set((await session()).opensAt);
    ada = await aBrowser(desk).signIn('ada@example.org');
    expect((await publish(asksOtherwise)).headers?.location).toBe(page);

    expect((await session()).changingUntil).toBeDefined();
    const waiting = await ada.get(page);
    expect(waiting.body).toContain('http-equiv="refresh"');
    expect(bodyText(waiting.body ?? '')).toContain('no answers are taken');
    const number = /name="draft" value="(\d+)"/;
    const tooEarly = await ada.post(page, { draft: String((await desk.deps.drafts.find(id))?.number), over: 'yes' });
    expect(tooEarly.headers?.location).toBe(page);

    desk.clock.advance(2 * minute);
    const ready = await ada.get(page);
    expect(ready.body).not.toContain('http-equiv="refresh"');
    const [, shownNumber = ''] = number.exec(ready.body ?? '') ?? [];
    const done = await ada.post(page, { draft: shownNumber, over: 'yes' });
    expect(done.headers?.location).toBe(`/d/p/${id}?published`);
    expect(JSON.stringify(await session())).toContain('Not a thing');
    expect((await session()).changingUntil).toBeUndefined();
  });

  it('publishes nothing when nobody comes back in time, and begins anew', async () => {
    await publish(source);
    desk.clock.set((await session()).opensAt);
    ada = await aBrowser(desk).signIn('ada@example.org');
    await publish(asksOtherwise);
    desk.clock.advance(30 * minute);
    await ada.get(page);
    const late = await ada.post(page, { draft: String((await desk.deps.drafts.find(id))?.number), over: 'yes' });
    expect([late.statusCode, bodyText(late.body ?? '')]).toEqual([409, expect.stringContaining('Publish again')]);
    expect(JSON.stringify(await session())).not.toContain('Not a thing');
    expect((await desk.deps.drafts.find(id))?.publishing).toBeUndefined();
    const again = /name="draft" value="(\d+)"/.exec(late.body ?? '')?.[1] ?? '';
    expect((await ada.post(page, { draft: again })).headers?.location).toBe(page);
  });
});

describe('a draft that was begun before something else was published', () => {
  const warning = 'Something was published after this draft was begun';
  const basics = `/d/p/${id}/edit/basics`;

  async function change(graceMinutes: string) {
    const [, number = ''] = /name="draft" value="([^"]*)"/.exec((await ada.get(basics)).body ?? '') ?? [];
    expect((await ada.post(basics, { draft: number, graceMinutes })).statusCode).toBe(303);
  }

  it('says so, since publishing it takes that back', async () => {
    await desk.publish(aProgrammeFile());
    await change('7');
    expect(await shown()).not.toContain(warning);
    await desk.publish(aProgrammeFile({ retentionDays: 10 }));
    await change('8');
    expect(await shown()).toMatch(new RegExp(`${warning}: .*with the command debrief publish`));
    await ada.post(page, { draft: String((await desk.deps.drafts.find(id))?.number) });
    await change('9');
    expect(await shown()).not.toContain(warning);
  });
});

describe('a publishing that has begun', () => {
  it('lets answers in again as soon as it is refused', async () => {
    await publish(source);
    desk.clock.set((await session()).opensAt);
    ada = await aBrowser(desk).signIn('ada@example.org');
    await publish(asksOtherwise);
    expect((await session()).changingUntil).toBeDefined();
    // An answer that was under way when it began.
    const { responses } = desk.deps;
    Object.assign(desk.deps, { responses: { count: async () => 1 } });
    desk.clock.advance(2 * minute);
    const number = String((await desk.deps.drafts.find(id))?.number);
    const { statusCode, body } = await ada.post(page, { draft: number, over: 'yes' });
    Object.assign(desk.deps, { responses });

    expect([statusCode, bodyText(body ?? '')]).toEqual([409, expect.stringContaining('Nothing')]);
    expect((await session()).changingUntil).toBeUndefined();
    expect((await desk.deps.drafts.find(id))?.publishing).toBeUndefined();
  });
});

describe('published versions', () => {
  beforeEach(async () => {
    await publish(source);
    await publish(source.replace('retentionDays: 30', 'retentionDays: 20'));
  });

  it('are listed with who and when, the newest first, and shown to the letter', async () => {
    const text = await shown(`/d/p/${id}/versions`);
    expect(text).toMatch(/Version 2 published now.*Version 1/s);
    expect(text).toContain('ada@example.org');
    expect((await ada.get(`/d/p/${id}/versions/1`)).body).toContain('# As Ada wrote it.');
    expect((await ada.get(`/d/p/${id}/versions/3`)).statusCode).toBe(404);
  });

  it('are gone back to by way of the draft', async () => {
    await ada.get(`/d/p/${id}/versions/1`);
    const { headers } = await ada.post(`/d/p/${id}/versions/1/restore`);
    expect(headers?.location).toBe(page);
    expect(await desk.deps.drafts.find(id)).toMatchObject({ source: { text: source }, basedOn: 2 });
    const number = String((await desk.deps.drafts.find(id))?.number);
    await ada.get(page);
    expect((await ada.post(page, { draft: number })).statusCode).toBe(303);
    expect(await session()).toMatchObject({ retentionDays: 30 });
    expect((await programme()).version).toBe(3);
  });

  it('are put in the place of that draft alone of which the page said that it is given up', async () => {
    const version = `/d/p/${id}/versions/1`;
    await ada.get(version);
    const number = await draft(`${source}\n# By somebody else.\n`);

    expect((await ada.post(`${version}/restore`, { draft: '' })).headers?.location).toBe(version);
    expect((await desk.deps.drafts.find(id))?.number).toBe(number);
    expect((await ada.get(version)).body).toContain(`name="draft" value="${number}"`);
    expect((await ada.post(`${version}/restore`, { draft: String(number) })).headers?.location).toBe(page);
    expect(await desk.deps.drafts.find(id)).toMatchObject({ source: { text: source } });
  });

  it('are only those that were published, the newest first', async () => {
    const at = desk.clock.now();
    const overtaken = { programme: id, number: 3, source: { text: '# Never was.', beside: {} }, at, by: 'x', after: 1 };
    await desk.deps.versions.keep(overtaken);

    expect(await shown(`/d/p/${id}/versions`)).toMatch(/Version 2.*Version 1/s);
    expect(await shown(`/d/p/${id}/versions`)).not.toContain('Version 3');
    for (const n of ['3', '0', '-1', '02', '1e0', '1.0', 'x']) {
      expect((await ada.get(`/d/p/${id}/versions/${n}`)).statusCode, n).toBe(404);
    }
  });
});

describe("what is another's", () => {
  const theirs = aProgrammeFile({ programme: 'theirs' });
  const first = (code: string) => theirs.sessions.slice(0, 1).map((each) => ({ ...each, code }));
  const recipients = theirs.recipients.map((each) => ({ ...each, address: `${each.id}@elsewhere.example` }));
  beforeEach(() => desk.publish({ ...theirs, recipients, sessions: first('THEIRS') }));

  /** The page of the plan, and what is said where it is posted. */
  async function answered(text: string): Promise<string> {
    const number = await draft(text);
    const plan = await shown();
    const { body } = await ada.post(page, { draft: String(number) });
    return `${plan}\n${bodyText(body ?? '')}`;
  }

  it('is followed by nobody, and a plan does not tell that it is there', async () => {
    const follows = (earlier: string) => source.replace('programme: compact\n', `$&follows: ${earlier}\n`);
    const [there, nowhere] = [await answered(follows('theirs')), await answered(follows('nowhere'))];

    expect(there.replaceAll('theirs', 'nowhere')).toBe(nowhere);
    expect(await desk.deps.programmes.findProgramme(id)).toBeUndefined();
  });

  it('goes on to be followed where a command has it so, or where it is their own, too', async () => {
    await desk.publish(aProgrammeFile({ follows: 'theirs' }));
    await publish(`${source}\nfollows: theirs\n`.replace('retentionDays: 30', 'retentionDays: 20'));
    expect(await programme()).toMatchObject({ follows: 'theirs' });
    await desk.restore(new Map());
    await desk.publish(aProgrammeFile({ programme: 'mine', sessions: first('MINE') }));
    ada = await aBrowser(desk).signIn('ada@example.org');
    await publish(`${source}\nfollows: mine\n`);
    expect(await programme()).toMatchObject({ follows: 'mine' });
  });
});
