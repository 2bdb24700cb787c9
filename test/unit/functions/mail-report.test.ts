import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { mailReport } from '../../../functions/report/mail-report.ts';
import { keyHash, parseKey } from '../../../shared/access/key.ts';
import type { GoAhead } from '../../../shared/delivery/dispatch-states.ts';
import { type PaperFiles, paperFiles } from '../../../shared/paper/paper-files.ts';
import { published } from '../../../shared/programme/published.ts';
import type { Organiser, Recipient } from '../../../shared/programme/recipient.ts';
import type { Session } from '../../../shared/programme/session.ts';
import type { PublicationKind } from '../../../shared/publication/publication.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { aClock } from '../../fixtures/clock.ts';
import { aLog } from '../../fixtures/log/a-log.ts';
import { readPdf } from '../../fixtures/paper/read-pdf.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';
import { memoryLinks } from '../../fixtures/store/memory-preferences.ts';
import { memoryStores } from '../../fixtures/store/memory-stores.ts';

const { programme } = published(sampleFile());
const [weifang] = sessionsOf(sampleFile());
const organiser = programme.recipients.find((each): each is Organiser => each.kind === 'organiser') as Organiser;
const speaker = programme.recipients.find(({ kind }) => kind === 'speaker') as Recipient;
const entitled: Organiser = { ...organiser, singleAnswers: true };
const announced: Session = { ...weifang, singleAnswers: 'entitled' };

/** Makes one mail over twelve stored responses, and reads back what the transport was given. */
async function mailed(
  recipient: Recipient,
  session: Session,
  kind: PublicationKind = 'final',
  replyTo?: string,
  files: PaperFiles = paperFiles,
  goAhead: GoAhead = async () => true,
) {
  const { responses } = memoryStores();
  const all = Array.from({ length: 12 }, (_, n) =>
    aResponse(session, n, { answers: { q_overall: 4, q_keep: `single-${n}` } }),
  );
  for (const response of all) await responses.keep(response, session);
  const links = memoryLinks();
  const { log, lines } = aLog();
  const sent: { from: string; to: string; raw: Uint8Array }[] = [];
  const publication = { ...aPublication(session, all), kind };
  const result = await mailReport({ publication, sessions: [session], programme, recipient }, goAhead, {
    transport: async () => ({
      async send(message, goAhead) {
        if (!(await goAhead())) return { outcome: 'withheld' };
        sent.push(message);
        return { outcome: 'sent', messageId: 'm-1' };
      },
    }),
    links,
    responses,
    clock: aClock('2020-12-20T13:00:00.000Z' as Instant),
    random: () => Uint8Array.from({ length: 16 }, (_, at) => at),
    sender: { from: 'Training feedback <feedback@example.org>', names: { 'zh-CN': '培训反馈' } },
    replyTo,
    publicUrl: 'https://forms.example.org',
    log,
    paperFiles: files,
  });
  const mail = await PostalMime.parse(sent[0]?.raw ?? '');
  return { result, sent, mail, links, lines, files: mail.attachments.map(({ filename }) => filename) };
}

describe('the mail of a report', () => {
  it('goes to its recipient alone, with the tables, and with links whose key opens what was kept', async () => {
    const { result, sent, mail, links, files } = await mailed(organiser, weifang);

    expect(result).toEqual({ outcome: 'sent', messageId: 'm-1' });
    expect(sent.map(({ to }) => to)).toEqual([organiser.address]);
    expect(files).toEqual(['潍坊_2020-12-03_zh-CN.csv', '潍坊_2020-12-03_zh-CN.xlsx']);
    const [, key] = /https:\/\/forms\.example\.org\/r\/ets-2020\/([\w-]{22})/.exec(mail.text ?? '') ?? [];
    const known = parseKey(key);
    if (known === undefined) throw new Error('the mail has no link');
    expect(await links.find('ets-2020', keyHash('results', known))).toMatchObject({ recipient: organiser.id });
  });

  it.each<[string, Recipient, Session, PublicationKind]>([
    ['an organiser who is not entitled', organiser, announced, 'final'],
    ['a session whose form did not announce it', entitled, weifang, 'final'],
    ['an interim report', entitled, announced, 'interim'],
  ])('has no single answers for %s', async (_, recipient, session, kind) => {
    const { files } = await mailed(recipient, session, kind);
    expect(files.filter((name) => name?.includes('single'))).toEqual([]);
  });

  it('has the single answers for who is entitled, once the form has announced it', async () => {
    const { mail, files } = await mailed(entitled, announced);

    expect(files).toEqual([
      '潍坊_2020-12-03_zh-CN.csv',
      '潍坊_2020-12-03_zh-CN.xlsx',
      '潍坊_2020-12-03_zh-CN_single.csv',
      '潍坊_2020-12-03_zh-CN_single.xlsx',
    ]);
    const csv = new TextDecoder().decode(mail.attachments[2]?.content as ArrayBuffer);
    for (let n = 0; n < 12; n += 1) expect(csv).toContain(`single-${n}`);
  });

  it('has the report on paper for whoever wants it: a speaker the own part, nobody a session that was cancelled', async () => {
    const whole = await mailed({ ...organiser, pdf: 'letter' }, weifang);
    const own = await mailed({ ...speaker, pdf: 'a4' }, weifang);
    const cancelled = await mailed({ ...organiser, pdf: 'a4' }, weifang, 'cancelled');

    expect(whole.files).toEqual([
      '潍坊_2020-12-03_zh-CN.pdf',
      '潍坊_2020-12-03_zh-CN.csv',
      '潍坊_2020-12-03_zh-CN.xlsx',
    ]);
    expect(own.files).toEqual(['潍坊_2020-12-03_zh-CN.pdf']);
    expect(cancelled.files).toEqual([]);
    const [organisers, speakers] = await Promise.all(
      [whole, own].map(({ mail }) => readPdf(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer))),
    );
    expect(organisers?.width).toBe(612);
    expect(speakers?.width).toBeCloseTo(595.28, 1);
    expect(organisers?.bookmarks.length).toBeGreaterThan(speakers?.bookmarks.length ?? 0);
    expect(whole.sent[0]?.raw.length).toBeLessThan(1_000_000);
  });

  it('goes without the paper where that can’t be made, and says so in the log', async () => {
    const missing: PaperFiles = () => Promise.reject(new Error('no such file'));
    const { result, files, lines } = await mailed({ ...organiser, pdf: 'a4' }, weifang, 'final', undefined, missing);

    expect(result.outcome).toBe('sent');
    expect(files).toEqual(['潍坊_2020-12-03_zh-CN.csv', '潍坊_2020-12-03_zh-CN.xlsx']);
    expect(lines).toMatchObject([{ level: 'ERROR', recipient: organiser.id }]);
  });

  it('is answered to the contact of the programme, or to the address of the stage', async () => {
    const [usual, named] = [
      await mailed(speaker, weifang),
      await mailed(speaker, weifang, 'final', 'desk@example.org'),
    ];

    expect(usual.mail.replyTo).toMatchObject([{ address: 'ets-training@example.org' }]);
    expect(named.mail.replyTo).toMatchObject([{ address: 'desk@example.org' }]);
  });

  it('is from the sender by its name in the language of the mail, with the same address', async () => {
    const [english, chinese] = [
      await mailed({ ...organiser, language: 'en' }, weifang),
      await mailed({ ...organiser, language: 'zh-CN' }, weifang),
    ];

    expect(english.mail.from).toMatchObject({ name: 'Training feedback', address: 'feedback@example.org' });
    expect(chinese.mail.from).toMatchObject({ name: '培训反馈', address: 'feedback@example.org' });
    expect(chinese.sent[0]?.from).toBe('培训反馈 <feedback@example.org>');
  });

  it('can be stopped by a mail too, where the stage names who reads it', async () => {
    const waysIn = ({ mail }: Awaited<ReturnType<typeof mailed>>) =>
      mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value.replace(/AbC|[\w-]{22}/, 'KEY');

    expect(waysIn(await mailed(organiser, weifang))).toMatch(/^<https:\/\/forms\.example\.org\/[^<>,]+>$/);
    expect(waysIn(await mailed(organiser, weifang, 'final', 'desk+b@example.org'))).toMatch(
      /^<https:\/\/forms\.example\.org\/[^<>,]+>, <mailto:desk%2Bb@example\.org\?subject=unsubscribe%20ets-2020>$/,
    );
  });

  it('has no table for a speaker: the tables tell of others too', async () => {
    expect((await mailed(speaker, announced)).files).toEqual([]);
  });
});
