import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { dynamoStores } from '../../functions/desk/dynamo-stores.ts';
import { organiserHash } from '../../shared/desk/organiser.ts';
import { formatMoment } from '../../shared/i18n/dates.ts';
import { finishableBefore } from '../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { after, minute } from '../../shared/time/instant.ts';
import { aPublisher, asksOtherwise, type Publisher, published, source } from '../fixtures/desk/a-publisher.ts';
import { failingWrites } from '../fixtures/desk/editors/failing-writes.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { errorsIn } from '../fixtures/desk/page-fields.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

const { id, page } = published;

let her: Publisher;
beforeEach(async () => {
  her = await aPublisher();
});
afterEach(() => her.desk.close());

const [first] = aProgrammeFile().recipients;
const others = { ...first, address: 'ola@example.net' } as ProgrammeFile['recipients'][number];

describe('publishing at the desk', () => {
  it('shows what it would do, does it, and keeps the file to the letter, with who and when', async () => {
    await her.draft(source);
    const shown = await her.shown();
    expect(shown).toMatch(/The sessions Weifang .* 3 talks Mei Yun: Bonds .* Brussels /);
    // What has just been said needs no plan.
    expect(shown).not.toMatch(/programme is new| added\b/);
    expect(await her.shown()).toMatch(/says how to sign in: 博文 \..* as often as each has chosen, to: Ada Berg/);
    const response = await her.publish(source);

    expect(response.headers?.location).toBe(`/d/p/${id}?published`);
    expect((await her.session()).programme.id).toBe(id);
    expect(await her.desk.deps.drafts.find(id)).toBeUndefined();
    const { version = 0 } = await her.programme();
    expect(await her.desk.deps.versions.find(id, version)).toMatchObject({
      source: { text: source },
      by: 'ada@example.org',
      at: her.desk.clock.now(),
    });
    expect(await her.shown()).toContain('There is nothing to publish');
  });

  it('says before a first publishing, and before no other, what opens at once', async () => {
    await her.draft(source);
    expect(await her.shown()).toContain('What comes of it');
    expect(await her.shown()).not.toContain('Opens at once');
    await her.press();
    const { opensAt } = await her.session();
    await her.draft(asksOtherwise);
    expect(await her.shown()).not.toContain('What comes of it');

    await her.desk.restore(new Map());
    await her.signInAt(opensAt);
    await her.draft(source);
    expect(await her.shown()).toContain('Opens at once: Weifang.');
  });

  it('publishes nothing while there are faults, and leads to each', async () => {
    await her.draft(source.replace('retentionDays: 30', 'retentionDays: 100000').replace(/^title:/m, 'titel:'));
    const { body = '' } = await her.ada.get(page);
    expect(bodyText(body)).toMatch(/\d things? ha(?:s|ve) to be mended/);
    expect(body).toContain(`href="/d/p/${id}/edit/basics"`);
    expect((await her.ada.post(page, { draft: '1' })).statusCode).toBe(422);
    expect(await her.desk.deps.programmes.findProgramme(id)).toBeUndefined();
  });

  it('publishes nothing without whoever publishes it among the organisers', async () => {
    await her.draft(source.replaceAll('ada@example.org', 'eve@example.org'));
    expect(await her.shown()).toContain('You are not among the organisers');
    await her.ada.post(page, { draft: '1' });
    expect(await her.desk.deps.programmes.findProgramme(id)).toBeUndefined();
  });

  it('publishes only the draft that was shown', async () => {
    await her.draft(source);
    await her.ada.get(page);
    await her.draft(`${source}\n# And on.\n`);
    const { statusCode, body } = await her.ada.post(page, { draft: '1' });
    expect([statusCode, bodyText(body ?? '')]).toEqual([409, expect.stringContaining('has changed since')]);
    expect(await her.desk.deps.programmes.findProgramme(id)).toBeUndefined();
  });

  it('publishes nothing when a command has published since the plan was shown, and shows the new plan', async () => {
    await her.publish(source);
    await her.draft(source.replace('graceMinutes: 15', 'graceMinutes: 7'));
    const before = hiddenFields(await her.ada.get(page));
    await her.desk.publish(aProgrammeFile({ retentionDays: 10 }));
    const refused = await her.ada.post(page, before);

    const text = bodyText(refused.body ?? '');
    expect([refused.statusCode, text]).toEqual([409, expect.stringContaining('Somebody else has published since')]);
    expect(text).toContain('takes it back');
    expect(await her.session()).toMatchObject({ retentionDays: 10, graceMinutes: 15 });
    expect((await her.ada.post(page, hiddenFields(refused))).statusCode).toBe(303);
    expect(await her.session()).toMatchObject({ retentionDays: 30, graceMinutes: 7 });
  });

  it('refuses a session code that another organisation has, and does not tell whose it is', async () => {
    await her.desk.publish({ ...aProgrammeFile(), programme: 'secret-of-others', recipients: [others] });
    await her.draft(source);
    const text = await her.shown();
    expect(text).toContain('Its short name (code) is taken: give it another one');
    expect(text).not.toContain('secret-of-others');
    // Who writes it is told before, where it is written.
    expect(await her.shown(`/d/p/${id}`)).toContain('Sessions: 2 things to mend');
    const session = await her.ada.get(`/d/p/${id}/edit/session/ONE`);
    expect(errorsIn(session)).toEqual(['The form of another training has this short name: write another one.']);
    expect(session.body).toContain('href="#sessions.0.code"');
    expect((await her.ada.post(page, { draft: '1' })).statusCode).toBe(409);
    expect(await her.desk.deps.programmes.findProgramme(id)).toBeUndefined();
  });

  it('says of a code that stands in another draft of theirs that one of the two can be published with it', async () => {
    const other = source.replace(/^programme: .*$/m, 'programme: other').replace(/^title: .*$/m, 'title: Other');
    await her.draft(source);
    const sessions = `/d/p/${id}/edit/sessions`;
    expect(await her.shown(`/d/p/${id}`)).not.toContain('same code');
    const at = her.desk.clock.now();
    const by = 'ada@example.org';
    const draft = { programme: 'other', number: 1, source: { text: other, beside: {} }, at, by, createdBy: by };
    await her.desk.deps.drafts.create(draft);
    await her.desk.deps.memberships.keep([organiserHash(by)], 'other');

    const notice = 'Your draft “Other” has this short name, too, and only one of the two can be published with it';
    const overview = await her.ada.get(`/d/p/${id}`);
    expect(bodyText(overview.body ?? '')).toContain('the draft of “Other” has the same short name');
    expect(overview.body).toContain('edit/session/ONE#sessions.0.code"');
    expect(await her.shown()).toContain('the draft of “Other” has the same short name');
    expect(errorsIn(await her.ada.get(`/d/p/${id}/edit/session/ONE`))).toEqual([expect.stringContaining(notice)]);
    expect(errorsIn(await her.ada.get(sessions))).toEqual([]);
    // It hinders nobody: whoever publishes first has it.
    expect((await her.press()).headers?.location).toBe(`/d/p/${id}?published`);
    expect(await her.shown('/d/p/other')).toContain('2 things to mend');
  });

  it('asks before it closes for good what is over by its times', async () => {
    await her.publish(source);
    const { closesAt } = await her.session();
    await her.desk.restore(new Map());
    her.desk.clock.set(closesAt);
    her.desk.clock.advance(60 * minute);
    await her.signInAt(her.desk.clock.now());
    expect((await her.publish(source)).statusCode).toBe(409);
    expect(await her.desk.deps.programmes.findProgramme(id)).toBeUndefined();
    expect((await her.publish(source, { over: 'yes' })).statusCode).toBe(303);
  });

  it('begins with one post and finishes with another where somebody may have the form open', async () => {
    await her.publish(source);
    await her.signInAt((await her.session()).opensAt);
    expect((await her.publish(asksOtherwise)).headers?.location).toBe(page);

    expect((await her.session()).changingUntil).toBeDefined();
    const waiting = await her.ada.get(page);
    expect(waiting.body).toContain('http-equiv="refresh"');
    expect(bodyText(waiting.body ?? '')).toContain('no answers are taken');
    // The form remembers a session and takes a moment to store: 15 seconds here, and a minute is between clocks.
    expect(bodyText(waiting.body ?? '')).toMatch(
      /finish publishing here from .* 16:02 .*takes answers again on .* 16:06/,
    );
    const number = /name="draft" value="(\d+)"/;
    const tooEarly = await her.ada.post(page, {
      draft: String((await her.desk.deps.drafts.find(id))?.number),
      over: 'yes',
    });
    expect(tooEarly.headers?.location).toBe(page);

    her.desk.clock.advance(2 * minute);
    const ready = await her.ada.get(page);
    expect(ready.body).not.toContain('http-equiv="refresh"');
    const [, shownNumber = ''] = number.exec(ready.body ?? '') ?? [];
    const done = await her.ada.post(page, { draft: shownNumber, over: 'yes' });
    expect(done.headers?.location).toBe(`/d/p/${id}?published`);
    expect(JSON.stringify(await her.session())).toContain('Not a thing');
    expect((await her.session()).changingUntil).toBeUndefined();
  });

  it('can be finished to the last moment before which its page asks for it', async () => {
    await her.publish(source);
    await her.signInAt((await her.session()).opensAt);
    await her.publish(asksOtherwise);
    const before =
      finishableBefore((await her.desk.deps.drafts.find(id))?.publishing?.marks ?? {}) ?? her.desk.clock.now();
    her.desk.clock.set(after(before, -1));
    expect(await her.shown()).toContain(`finish before ${formatMoment(before, (await her.session()).zone, 'en')}`);
    const untouched = await her.desk.stored();
    expect((await her.press()).headers?.location).toBe(`/d/p/${id}?published`);

    await her.desk.restore(untouched);
    her.desk.clock.set(before);
    expect((await her.press()).statusCode).toBe(409);
  });

  it('publishes nothing when nobody comes back in time, and begins anew', async () => {
    await her.publish(source);
    await her.signInAt((await her.session()).opensAt);
    await her.publish(asksOtherwise);
    her.desk.clock.advance(30 * minute);
    await her.ada.get(page);
    const late = await her.ada.post(page, {
      draft: String((await her.desk.deps.drafts.find(id))?.number),
      over: 'yes',
    });
    expect([late.statusCode, bodyText(late.body ?? '')]).toEqual([409, expect.stringContaining('Publish again')]);
    expect(JSON.stringify(await her.session())).not.toContain('Not a thing');
    expect((await her.desk.deps.drafts.find(id))?.publishing).toBeUndefined();
    expect((await her.ada.post(page, hiddenFields(late))).headers?.location).toBe(page);
  });
});

describe('a colleague who is added as an organiser', () => {
  const bo = '- { id: bo, name: 博文, address: bo@example.org, language: zh-CN }';
  const told = (since: number) => her.desk.mails.slice(since).map(({ to, text }) => ({ to, text }));

  it('is told so once when that is published, by whom and how to sign in, in the own language', async () => {
    await her.publish(source.replace(bo, ''));
    const before = her.desk.mails.length;
    await her.publish(source);
    await her.publish(source.replace('Ada Berg', 'Ada B.'));
    const [mail, ...more] = told(before);
    expect([mail?.to, more]).toEqual(['bo@example.org', []]);
    for (const words of ['Content-Language: zh-CN', '\nada@example.org ', 'https://desk.example.com/d'])
      expect(mail?.text).toContain(words);
  });

  it('gets no words of a stranger that a mail programme takes for a link, and few mails', async () => {
    const title = /^title: .*$/m;
    const before = her.desk.mails.length;
    for (const turn of [0, 1, 2, 3, 4]) {
      await her.publish(source.replace(bo, ''));
      await her.publish(source.replace(title, `title: { en: Win ${turn} at evil.example, zh-CN: 去 win24.example }`));
    }
    const mails = told(before);
    expect(mails).toHaveLength(3);
    expect(mails.filter(({ text }) => /evil|win24/.test(text))).toEqual([]);
  });

  it('is told once at most where a process dies after any write, and surely where it dies before', async () => {
    await her.publish(source.replace(bo, ''));
    await her.draft(source);
    const beginning = await her.desk.stored();
    const writes = failingWrites(her.desk.database.client);
    Object.assign(her.desk.deps, dynamoStores(writes.client, her.desk.database.tables));
    const form = hiddenFields(await her.ada.get(page));
    const tolds: number[] = [];
    for (let at = 0, isCrashed = true; isCrashed; at += 1) {
      await her.desk.restore(beginning);
      const before = her.desk.mails.length;
      isCrashed = (await writes.during({ at, what: 'unheard' }, () => her.ada.post(page, form))) === 'crashed';
      // Whoever looks next, and the same sent again, until it is published.
      for (const look of [() => her.ada.get(page), () => her.ada.post(page, form)]) await look();
      expect((await her.programme()).recipients.map(({ name }) => name)).toContain('博文');
      tolds.push(told(before).length);
    }
    // As somebody is taken off those who are to be told, and at both counts, nobody knows whether the mail was sent.
    expect(tolds.join('')).toMatch(/^1{3,}0001+$/);
  });

  it('is told by who looks within an hour, not later', async () => {
    await her.publish(source.replace(bo, ''));
    const { versions } = her.desk.deps;
    Object.assign(her.desk.deps, { versions: { ...versions, takeUntold: () => Promise.reject(new Error('gone')) } });
    await her.publish(source);
    Object.assign(her.desk.deps, { versions });
    const [before, soon] = [her.desk.mails.length, await her.desk.stored()];
    const look = async (minutes: number) => {
      her.desk.clock.advance(minutes * minute);
      await her.ada.get(`/d/p/${id}`);
      return told(before).length;
    };
    expect(await look(60)).toBe(0);
    await her.desk.restore(soon);
    expect(await look(-1)).toBe(1);
  });
});

describe('a publishing that has begun', () => {
  it('lets answers in again as soon as it is refused', async () => {
    await her.publish(source);
    await her.signInAt((await her.session()).opensAt);
    await her.publish(asksOtherwise);
    expect((await her.session()).changingUntil).toBeDefined();
    // An answer that was under way when it began.
    const { responses } = her.desk.deps;
    Object.assign(her.desk.deps, { responses: { count: async () => 1 } });
    her.desk.clock.advance(2 * minute);
    const number = String((await her.desk.deps.drafts.find(id))?.number);
    const { statusCode, body } = await her.ada.post(page, { draft: number, over: 'yes' });
    Object.assign(her.desk.deps, { responses });

    expect([statusCode, bodyText(body ?? '')]).toEqual([409, expect.stringContaining('Nothing')]);
    expect((await her.session()).changingUntil).toBeUndefined();
    expect((await her.desk.deps.drafts.find(id))?.publishing).toBeUndefined();
  });

  it.each([
    ['edited', '/edit/basics', { 'title.en': 'Another title' }, 'look at the plan again'],
    ['thrown away', '/discard', { sure: 'yes' }, 'There is nothing to publish'],
  ] as const)('lets answers in again as soon as its draft is %s, and says so to who finishes it', async (...how) => {
    const [_what, where, fields, says] = how;
    await her.publish(source);
    await her.signInAt((await her.session()).opensAt);
    await her.publish(asksOtherwise);
    const waiting = hiddenFields(await her.ada.get(page));
    const base = `/d/p/${id}`;
    const shown = hiddenFields(await her.ada.get(where === '/discard' ? base : base + where));
    expect((await her.ada.post(base + where, { ...shown, ...fields })).statusCode).toBe(303);
    expect((await her.session()).changingUntil).toBeUndefined();

    her.desk.clock.advance(2 * minute);
    const finished = await her.ada.post(page, { ...waiting, over: 'yes' });
    expect(bodyText(finished.body ?? '')).toContain(says);
    if (where === '/discard') return;
    // And the next try is not kept waiting by the one before.
    expect((await her.press()).headers?.location).toBe(page);
    expect((await her.session()).changingUntil).toBeDefined();
  });
});

describe("what is another's", () => {
  const theirs = aProgrammeFile({ programme: 'theirs' });
  const first = (code: string) => theirs.sessions.slice(0, 1).map((each) => ({ ...each, code }));
  const recipients = theirs.recipients.map((each) => ({ ...each, address: `${each.id}@elsewhere.example` }));
  beforeEach(() => her.desk.publish({ ...theirs, recipients, sessions: first('THEIRS') }));

  /** The page of the plan, and what is said where it is posted. */
  async function answered(text: string): Promise<string> {
    const number = await her.draft(text);
    const plan = await her.shown();
    const { body } = await her.ada.post(page, { draft: String(number) });
    return `${plan}\n${bodyText(body ?? '')}`;
  }

  it('is followed by nobody, and a plan does not tell that it is there', async () => {
    const follows = (earlier: string) => source.replace('programme: compact\n', `$&follows: ${earlier}\n`);
    const [there, nowhere] = [await answered(follows('theirs')), await answered(follows('nowhere'))];

    expect(there.replaceAll('theirs', 'nowhere')).toBe(nowhere);
    expect(await her.desk.deps.programmes.findProgramme(id)).toBeUndefined();
  });

  it('goes on to be followed where a command has it so, or where it is their own, too', async () => {
    await her.desk.publish(aProgrammeFile({ follows: 'theirs' }));
    await her.publish(`${source}\nfollows: theirs\n`.replace('retentionDays: 30', 'retentionDays: 20'));
    expect(await her.programme()).toMatchObject({ follows: 'theirs' });
    await her.desk.restore(new Map());
    await her.desk.publish(aProgrammeFile({ programme: 'mine', sessions: first('MINE') }));
    await her.signInAt(her.desk.clock.now());
    await her.publish(`${source}\nfollows: mine\n`);
    expect(await her.programme()).toMatchObject({ follows: 'mine' });
  });
});
