import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { announced } from '../fixtures/local/local-stack.ts';
import { type Filled, freshId, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { courseFile } from '../fixtures/programmes/programme-files.ts';

const stack = sharedStack();
const data = announced(stack);
const [basics, online] = ['C-BASICS', 'C-ONLINE'] as [SessionCode, SessionCode];

/** Twelve people who are satisfied with everything in Weifang, and with little online. */
const inWeifang = Array.from(
  { length: 12 },
  (): Filled => ({
    ...{ _submission: freshId(), q_overall: '5', 's_clear.lin': '5', 's_clear.mei': '4' },
    ...{ 'k.consent.before': '2', 'k.consent.now': '5' },
    ...{ 'p_useful.visit': '5', 'p_useful.lunch': '2', 'p_comment.lunch': 'Too short' },
  }),
);
const atHome = Array.from(
  { length: 12 },
  (): Filled => ({
    ...{ _submission: freshId(), q_overall: '2', 's_clear.mei': '4', 'p_useful.platform': '4' },
  }),
);

/** What there was to see while the sessions were open. */
const forms = new Map<string, string>();
let listed = '';
let mails: { to: string; subject: string; html: string; text: string }[] = [];

beforeAll(async () => {
  const file = openNow(courseFile(), systemClock.now());
  const days = [
    { begins: '2026-03-02', ends: '2026-03-04' },
    { begins: '2026-03-09', ends: '2026-03-09' },
  ];
  await stack.publish({ ...file, sessions: file.sessions.map((each, at) => ({ ...each, ...days[at] })) });
  const posts = [
    ...inWeifang.map((filled) => postForm(`${stack.url}/f/${basics}`, filled)),
    ...atHome.map((filled) => postForm(`${stack.url}/f/${online}`, filled)),
  ];
  expect(new Set((await Promise.all(posts)).map(({ status }) => status))).toEqual(new Set([303]));
  for (const code of [basics, online]) {
    for (const language of ['en', 'zh-CN']) {
      forms.set(`${code} ${language}`, await (await fetch(`${stack.url}/f/${code}?lang=${language}`)).text());
    }
  }
  listed = (await debrief('sessions', '--data', data)).stdout;
});

function form(code: SessionCode, language = 'en'): string {
  return forms.get(`${code} ${language}`) ?? '';
}

function mailTo(name: string, about: string) {
  return mails.find(({ to, subject }) => to.startsWith(`${name}@`) && subject.includes(about));
}

describe('a course whose sessions have titles, not all of them a place', () => {
  it('names them on their forms, in the list of sessions and in the kit', async () => {
    expect(form(basics)).toContain('<h1>Feedback: Basics · Weifang</h1><p class="soft">2–4 March 2026</p>');
    expect(form(basics, 'zh-CN')).toContain('<p class="soft">2026年3月2日—4日</p>');
    expect(form(online)).toContain('<h1>Feedback: Practice online</h1>');

    expect(listed).toMatch(/code +title +place +state/);
    expect(listed).toMatch(/C-ONLINE +Practice online +open/);

    await debrief('kit', online, '--data', data, '--out', join(data, 'kit'));
    for (const kind of ['projector', 'sheet']) {
      const html = await readFile(join(data, 'kit', `${online}-${kind}-en.html`), 'utf8');
      expect(html).toContain('<p class="place">Practice online</p><p class="days">9 March 2026</p>');
    }
  });

  it('asks about each who gave a talk together, and about the topic of a talk of nobody', () => {
    const shown = form(basics);
    for (const field of ['s_clear.lin', 's_clear.mei', 'k.consent.before']) expect(shown).toContain(`name="${field}"`);
    expect(shown.match(/<span>Asking openly<\/span>/g)).toHaveLength(2);
  });
});

describe('a day with more than talks', () => {
  it('asks about each part of its session, in its order, and of no other', () => {
    const asked = (code: SessionCode) =>
      [...form(code).matchAll(/<textarea[^>]*name="p_comment\.(\w+)"/g)].map(([, id]) => id);

    expect(asked(basics)).toEqual(['visit', 'lunch']);
    expect(asked(online)).toEqual(['platform']);
    expect(form(online, 'zh-CN')).toMatch(/平台.?怎么样？/);
  });
});

describe('when it is over', () => {
  beforeAll(async () => {
    await closedBefore(stack, basics);
    await closedBefore(stack, online);
    await stack.tick();
    mails = (await mailsIn(stack.mail)).map(({ destination, subject, body }) => ({
      ...{ to: destination.to[0] ?? '', subject },
      ...{ html: body.html, text: body.text },
    }));
  });

  it('mails name each session by its title and place, never by an empty one', () => {
    expect(mailTo('ada', 'Basics')?.subject).toBe('[Feedback] Basics, 2–4 March: 100% satisfied (12/12)');
    expect(mailTo('ada', 'online')?.subject).toMatch(/^\[Feedback\] Practice online, /);
    expect(mailTo('chen', '线上')?.subject).toMatch(/^【[^】]+】线上练习 3月9日/);
    expect(mailTo('amal', 'الإنترنت')?.subject).toContain('تدريب عبر الإنترنت،');
    expect(mailTo('lin', 'Basics')?.text).toContain('Your results · Basics · Weifang');
    expect(mailTo('ada', 'Basics')?.text).toContain('Basics · Weifang, 2–4 March 2026: 12 of 20');
    for (const { subject, text } of mails) {
      expect(subject).not.toMatch(/\] ?,|[，,] ?[，,]|undefined/);
      expect(text).not.toMatch(/^ *[,，]|undefined/m);
    }
  });

  it('compares the sessions in a sentence that fits titles', () => {
    expect(mailTo('ada', 'Interviewing')?.text.replaceAll(/\s+/g, ' ')).toContain(
      'higher in the session “Basics · Weifang” than in the session “Practice online”',
    );
  });

  it('rates the parts of the day in a table, for organisers alone', () => {
    const { text = '', html = '' } = mailTo('ada', 'Basics') ?? {};
    expect(text).toMatch(/Parts of the day[\s\S]*Visit to the clinic[\s\S]*100%[\s\S]*Lunch[\s\S]*0%/);
    expect(text).toContain('Rating: “part of the day: how was it?”');
    expect(html).toContain('Visit to the clinic');
    expect(mailTo('chen', '课程')?.text).toMatch(/各环节评价[\s\S]*参观诊所[\s\S]*平台/);
    expect(mailTo('lin', 'Basics')?.text).not.toMatch(/Lunch|Visit/);
  });

  it('exports titles and places in columns of their own', async () => {
    const out = join(data, 'results.json');
    await debrief('report', 'export', 'course', '--data', data, '--format', 'json', '--out', out);
    const { sessions, tables } = JSON.parse(await readFile(out, 'utf8'));

    expect(sessions).toMatchObject([
      { title: 'Basics', place: 'Weifang', begins: '2026-03-02', ends: '2026-03-04' },
      { title: 'Practice online', begins: '2026-03-09', ends: '2026-03-09' },
    ]);
    expect(sessions[1]).not.toHaveProperty('place');
    expect(tables.parts).toMatchObject([
      { part: 'Visit to the clinic', question: 'p_useful.visit', satisfied: 100, n: 12 },
      { part: 'Lunch', question: 'p_useful.lunch', satisfied: 0, n: 12 },
      { part: 'The platform', question: 'p_useful.platform', satisfied: 100, n: 12 },
    ]);
    expect(tables.sessions).toMatchObject([
      { session: basics, title: 'Basics', place: 'Weifang', begins: '2026-03-02T00:00' },
      { session: online, title: 'Practice online', place: null },
    ]);
  });
});
