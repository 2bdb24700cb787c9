import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { moveClosing } from '../../shared/programme/move-closing.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { minute, after as shifted } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { readText, unwrapped } from '../fixtures/mail/read-mail.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { translated } from '../fixtures/programmes/translated.ts';
import { anOrganiser } from '../fixtures/publication/publications.ts';

const stack = sharedStack();

/** A programme in the languages that people look at, with a reader of each, whose sessions have these codes and are open now. */
function aProgramme(programme: string, codes: readonly string[], follows: object = {}): ProgrammeFile {
  const file = translated(aProgrammeFile());
  const sessions = file.sessions.slice(0, codes.length).map((session, at) => ({ ...session, code: codes[at] ?? '' }));
  const recipients = file.languages.map((language) => anOrganiser({ id: language.toLowerCase(), language }));
  const title = { ...file.title, en: `Training ${programme}`, ar: `تدريب ${programme}` };
  return openNow({ ...file, programme, title, sessions, recipients, ...follows }, systemClock.now());
}

/** Satisfied people and others answer a session, which then closes. */
async function answered(code: string, satisfied: number, others: number) {
  const steps = [...Array<string>(satisfied).fill('5'), ...Array<string>(others).fill('2')];
  const sent = await Promise.all(
    steps.map((q_overall) => postForm(`${stack.url}/f/${code}`, aFilledForm({ q_overall, q_able: 'own' }))),
  );
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([303]));
  const session = await stack.target.programmes.findSession(code as SessionCode);
  if (session === undefined) throw new Error('not published');
  const closing = { closesAt: shifted(systemClock.now(), -30 * minute), graceMinutes: 0 };
  expect(await moveClosing(session, closing, stack.target.programmes)).not.toBe('lost');
}

/** The mails about something to one reader, as they are read. */
async function mailTo(language: string, about: string) {
  const all = await Promise.all(
    (await mailsIn(stack.mail)).map(async ({ raw }) => PostalMime.parse(Buffer.from(raw, 'base64'))),
  );
  const found = all.filter(
    ({ to, text }) => to?.[0]?.address === `${language.toLowerCase()}@example.org` && text?.includes(about),
  );
  expect(found).toHaveLength(1);
  return found[0];
}

beforeAll(async () => {
  await stack.publish(aProgramme('of2019', ['A1', 'A2']));
  await answered('A1', 12, 8);
  await answered('A2', 12, 8);
  await stack.tick();
  await stack.tick();
  const { outcome } = await stack.publish(aProgramme('of2020', ['B1', 'B2'], { follows: 'of2019' }));
  expect(outcome).toBe('published');
  await answered('B1', 18, 2);
  await answered('B2', 18, 2);
  await stack.tick();
  await stack.tick();
});

describe('the reports of a programme that follows another, on the real stores', () => {
  it('have kept what the earlier one showed', async () => {
    const topic = { kind: 'programme', id: 'of2020' } as const;
    const kept = await stack.target.reports.latestPublication(topic);
    const before = await stack.target.reports.latestPublication({ ...topic, id: 'of2019' });

    expect(before).not.toHaveProperty('earlier');
    expect(kept?.earlier).toEqual({
      programme: 'of2019',
      title: aProgramme('of2019', []).title,
      asOf: before?.asOf,
      responses: 40,
      items: { q_overall: { 5: 24, 2: 16 }, q_able: { own: 40 } },
    });
  });

  it.each([
    ['en', 'Since “Training of2019”', '60%', 'Change in points +30 (+6 to +51'],
    ['zh-CN', '与“简明培训”相比', '60%', '变化（百分点） +30'],
    ['fr', 'Depuis «\u00a0', '60\u00a0%', 'Évolution en points +30'],
    ['ar', 'منذ «\u2068تدريب of2019\u2069»', '\u206860%\u2069', 'التغير بالنقاط \u2068+30'],
  ])('show it in %s, as text and as HTML', async (language, heading, share, change) => {
    const mail = await mailTo(language, heading);

    expect(mail?.text).toContain(heading);
    const row = readText(unwrapped(mail?.text))
      .split('- ')
      .find((line) => line.includes(readText(change)));
    expect(row).toContain(readText(share));
    expect(row).toContain(readText(share.replace('60', '90')));
    for (const words of [heading, '+30', share]) expect(mail?.html).toContain(words);
    expect(mail?.html).toContain(language === 'ar' ? 'dir="rtl"' : 'dir="ltr"');
  });

  it('show it on the page and in the files, and those of the sessions do not', async () => {
    const { text = '' } = (await mailTo('en', 'Since “Training of2019”')) ?? {};
    const [link = ''] = /http\S+\/r\/\S+/.exec(text) ?? [];
    const { origin, pathname } = new URL(link);
    const read = async (path: string) => (await fetch(`${origin}${pathname}${path}`)).text();

    expect(await read('?session=all')).toContain('Since “Training of2019”');
    expect(await read('?session=B1')).not.toContain('Since “Training of2019”');
    expect(await read('/results-trend.csv?session=all')).toContain(
      '"q_overall","Satisfied","best two steps",90,40,60,40,30,5.7,50.6,"clear"',
    );
    const json = JSON.parse(await read('/results.json?session=all'));
    expect(json.earlier).toMatchObject({
      programme: 'of2019',
      title: 'Training of2019',
      responses: 40,
      items: { q_overall: { 5: 24, 2: 16 }, q_able: { own: 40 } },
    });
    expect(JSON.parse(await read('/results.json?session=B1'))).not.toHaveProperty('earlier');
  });
});
