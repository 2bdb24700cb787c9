import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { closeSession } from '../../shared/programme/close.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import type { Topic } from '../../shared/programme/topic.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import { type Instant, minute, after as shifted } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { debrief } from '../fixtures/cli/command.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { announced, longestKnown, ownStack, type RunningStack } from '../fixtures/local/local-stack.ts';
import { aFilledForm, type Filled, freshId, postForm } from '../fixtures/local/posts.ts';
import { reconfigured } from '../fixtures/local/reconfigured.ts';
import { unwrapped } from '../fixtures/mail/read-mail.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';

const [one, two] = ['ONE', 'TWO'] as [SessionCode, SessionCode];
const hostile = '<script>alert(1)</script> & "so"';

/**
 * 20 answers in Weifang: 18 satisfied of 20; NPS of 10 promoters, 6 passives, 4 detractors; 15 who can use it; a speaker
 * with 20 answers and one with 4; 10 complete pairs; three comments.
 */
const inWeifang: Filled[] = Array.from({ length: 20 }, (_, n) => ({
  _submission: freshId(),
  _language: n === 0 ? 'zh-CN' : 'en',
  q_overall: n < 10 ? '5' : n < 18 ? '4' : '2',
  q_nps: n < 10 ? '9' : n < 16 ? '8' : '3',
  q_able: n < 15 ? 'own' : 'helped',
  q_barrier: n < 12 ? ['time', 'budget'] : 'nothing',
  's_content.lin': n < 15 ? '5' : '3',
  's_content.mei': n < 4 ? '1' : 'na',
  ...(n < 10 ? { 'k.policy.before': '2', 'k.policy.now': '4' } : { 'k.policy.now': '1' }),
  ...(n < 3 ? { q_keep: ['讲得很清楚', hostile, 'The pilots'][n] ?? '' } : {}),
}));

/** 12 answers in Brussels: 12 satisfied of 12; NPS of 5 promoters; too few answers about the speaker. */
const inBrussels: Filled[] = Array.from({ length: 12 }, (_, n) => ({
  _submission: freshId(),
  q_overall: '5',
  q_nps: n < 5 ? '10' : 'na',
  ...(n < 3 ? { 's_content.lin': '1' } : {}),
}));

/** Of a stage whose mails one desk answers, whatever the programme. */
const stack = ownStack(() => reconfigured(inject('assembly'), { Report: { REPLY_TO: 'desk@example.org' } }));
const data = announced(stack);

/** What there was at each step of a programme's life, which is lived once, before the tests: they only look at it. */
let open: { mails: number; reports: number; responses: number[] };
let firstClosed: { sent: Sent[]; ofProgramme: Publication | undefined };
let allClosed: { acceptsUntil: Instant; log: string };

beforeAll(async () => {
  const { programmes, reports, responses } = stack.target;
  await publishAndAnswer(aProgrammeFile(), inWeifang, inBrussels);
  await stack.tick();
  open = {
    mails: (await mails()).length,
    reports: (await stack.items('reports')).length,
    responses: [await responses.count(one), await responses.count(two)],
  };

  await closedBefore(stack, one);
  await stack.tick();
  firstClosed = {
    sent: await mails(),
    ofProgramme: await reports.findPublication({ kind: 'programme', id: 'compact' }, 1),
  };

  const closing = await closeSession(two, programmes, systemClock.now(), { withoutGrace: true });
  if (closing.outcome !== 'closed') throw new Error(closing.outcome);
  await vi.waitUntil(
    async () => {
      await stack.tick();
      return (await mails()).length === 6;
    },
    { timeout: 20_000, interval: 100 },
  );
  allClosed = { acceptsUntil: closing.acceptsUntil, log: stack.lines.join('\n') };
});

/** Publishes a programme of two sessions, open now for 20 and 16 people, and sends each what it got. */
async function publishAndAnswer(file: ProgrammeFile, ...filled: readonly (readonly Filled[])[]): Promise<void> {
  const headcounts = [20, 16];
  const sessions = file.sessions.map((session, n) => ({ ...session, headcount: headcounts[n] ?? 0 }));
  await stack.publish(openNow({ ...file, sessions }, systemClock.now()));
  // Every fifth post is sent twice at once, as phones on a bad network do.
  const posts = sessions.flatMap(({ code }, at) =>
    (filled[at] ?? []).flatMap((answers, n) =>
      Array.from({ length: n % 5 === 0 ? 2 : 1 }, () => postForm(`${stack.url}/f/${code}`, answers)),
    ),
  );
  expect(new Set((await Promise.all(posts)).map(({ status }) => status))).toEqual(new Set([303]));
}

/**
 * Another such programme, with codes and addresses of its own, for a test that changes what is stored: closed and reported
 * on, with the same answers of other people.
 */
async function reportedProgramme(name: string) {
  const file = aProgrammeFile();
  const codes = ['A', 'B'].map((letter) => `${name.toUpperCase()}-${letter}` as SessionCode) as [
    SessionCode,
    SessionCode,
  ];
  const [first, second] = [inWeifang, inBrussels].map((all) =>
    all.map((each) => ({ ...each, _submission: freshId() })),
  );
  const [address, domain] = ['example.org', `${name}.example.org`];
  await publishAndAnswer(
    {
      ...file,
      programme: name,
      sessions: file.sessions.map((session, at) => ({ ...session, code: codes[at] ?? '' })),
      recipients: file.recipients.map((each) => ({ ...each, address: each.address.replace(address, domain) })),
    },
    first ?? [],
    second ?? [],
  );
  for (const code of codes) await closedBefore(stack, code);
  // What is deleted from now on is deleted after the end, by a function that knows of it.
  await wait(longestKnown);
  await stack.tick();
  expect(await mails(domain)).toHaveLength(6);
  return { codes, domain, second: second ?? [] };
}

type Sent = Awaited<ReturnType<typeof mails>>[number];

/** The mails to the recipients of one programme, whose addresses have a domain of their own. */
async function mails(domain = 'example.org') {
  return Promise.all(
    (await mailsIn(stack.mail))
      .filter(({ destination }) => destination.to[0]?.endsWith(`@${domain}`))
      .map(async ({ messageId, destination, raw }) => {
        const source = Buffer.from(raw, 'base64');
        const {
          subject = '',
          text = '',
          html = '',
          headers,
          replyTo,
          from,
          to,
          attachments,
        } = await PostalMime.parse(source);
        const header = (name: string) => headers.filter(({ key }) => key === name).map(({ value }) => value);
        const addresses = [...destination.to, ...destination.cc, ...destination.bcc];
        const names = attachments.map(({ filename }) => filename);
        return { messageId, attachments: names, addresses, subject, text, html, header, replyTo, from, to, source };
      }),
  );
}

async function mailTo(address: string, about: string) {
  const sent = await mails(address.split('@')[1]);
  const found = sent.filter(({ addresses, subject }) => addresses[0] === address && subject.includes(about));
  expect(found).toHaveLength(1);
  const [mail] = found;
  if (mail === undefined) throw new Error('no such mail');
  // What a reader sees of the HTML.
  const shown = mail.html
    .replace(/<(style|title|head)[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<[^>]*>/g, ' ')
    .replace(/&nbsp;|\s+/g, ' ');
  return { ...mail, text: plain(unwrapped(mail.text)), shown: plain(shown) };
}

describe('the reports of a programme of two sessions', () => {
  it('are not made while the sessions are open', () => {
    expect(open).toEqual({ mails: 0, reports: 0, responses: [20, 12] });
  });

  it('begin with that of the session that closes first, and only that', () => {
    const { sent, ofProgramme } = firstClosed;

    expect(sent.map(({ addresses }) => addresses).sort()).toEqual([['ada@example.org'], ['bo@example.org']]);
    expect(sent.every(({ subject }) => /Weifang|潍坊/.test(subject))).toBe(true);
    expect(ofProgramme).toBeUndefined();
  });

  it('follow a closing by command once answers under way have settled, the programme with its last session', async () => {
    const seal = await stack.target.reports.findSeal(two);
    const late = await postForm(`${stack.url}/f/${two}`, aFilledForm());

    // The second for which a warm function keeps a session, and the three that it may take to store an answer.
    expect(Date.parse(seal?.sealedAt ?? '') - Date.parse(allClosed.acceptsUntil)).toBeGreaterThanOrEqual(4_000);
    expect(late.status).toBe(410);
  });

  it('are one mail for each recipient and publication, whatever ticks come after', async () => {
    await stack.tick();
    // As after a crash between the last mail and the note that all is done.
    await stack.target.programmes.makeDue('compact', systemClock.now());
    await stack.tick();
    await Promise.all([stack.tick(), stack.tick()]);

    const sent = await mails();
    expect(
      sent.map(({ addresses, subject }) => `${addresses} ${subject.replace(/\d+ \w+|\d+月\d+日/, 'DAY')}`).sort(),
    ).toEqual([
      'ada@example.org [Feedback] Brussels, DAY: 100% satisfied (12/12)',
      'ada@example.org [Feedback] Compact training: 94% satisfied (30/32)',
      'ada@example.org [Feedback] Weifang, DAY: 90% satisfied (18/20)',
      'bo@example.org 【培训反馈】布鲁塞尔 DAY：满意率 100%（12/12）',
      'bo@example.org 【培训反馈】潍坊 DAY：满意率 90%（18/20）',
      'bo@example.org 【培训反馈】简明培训：满意率 94%（30/32）',
    ]);
  });

  it('stand in the ledger as sent, each with the id that the mail service gave it', async () => {
    const topics: Topic[] = [
      { kind: 'session', code: one },
      { kind: 'session', code: two },
      { kind: 'programme', id: 'compact' },
    ];

    const ledger = await Promise.all(topics.map((topic) => stack.target.reports.dispatches({ topic, number: 1 })));

    expect(ledger.map((dispatches) => dispatches.map(({ recipient }) => recipient))).toEqual(
      Array(3).fill(['ada', 'bo']),
    );
    const states = ledger.flat().map(({ state, attempt }) => ({ ...state, attempt }));
    expect(states).toEqual(Array(6).fill(expect.objectContaining({ name: 'SENT', attempt: 1 })));
    const ids = states.map((state) => ('messageId' in state ? state.messageId : ''));
    expect(ids.sort()).toEqual((await mails()).map(({ messageId }) => messageId).sort());
    const due = await stack.target.programmes.due(shifted(systemClock.now(), minute));
    expect(due.filter((each) => topics.some((topic) => isDeepStrictEqual(topic, each.topic)))).toEqual([]);
  });
});

describe('a report mail', () => {
  it('says whom it is from, for and answered to, in which language, and that a machine sent it', async () => {
    for (const [address, language] of [
      ['ada@example.org', 'en'],
      ['bo@example.org', 'zh-CN'],
    ] as const) {
      for (const mail of (await mails()).filter(({ addresses }) => addresses[0] === address)) {
        expect(mail.from).toMatchObject({ name: 'Training feedback', address: 'feedback@example.org' });
        expect(mail.to).toMatchObject([{ address }]);
        expect(mail.replyTo).toMatchObject([{ address: 'desk@example.org' }]);
        expect(mail.header('content-language')).toEqual([language]);
        expect(mail.header('auto-submitted')).toEqual(['auto-generated']);
        expect(mail.header('cc')).toEqual([]);
        expect(mail.header('content-type')).toEqual([expect.stringMatching(/^multipart\/mixed/)]);
        expect(mail.html).toContain(`lang="${language}"`);
        expect([...mail.subject].length).toBeLessThanOrEqual(60);
        expect(mail.attachments).toEqual([
          expect.stringMatching(/^.+_\d{4}-\d\d-\d\d_(en|zh-CN|fr)\.csv$/),
          expect.stringMatching(/^.+_\d{4}-\d\d-\d\d_(en|zh-CN|fr)\.xlsx$/),
        ]);
        expect(mail.header('list-unsubscribe-post')).toEqual(['List-Unsubscribe=One-Click']);
      }
    }
  });

  it('keeps to what mail servers and mail programmes take', async () => {
    for (const { source, html } of await mails()) {
      const lines = source.toString('latin1').split('\r\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
      expect(source.toString('latin1').replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^\x20-\x7e\t]/);
      expect(Buffer.byteLength(html)).toBeLessThan(60_000);
      expect(html.replaceAll(stack.url, '')).not.toMatch(/<script|<img|<link|https?:\/\/(?!www\.w3\.org)|javascript:/i);
    }
  });

  it('has the numbers of its session, as text and as HTML', async () => {
    const mail = await mailTo('ada@example.org', 'Weifang');

    for (const line of [
      'Response rate: 100% (20 of 20)',
      'Satisfied: 90% (18 of 20 · 70% to 97%)',
      'NPS: +30 (n = 20 · −6 to +58)',
      /^Can use it: 75% \(15 of 20 · \d+% to \d+%\)$/m,
      /^mean 4\.3 of 5 \(SD 0\.9\) · .*90% \(70% to 97%\) · .* · n = 20$/m,
      /10 \(50%\) Very satisfied$/m,
      /8 \(40%\) Satisfied$/m,
      /0 \(0%\) Neutral$/m,
      /12 \(60%\) Time$/m,
      /8 \(40%\) Nothing at all$/m,
      // Too few answers about one of the speakers; 15 of 20 for the other.
      '- Mei Yun (Institute B): Content not shown',
      '- Lin Tao (Institute A): Content 75% (4.5 (0.9) · n = 20)',
      '- climate policy: Before 2.0; Now 4.0; Change +2.0 (n = 10)',
      '- green finance: Before not shown',
    ]) {
      expect(mail.text).toMatch(typeof line === 'string' ? new RegExp(escaped(line)) : line);
    }
    for (const part of [
      '90%',
      '18 of 20',
      '70% to 97%',
      '+30',
      '−6 to +58',
      '20 of 20',
      'Lin Tao',
      '4.5',
      'not shown',
      '+2.0',
    ]) {
      expect(mail.shown.replaceAll('&lt;', '<')).toContain(part);
    }
  });

  it('has the same numbers in the words of its recipient', async () => {
    const mail = await mailTo('bo@example.org', '潍坊');

    for (const words of [
      '满意率：90%（18/20 · 70% 至 97%）',
      '回收率：100%（20/20）',
      'NPS：+30（n = 20 · −6 至 +58）',
      '林涛（甲院）：内容 75%',
    ]) {
      expect(mail.text).toContain(words);
    }
    expect(mail.shown).toContain('满意率');
    expect(mail.text).not.toMatch(/Satisfied|Response rate|How to read/);
  });

  it('shows comments as they were written, in any language, and no markup of theirs', async () => {
    const mail = await mailTo('ada@example.org', 'Weifang');

    expect(mail.text).toContain('“讲得很清楚”\n');
    expect(mail.text).toContain(`“${hostile}”\n`);
    expect(mail.html).toMatch(/<p[^>]* lang="zh-CN"[^>]*>\s*讲得很清楚/);
    expect(mail.html).toMatch(/&lt;script(>|&gt;)alert\(1\)&lt;\/script(>|&gt;) &amp; (&quot;|")so/);
  });

  it('says that these answers, posted without the form, did not come from it', async () => {
    const english = await mailTo('ada@example.org', 'Weifang');
    const chinese = await mailTo('bo@example.org', '潍坊');

    expect(english.text).toContain('Not sent from the form, so perhaps by a program: 20 (counted like the others).');
    expect(english.shown).toContain('Not sent from the form, so perhaps by a program: 20 (');
    expect(chinese.text).toContain('并非由问卷页面提交的答卷（可能由程序发送）：20 份');
  });

  it('of the other session has its own numbers', async () => {
    const mail = await mailTo('ada@example.org', 'Brussels');

    for (const words of [
      'Response rate: 75% (12 of 16)',
      'Satisfied: 100% (12 of 12 · 76% to 100%)',
      'NPS: 5 / 0 / 0 (promoters / passives / detractors)',
      'Can use it: not shown',
      '- Lin Tao (Institute A): Content not shown',
      'Not applicable: 7',
    ]) {
      expect(mail.text).toContain(words);
    }
    expect(mail.text).not.toContain('Mei Yun');
  });

  it('of the programme has the sum, and the sessions side by side', async () => {
    const mail = await mailTo('ada@example.org', 'Compact training');

    for (const words of [
      'Response rate: 89% (32 of 36)',
      'Eligible were the 36 people of the headcount.',
      'Satisfied: 94% (30 of 32 · 78% to 98%); mean of 2 sessions: 95%',
      'NPS: +44 (n = 25 · −5 to +74)',
      // The three answers of Brussels are not in it: sum less session would show them.
      '- Lin Tao (Institute A · Weifang and Brussels): Content 75% (4.5 (0.9) · n = 20)',
      '讲得很清楚',
    ]) {
      expect(mail.text).toContain(words);
    }
    for (const [session, ...numbers] of [
      ['Weifang', '100%', '20 of 20', '90%', '70% to 97%', '+30', '75%'],
      ['Brussels', '75%', '12 of 16', '100%', '76% to 100%', 'NPS 5 / 0 / 0 (promoters', 'not shown'],
    ]) {
      const row = mail.text.split('\n').find((line) => line.startsWith(`- ${session}`));
      for (const number of numbers) expect(row).toContain(number);
    }
    expect(mail.shown).toMatch(/Weifang.*Brussels/);
  });
});

describe('what the report function logs', () => {
  it('has no error, no address and no comment in it', () => {
    const { log } = allClosed;

    expect(log).toContain('"topic":"compact"');
    expect(log).not.toMatch(/"level":"(WARN|ERROR|FATAL)"|Invoke Error/);
    expect(log).not.toMatch(/@example\.org|alert\(1\)|讲得很清楚/);
  });
});

describe('debrief verify', () => {
  it('finds the same counts as were sealed', async () => {
    const [text, json] = await Promise.all([
      debrief('verify', 'one', 'two', '--data', data),
      debrief('verify', 'one', '--data', data, '--json'),
    ]);

    expect(text).toEqual({
      code: 0,
      signal: null,
      stdout:
        'ONE  same: 20 responses, every count as it was sealed\nTWO  same: 12 responses, every count as it was sealed\n',
      stderr: '',
    });
    expect(json).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(json.stdout)).toEqual({ sessions: [{ code: 'ONE', outcome: 'same', sealed: 20, folded: 20 }] });
  });

  it('finds a response that was changed and one that was taken away, in any session', async () => {
    const { codes, domain } = await reportedProgramme('changed');
    const [[changed], [removed]] = [await stack.responsesTo(codes[0]), await stack.responsesTo(codes[1])];
    const table = { TableName: stack.tables.responses };
    await stack.target.database.client.send(
      new UpdateItemCommand({
        ...table,
        Key: keyOf(changed),
        UpdateExpression: 'SET a.q_overall = :one',
        ExpressionAttributeValues: { ':one': { N: '1' } },
      }),
    );
    await stack.target.database.client.send(new DeleteItemCommand({ ...table, Key: keyOf(removed) }));

    const [text, json] = await Promise.all([
      debrief('verify', '--data', data),
      debrief('verify', 'changed-b', 'nope', '--data', data, '--json'),
    ]);

    expect([text.code, json.code]).toEqual([1, 1]);
    const lines = text.stdout.split('\n').map((line) => line.replace(/ {2,}/, '  '));
    expect(lines).toContain('ONE  same: 20 responses, every count as it was sealed');
    expect(lines).toContain(
      'CHANGED-A  DIFFERENT: sealed with 20 responses, now 20; look for changed or deleted items',
    );
    expect(lines).toContain('CHANGED-B  same but for deletions: sealed with 12 responses, now 11');
    expect(JSON.parse(json.stdout)).toEqual({
      sessions: [
        { code: 'CHANGED-B', outcome: 'deletions', sealed: 12, folded: 11 },
        { code: 'NOPE', outcome: 'not-found' },
      ],
    });
    // What was published stays as it was.
    await stack.tick();
    expect(await mails(domain)).toHaveLength(6);
  });
});

describe('the links of a mail', () => {
  it('open the results of its recipient, and are known by their hash alone', async () => {
    const { text } = await mailTo('ada@example.org', 'Weifang');
    const [link = ''] = /http\S+\/r\/\S+/.exec(text) ?? [];

    const opened = await fetch(link);

    expect(opened.status).toBe(200);
    expect(plain(await opened.text())).toContain('18 of 20');
    const key = link.split('/r/compact/')[1]?.slice(0, 22) ?? '';
    expect(JSON.stringify(await stack.items('reports'))).not.toContain(key);
  });
});

describe('deletions after the end', () => {
  it('correct the reports of the session and of the programme', async () => {
    const { codes, domain, second } = await reportedProgramme('deleted');
    const deletions = second.slice(0, 6).map(({ _submission }) => ({ _submission }));
    for (const deletion of deletions) await postForm(`${stack.url}/f/${codes[1]}/delete`, deletion);

    await stack.tick();

    const corrected = (await mails(domain)).slice(6).map(({ subject }) => subject.replace(/[,:：].*| \d+月.*/, ''));
    expect(corrected.sort()).toEqual(
      ['[Corrected] Brussels', '[Corrected] Compact training', '【更正】布鲁塞尔', '【更正】简明培训'].sort(),
    );
    await stack.tick();
    expect(await mails(domain)).toHaveLength(10);
  });
});

describe('the day on which single answers are deleted', () => {
  it('takes what participants wrote out of seals, publications and pages, and keeps the numbers', async () => {
    const { codes, domain } = await reportedProgramme('forgotten');
    const { programmes } = stack.target;
    const stored = async () => {
      const items = (await stack.items('reports')).map((item) => JSON.stringify(item));
      return items.filter((item) => /forgotten/i.test(item)).join('\n');
    };
    const written = '讲得很清楚';
    expect(await stored()).toContain(written);
    for (const code of codes) {
      const stale = (await stack.items('programmes')).find(
        ({ pk, sk }) => pk?.S === `SESSION#${code}` && sk?.S === 'SESSION',
      );
      await stack.target.database.client.send(
        new UpdateItemCommand({
          TableName: stack.tables.programmes,
          Key: keyOf(stale),
          UpdateExpression: 'SET deletedAt = :past',
          ExpressionAttributeValues: { ':past': { S: '2020-12-31T00:00:00.000Z' } },
        }),
      );
      await programmes.makeSessionDue(code, systemClock.now());
    }

    await stack.tick();

    expect(await stored()).not.toContain(written);
    expect(await mails(domain)).toHaveLength(6);
    const { text } = await mailTo(`ada@${domain}`, 'Weifang');
    const [link = ''] = /http\S+\/r\/\S+/.exec(text) ?? [];
    const page = plain(await (await fetch(link)).text());
    expect(page).toContain('The comments were deleted with the single answers.');
    expect(page).toContain('18 of 20');
  });
});

/** Without the spaces that only keep a line from breaking. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

function keyOf(item: Awaited<ReturnType<RunningStack['items']>>[number] | undefined) {
  if (item?.pk === undefined || item.sk === undefined) throw new Error('no such item');
  return { pk: item.pk, sk: item.sk };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
