import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writtenSource } from '../../functions/desk/programme/written-source.ts';
import { formatWritten } from '../../shared/i18n/dates.ts';
import { extendSession } from '../../shared/programme/extend.ts';
import { after, type Instant, minute } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aPublisher, type Publisher, published, source } from '../fixtures/desk/a-publisher.ts';
import { hiddenFields } from '../fixtures/desk/hidden-fields.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { bodyText } from '../fixtures/web/html-text.ts';

// Drafts beside what is published meanwhile, and going back to what was.

const { id, page, code } = published;

let her: Publisher;
beforeEach(async () => {
  her = await aPublisher();
});
afterEach(() => her.desk.close());

describe('a draft that was begun before something else was published', () => {
  const warning = 'Something was published after this draft was begun';
  const basics = `/d/p/${id}/edit/basics`;

  async function change(graceMinutes: string) {
    const [, number = ''] = /name="draft" value="([^"]*)"/.exec((await her.ada.get(basics)).body ?? '') ?? [];
    expect((await her.ada.post(basics, { draft: number, graceMinutes })).statusCode).toBe(303);
  }

  it('says so, since publishing it takes that back', async () => {
    await her.desk.publish(aProgrammeFile());
    await change('7');
    expect(await her.shown()).not.toContain(warning);
    await her.desk.publish(aProgrammeFile({ retentionDays: 10 }));
    await change('8');
    expect(await her.shown()).toMatch(new RegExp(`${warning}: .*with the command debrief publish`));
    await her.press();
    await change('9');
    expect(await her.shown()).not.toContain(warning);
  });
});

describe('a draft that its publishing has overtaken', () => {
  it('is not told that what it was made from was published', async () => {
    await her.publish(source);
    const { drafts, clock } = her.desk.deps;
    // Somebody saves on between the last look at the draft and its removal.
    const text = source.replace('graceMinutes: 15', 'graceMinutes: 7');
    const late = { ...drafts, remove: async () => 'lost' as const };
    Object.assign(her.desk.deps, { drafts: late });
    await her.publish(text);
    Object.assign(her.desk.deps, { drafts });
    const left = (await drafts.find(id)) ?? expect.fail('the draft');
    const more = { ...left, number: left.number + 1, at: clock.now() };
    const source2 = { ...left.source, text: text.replace('retentionDays: 30', 'retentionDays: 20') };
    await drafts.save({ ...more, source: source2 }, left.number);

    expect(await her.shown()).not.toContain('Something was published after');
    await her.desk.publish(aProgrammeFile({ retentionDays: 10 }));
    expect(await her.shown()).toContain('Something was published after');
  });
});

describe('a draft that was begun before a session was extended', () => {
  const basics = `/d/p/${id}/edit/basics`;
  const edit = async (fields: Readonly<Record<string, string>>, at = basics) =>
    her.ada.post(at, { draft: hiddenFields(await her.ada.get(at)).draft ?? '', ...fields });
  let closing: Instant;
  beforeEach(async () => {
    await her.publish(source);
    ({ closesAt: closing } = await her.session());
  });
  const extend = async (hours: number) => {
    const { programmes, clock } = her.desk.deps;
    const closesAt = after(closing, hours * 60 * minute);
    expect(await extendSession(code, programmes, clock.now(), closesAt)).toMatchObject({ outcome: 'extended' });
    return closesAt;
  };

  it('lets it close as late, however often it is extended, and says nothing else', async () => {
    await edit({ graceMinutes: '7' });
    await extend(1);
    await edit({ graceMinutes: '8' });
    const closesAt = await extend(2);
    expect(await her.shown()).not.toMatch(/closes|closing/);
    expect((await her.press()).statusCode).toBe(303);
    expect(await her.session()).toMatchObject({ closesAt, graceMinutes: 8 });
    expect((await her.desk.deps.versions.find(id, 2))?.source.text).toContain('# As Ada wrote it.');
  });

  it('closes it when the draft says so, and tells, where the draft itself has moved the closing', async () => {
    const { closes } = (await her.session()).typed ?? expect.fail('the closing');
    const { token, source: written } = await writtenSource(
      { id, role: 'organiser', stored: await her.programme() },
      her.desk.deps,
    );
    const moved = written.text.replace(closes, closes.replace('2020', '2021'));
    expect(moved).not.toBe(written.text);
    const address = `/d/p/${id}/edit/source`;
    expect((await her.ada.post(address, { draft: token, text: moved })).statusCode).toBe(303);
    await extend(1);
    await edit({ graceMinutes: '7' });
    expect(await her.shown()).toContain(formatWritten(closes.replace('2020', '2021'), 'en'));
  });

  it('and a version that one goes back to leave it open as long', async () => {
    await her.publish(source.replace('graceMinutes: 15', 'graceMinutes: 7'));
    const closesAt = await extend(3);
    await her.restore(1);
    expect((await her.press()).statusCode).toBe(303);
    expect(await her.session()).toMatchObject({ closesAt, graceMinutes: 15 });
  });
});

describe('a draft that was begun by somebody else under the same id', () => {
  const theirs = source.replaceAll('ada@example.org', 'eve@example.org');
  let eve: Browser;
  beforeEach(async () => {
    eve = await aBrowser(her.desk).signIn('eve@example.org');
    await eve.get('/d/new');
    const squatted = { programme: id, number: 5, source: { text: theirs, beside: {} }, at: her.desk.clock.now() };
    await her.desk.deps.drafts.create({ ...squatted, by: 'eve@example.org', createdBy: 'eve@example.org' });
    expect((await eve.get(`/d/p/${id}`)).statusCode).toBe(200);
    await her.desk.publish(aProgrammeFile());
  });

  it('is nothing to those who publish it by a command, nor any more to who began it', async () => {
    expect((await eve.get(`/d/p/${id}`)).statusCode).toBe(404);
    expect(await her.shown()).toContain('There is nothing to publish');
    for (const address of ['', '/edit/source', '/file.yaml', '/edit/recipients', '/preview/ONE']) {
      const { body = '' } = await her.ada.get(`/d/p/${id}${address}`);
      expect(body, address).not.toContain('eve@example.org');
    }
    expect((await her.ada.get('/d')).body).not.toContain('eve@example.org');
    const ops = await aBrowser(her.desk).signIn('ops@example.net');
    expect((await ops.get('/d/all')).body).not.toContain('eve@example.org');
  });

  it('makes place for the first that one of its organisers saves', async () => {
    const basics = `/d/p/${id}/edit/basics`;
    const opened = hiddenFields(await her.ada.get(basics));
    expect((await her.ada.post(basics, { draft: opened.draft ?? '', graceMinutes: '7' })).statusCode).toBe(303);
    const draft = await her.desk.deps.drafts.find(id);
    expect(draft).toMatchObject({ by: 'ada@example.org', createdBy: 'ada@example.org', basedOn: 1 });
    expect(draft?.number).toBeGreaterThan(5);
    expect((await her.press()).statusCode).toBe(303);
    expect(await her.session()).toMatchObject({ graceMinutes: 7 });
  });
});

describe('published versions', () => {
  beforeEach(async () => {
    await her.publish(source);
    await her.publish(source.replace('retentionDays: 30', 'retentionDays: 20'));
  });

  it('are listed with who and when, the newest first, and shown to the letter', async () => {
    const text = await her.shown(`/d/p/${id}/versions`);
    expect(text).toMatch(/Version 2 published now.*Version 1/s);
    expect(text).toContain('ada@example.org');
    expect((await her.ada.get(`/d/p/${id}/versions/1`)).body).toContain('# As Ada wrote it.');
    expect((await her.ada.get(`/d/p/${id}/versions/3`)).statusCode).toBe(404);
  });

  it('are gone back to by way of the draft', async () => {
    await her.ada.get(`/d/p/${id}/versions/1`);
    const { headers } = await her.restore(1);
    expect(headers?.location).toBe(page);
    expect(await her.desk.deps.drafts.find(id)).toMatchObject({ source: { text: source }, basedOn: 2 });
    expect((await her.press()).statusCode).toBe(303);
    expect(await her.session()).toMatchObject({ retentionDays: 30 });
    expect((await her.programme()).version).toBe(3);
  });

  it('are put in the place of that draft alone of which the page said that it is given up', async () => {
    const version = `/d/p/${id}/versions/1`;
    const before = hiddenFields(await her.ada.get(version));
    const number = await her.draft(`${source}\n# By somebody else.\n`);

    const refused = await her.ada.post(`${version}/restore`, before);
    expect([refused.statusCode, bodyText(refused.body ?? '')]).toEqual([
      409,
      expect.stringContaining('Nothing was done'),
    ]);
    expect((await her.desk.deps.drafts.find(id))?.number).toBe(number);
    expect(hiddenFields(refused)).toMatchObject({ draft: String(number) });
    expect((await her.ada.post(`${version}/restore`, hiddenFields(refused))).headers?.location).toBe(page);
    expect(await her.desk.deps.drafts.find(id)).toMatchObject({ source: { text: source } });
  });

  it('are only those that were published, the newest first', async () => {
    const at = her.desk.clock.now();
    const overtaken = { programme: id, number: 3, source: { text: '# Never was.', beside: {} }, at, by: 'x', after: 1 };
    await her.desk.deps.versions.keep(overtaken);

    expect(await her.shown(`/d/p/${id}/versions`)).toMatch(/Version 2.*Version 1/s);
    expect(await her.shown(`/d/p/${id}/versions`)).not.toContain('Version 3');
    for (const n of ['3', '0', '-1', '02', '1e0', '1.0', 'x']) {
      expect((await her.ada.get(`/d/p/${id}/versions/${n}`)).statusCode, n).toBe(404);
    }
  });
});
