import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writtenSource } from '../../functions/desk/programme/written-source.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { formatMoment, formatWritten } from '../../shared/i18n/dates.ts';
import { extendSession } from '../../shared/programme/extend.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import { finishableBefore } from '../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { after, type Instant, minute } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
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
  await draft(text);
  return press(fields);
}

/** Presses the button of the page as it is shown now. */
async function press(fields: Readonly<Record<string, string>> = {}) {
  return ada.post(page, { ...hiddenFields(await ada.get(page)), ...fields });
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
    expect(await shown()).toMatch(/says how to sign in: 博文\..* as often as each has chosen, to: Ada Berg/);
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

  it('publishes nothing while there are faults, and leads to each', async () => {
    await draft(source.replace('retentionDays: 30', 'retentionDays: 100000').replace(/^title:/m, 'titel:'));
    const { body = '' } = await ada.get(page);
    expect(bodyText(body)).toMatch(/\d things? ha(?:s|ve) to be mended/);
    expect(body).toContain(`href="/d/p/${id}/edit/basics"`);
    expect((await ada.post(page, { draft: '1' })).statusCode).toBe(422);
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

  it('publishes nothing when a command has published since the plan was shown, and shows the new plan', async () => {
    await publish(source);
    await draft(source.replace('graceMinutes: 15', 'graceMinutes: 7'));
    const before = hiddenFields(await ada.get(page));
    await desk.publish(aProgrammeFile({ retentionDays: 10 }));
    const refused = await ada.post(page, before);

    const text = bodyText(refused.body ?? '');
    expect([refused.statusCode, text]).toEqual([409, expect.stringContaining('Somebody else has published since')]);
    expect(text).toContain('takes it back');
    expect(await session()).toMatchObject({ retentionDays: 10, graceMinutes: 15 });
    expect((await ada.post(page, hiddenFields(refused))).statusCode).toBe(303);
    expect(await session()).toMatchObject({ retentionDays: 30, graceMinutes: 7 });
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
    // The form remembers a session and takes a moment to store: 15 seconds here, and a minute is between clocks.
    expect(bodyText(waiting.body ?? '')).toMatch(
      /finish publishing here from .* 16:02 .*takes answers again on .* 16:06/,
    );
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

  it('can be finished to the last moment before which its page asks for it', async () => {
    await publish(source);
    desk.clock.set((await session()).opensAt);
    ada = await aBrowser(desk).signIn('ada@example.org');
    await publish(asksOtherwise);
    const before = finishableBefore((await desk.deps.drafts.find(id))?.publishing?.marks ?? {}) ?? desk.clock.now();
    desk.clock.set(after(before, -1));
    expect(await shown()).toContain(`finish before ${formatMoment(before, (await session()).zone, 'en')}`);
    const untouched = await desk.stored();
    expect((await press()).headers?.location).toBe(`/d/p/${id}?published`);

    await desk.restore(untouched);
    desk.clock.set(before);
    expect((await press()).statusCode).toBe(409);
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
    expect((await ada.post(page, hiddenFields(late))).headers?.location).toBe(page);
  });
});

describe('the overview of a programme that has answers', () => {
  const overview = `/d/p/${id}`;
  beforeEach(async () => {
    await publish(source);
    desk.clock.set((await session()).opensAt);
    ada = await aBrowser(desk).signIn('ada@example.org');
    Object.assign(desk.deps, { responses: { count: async () => 7 } });
  });

  it('says how many changes can’t be published, which the plan tells without the number of answers', async () => {
    await draft(asksOtherwise);
    expect(await shown(overview)).toContain('1 change of the draft can’t be published');
    expect(await shown()).not.toMatch(/\b7\b/);
    await draft(source.replace('graceMinutes: 15', 'graceMinutes: 7'));
    expect(await shown(overview)).toContain('It can be published as it is');
  });

  it('says what the draft changes, the first five of it, and of faults only in which part they are', async () => {
    await draft(source.replace('graceMinutes: 15', 'graceMinutes: 7'));
    expect(await shown(overview)).toContain('Changed in the draft The minutes for answers under way: 15 -> 7');
    expect(await shown(overview)).not.toContain('more change');
    await draft(source.replace('Compact training', 'Short training').replaceAll(/en: (\w+) (\w)/g, 'en: $1 or $2'));
    expect(await shown(overview)).toMatch(/The title in English: .*And \d+ more changes/);
    await draft(source.replace('graceMinutes: 15', 'graceMinutes: soon'));
    expect(await shown(overview)).toContain('Changed in the draft About');
  });

  it('puts one refused change back as it was, and publishes the rest with all of them', async () => {
    const back = `${page}/put-back`;
    await draft(
      asksOtherwise.replace('graceMinutes: 15', 'graceMinutes: 7').replace('How satisfied are you?', 'Well?'),
    );
    const before = await ada.get(page);
    expect(bodyText(before.body ?? '')).toContain('Put all of these back and publish the rest');
    const [, change = ''] = /name="change" value="([^"]*)"/.exec(before.body ?? '') ?? [];
    const { draft: number = '', revision = '' } = hiddenFields(before);
    expect((await ada.post(back, { draft: number, revision, change })).headers?.location).toBe(page);
    const text = (await desk.deps.drafts.find(id))?.source.text ?? '';
    expect([text.includes('Not a thing'), text.includes('Well?')].filter(Boolean)).toHaveLength(1);
    expect((await ada.post(back, { draft: number, revision })).statusCode).toBe(409);

    const now = hiddenFields(await ada.get(page));
    const all = await ada.post(back, { draft: now.draft ?? '', revision });
    expect(all.headers?.location).toBe(`/d/p/${id}?published`);
    expect(await session()).toMatchObject({ graceMinutes: 7 });
    expect(JSON.stringify(await session())).not.toMatch(/Not a thing|Well\?/);
    expect(await desk.deps.drafts.find(id)).toBeUndefined();
  });

  it('has no draft any more when all that it changed is put back', async () => {
    await draft(asksOtherwise);
    const { draft: number = '', revision = '' } = hiddenFields(await ada.get(page));
    expect((await ada.post(`${page}/put-back`, { draft: number, revision })).headers?.location).toBe(page);
    expect(await shown()).toContain('There is nothing to publish');
  });

  it('says that it is published where a draft says nothing else, and that there is one', async () => {
    await draft(source.replace('# As Ada wrote it.', ''));
    const text = await shown(overview);
    expect(text).toContain('There is a draft that says the same as what is published');
    expect(text).not.toContain('Published, with changes');
    expect(text).toContain('Throw the draft away');
  });
});

describe('a colleague who is added as an organiser', () => {
  const bo = '- { id: bo, name: 博文, address: bo@example.org, language: zh-CN }';
  const told = (since: number) => desk.mails.slice(since).map(({ to, text }) => ({ to, text }));

  it('is told so once when that is published, by whom and how to sign in, in the own language', async () => {
    await publish(source.replace(bo, ''));
    const before = desk.mails.length;
    await publish(source);
    await publish(source.replace('Ada Berg', 'Ada B.'));
    const [mail, ...more] = told(before);
    expect([mail?.to, more]).toEqual(['bo@example.org', []]);
    for (const words of ['Content-Language: zh-CN', '\nada@example.org ', 'https://desk.example.com/d'])
      expect(mail?.text).toContain(words);
  });

  it('gets no words of a stranger that a mail programme takes for a link, and few mails', async () => {
    const title = /^title: .*$/m;
    const before = desk.mails.length;
    for (const turn of [0, 1, 2, 3, 4]) {
      await publish(source.replace(bo, ''));
      await publish(source.replace(title, `title: { en: Win ${turn} at evil.example, zh-CN: 去 win24.example }`));
    }
    const mails = told(before);
    expect(mails).toHaveLength(3);
    expect(mails.filter(({ text }) => /evil|win24/.test(text))).toEqual([]);
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
    await press();
    await change('9');
    expect(await shown()).not.toContain(warning);
  });
});

describe('a draft that its publishing has overtaken', () => {
  it('is not told that what it was made from was published', async () => {
    await publish(source);
    const { drafts, clock } = desk.deps;
    // Somebody saves on between the last look at the draft and its removal.
    const text = source.replace('graceMinutes: 15', 'graceMinutes: 7');
    const late = { ...drafts, remove: async () => 'lost' as const };
    Object.assign(desk.deps, { drafts: late });
    await publish(text);
    Object.assign(desk.deps, { drafts });
    const left = (await drafts.find(id)) ?? expect.fail('the draft');
    const more = { ...left, number: left.number + 1, at: clock.now() };
    const source2 = { ...left.source, text: text.replace('retentionDays: 30', 'retentionDays: 20') };
    await drafts.save({ ...more, source: source2 }, left.number);

    expect(await shown()).not.toContain('Something was published after');
    await desk.publish(aProgrammeFile({ retentionDays: 10 }));
    expect(await shown()).toContain('Something was published after');
  });
});

describe('a draft that was begun before a session was extended', () => {
  const basics = `/d/p/${id}/edit/basics`;
  const edit = async (fields: Readonly<Record<string, string>>, at = basics) =>
    ada.post(at, { draft: hiddenFields(await ada.get(at)).draft ?? '', ...fields });
  let closing: Instant;
  beforeEach(async () => {
    await publish(source);
    ({ closesAt: closing } = await session());
  });
  const extend = async (hours: number) => {
    const { programmes, clock } = desk.deps;
    const closesAt = after(closing, hours * 60 * minute);
    expect(await extendSession(code, programmes, clock.now(), closesAt)).toMatchObject({ outcome: 'extended' });
    return closesAt;
  };

  it('lets it close as late, however often it is extended, and says nothing else', async () => {
    await edit({ graceMinutes: '7' });
    await extend(1);
    await edit({ graceMinutes: '8' });
    const closesAt = await extend(2);
    expect(await shown()).not.toMatch(/closes|closing/);
    expect((await press()).statusCode).toBe(303);
    expect(await session()).toMatchObject({ closesAt, graceMinutes: 8 });
    expect((await desk.deps.versions.find(id, 2))?.source.text).toContain('# As Ada wrote it.');
  });

  it('closes it when the draft says so, and tells, where the draft itself has moved the closing', async () => {
    const { closes } = (await session()).typed ?? expect.fail('the closing');
    const { token, source: written } = await writtenSource(
      { id, role: 'organiser', stored: await programme() },
      desk.deps,
    );
    const moved = written.text.replace(closes, closes.replace('2020', '2021'));
    expect(moved).not.toBe(written.text);
    const address = `/d/p/${id}/edit/source`;
    expect((await ada.post(address, { draft: token, text: moved })).statusCode).toBe(303);
    await extend(1);
    await edit({ graceMinutes: '7' });
    expect(await shown()).toContain(formatWritten(closes.replace('2020', '2021'), 'en'));
  });

  it('and a version that one goes back to leave it open as long', async () => {
    await publish(source.replace('graceMinutes: 15', 'graceMinutes: 7'));
    const closesAt = await extend(3);
    await restore(1);
    expect((await press()).statusCode).toBe(303);
    expect(await session()).toMatchObject({ closesAt, graceMinutes: 15 });
  });
});

describe('a draft that was begun by somebody else under the same id', () => {
  const theirs = source.replaceAll('ada@example.org', 'eve@example.org');
  let eve: Browser;
  beforeEach(async () => {
    eve = await aBrowser(desk).signIn('eve@example.org');
    await eve.get('/d/new');
    const squatted = { programme: id, number: 5, source: { text: theirs, beside: {} }, at: desk.clock.now() };
    await desk.deps.drafts.create({ ...squatted, by: 'eve@example.org', createdBy: 'eve@example.org' });
    expect((await eve.get(`/d/p/${id}`)).statusCode).toBe(200);
    await desk.publish(aProgrammeFile());
  });

  it('is nothing to those who publish it by a command, nor any more to who began it', async () => {
    expect((await eve.get(`/d/p/${id}`)).statusCode).toBe(404);
    expect(await shown()).toContain('There is nothing to publish');
    for (const address of ['', '/edit/source', '/file.yaml', '/edit/recipients', '/preview/ONE']) {
      const { body = '' } = await ada.get(`/d/p/${id}${address}`);
      expect(body, address).not.toContain('eve@example.org');
    }
    expect((await ada.get('/d')).body).not.toContain('eve@example.org');
    const ops = await aBrowser(desk).signIn('ops@example.net');
    expect((await ops.get('/d/all')).body).not.toContain('eve@example.org');
  });

  it('makes place for the first that one of its organisers saves', async () => {
    const basics = `/d/p/${id}/edit/basics`;
    const opened = hiddenFields(await ada.get(basics));
    expect((await ada.post(basics, { draft: opened.draft ?? '', graceMinutes: '7' })).statusCode).toBe(303);
    const draft = await desk.deps.drafts.find(id);
    expect(draft).toMatchObject({ by: 'ada@example.org', createdBy: 'ada@example.org', basedOn: 1 });
    expect(draft?.number).toBeGreaterThan(5);
    expect((await press()).statusCode).toBe(303);
    expect(await session()).toMatchObject({ graceMinutes: 7 });
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

/** Goes back to a version. */
async function restore(version: number) {
  const address = `/d/p/${id}/versions/${version}`;
  return ada.post(`${address}/restore`, hiddenFields(await ada.get(address)));
}

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
    const { headers } = await restore(1);
    expect(headers?.location).toBe(page);
    expect(await desk.deps.drafts.find(id)).toMatchObject({ source: { text: source }, basedOn: 2 });
    expect((await press()).statusCode).toBe(303);
    expect(await session()).toMatchObject({ retentionDays: 30 });
    expect((await programme()).version).toBe(3);
  });

  it('are put in the place of that draft alone of which the page said that it is given up', async () => {
    const version = `/d/p/${id}/versions/1`;
    const before = hiddenFields(await ada.get(version));
    const number = await draft(`${source}\n# By somebody else.\n`);

    const refused = await ada.post(`${version}/restore`, before);
    expect([refused.statusCode, bodyText(refused.body ?? '')]).toEqual([
      409,
      expect.stringContaining('Nothing was done'),
    ]);
    expect((await desk.deps.drafts.find(id))?.number).toBe(number);
    expect(hiddenFields(refused)).toMatchObject({ draft: String(number) });
    expect((await ada.post(`${version}/restore`, hiddenFields(refused))).headers?.location).toBe(page);
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
