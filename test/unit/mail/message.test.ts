import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import { type Envelope, reportMessage } from '../../../shared/mail/message.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { percent } from '../../../shared/report/format.ts';
import type { ReportView } from '../../../shared/report/view.ts';
import { tableFiles } from '../../../shared/sheets/table-files.ts';
import { resultTables } from '../../../shared/sheets/tables.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { lookedAt } from '../../fixtures/languages.ts';
import { readHtml, readText } from '../../fixtures/mail/read-mail.ts';
import { aSession, sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aText } from '../../fixtures/programmes/translated.ts';
import { sampled } from '../../fixtures/property.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { aResponse, someResponses } from '../../fixtures/responses/responses.ts';

const now = '2020-12-04T12:20:00.000Z' as Instant;
const envelope: Envelope = {
  from: 'Training feedback <feedback@example.org>',
  to: 'ada@example.org',
  replyTo: 'team@example.org',
};

const [weifang] = sessionsOf(sampleFile());
const responses = sampled(someResponses(weifang, { minLength: 60, maxLength: 60 }), 1).flat();

function viewOf(session: Session, language: string): ReportView {
  const some = session === weifang ? responses : [1, 2, 3, 4, 5].map((n) => aResponse(session, n));
  return composeReport(aPublication(session, some), [session], { name: 'Ada', language });
}

describe('the mail of a report', () => {
  it.each(lookedAt)('says the same in text and HTML, complete, in %s', async (language) => {
    const view = viewOf(weifang, language);

    const mail = await PostalMime.parse(await reportMessage(view, envelope, now));

    expect(mail.subject).toBe(view.subject);
    const tables = [view.speakers, view.topics].flatMap((table) => table?.rows.flat() ?? []);
    const said = [
      view.lead,
      ...view.metrics.flatMap(({ label, value, of, range = '' }) => [label, value, of, range]),
      ...view.pages.flatMap((page) => page.questions.flatMap(({ question, summary }) => [question, summary])),
      ...view.pages.flatMap((page) => page.questions.flatMap(({ parts }) => parts.map(({ label }) => label))),
      ...tables.flatMap(({ text, detail = '' }) => [text, detail]),
      ...view.comments.flatMap(({ question, shown }) => [question, shown]),
      ...view.comments.flatMap(({ comments }) => comments.map(({ text }) => text)),
      ...view.actions,
      ...view.quality,
      ...view.notes,
    ].map(readText);
    for (const part of [readText(readHtml(mail.html)), readText(mail.text)]) {
      expect(said.filter((words) => !part.includes(words))).toEqual([]);
    }
    for (const { parts } of view.pages.flatMap((page) => page.questions)) {
      for (const { label, count, n } of parts) {
        const share = percent({ count, n }, view);
        const said = reportTexts(language).plain.bar({ count, share, label });
        expect(readText(mail.text)).toContain(readText(said));
      }
    }
  });

  it('is addressed, dated and marked as automatic', async () => {
    const mail = await PostalMime.parse(await reportMessage(viewOf(weifang, 'zh-CN'), envelope, now));

    expect(mail.from).toMatchObject({ address: 'feedback@example.org', name: 'Training feedback' });
    expect(mail.to).toMatchObject([{ address: 'ada@example.org' }]);
    expect(mail.replyTo).toMatchObject([{ address: 'team@example.org' }]);
    expect(mail.date).toBe(now);
    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('content-language')).toBe('zh-CN');
  });

  it('has no line longer than a mail server takes', async () => {
    const raw = (await reportMessage(viewOf(weifang, 'zh-CN'), envelope, now)).toString('latin1');

    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(raw).not.toMatch(/[^\r]\n/);
  });

  it('takes no header from a text', async () => {
    const evil = 'Weifang\r\nBcc: evil@example.org\r\n\r\n<h1>x</h1>';
    const place = aText(evil);
    const session = aSession({ place, programme: { ...aSession().programme, title: place } });
    const target = { ...envelope, replyTo: `team@example.org\r\nBcc: evil@example.org` };

    const raw = await reportMessage(viewOf(session, 'en'), target, now);

    const mail = await PostalMime.parse(raw);
    const [head = ''] = raw.toString('latin1').split('\r\n\r\n');
    expect(head).not.toMatch(/^bcc:/im);
    expect(mail.bcc).toBeUndefined();
    expect(mail.to).toHaveLength(1);
    expect(mail.subject).toMatch(/^\[Feedback\] Weifang/);
    expect(mail.subject).not.toMatch(/[\r\n]/);
    expect(mail.html).not.toContain('<h1>x</h1>');
  });

  it('can be stopped with one click, by the address of its reader alone, and brings its files', async () => {
    const links = {
      page: 'https://feedback.example.org/r/ets/AbC',
      preferences: 'https://feedback.example.org/r/ets/AbC/wishes',
      stop: 'https://feedback.example.org/r/ets/AbC/stop',
    };
    const events = { configurationSet: 'debrief', tags: { programme: 'ets', recipient: 'speaker.lin\r\nBcc: x' } };
    const tables = resultTables(aPublication(weifang, responses), [weifang], 'en');
    const files = await tableFiles(tables, 'ETS-WF');

    const view = { ...viewOf(weifang, 'en'), links };
    const mail = await PostalMime.parse(await reportMessage(view, { ...envelope, events }, now, files));

    const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value;
    expect(header('list-unsubscribe')).toBe(`<${links.stop}>`);
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header('x-ses-configuration-set')).toBe('debrief');
    expect(header('x-ses-message-tags')).toBe('programme=ets, recipient=speaker_002elin_000d_000aBcc_003a_0020x');
    expect(mail.bcc).toBeUndefined();
    for (const address of Object.values(links)) {
      expect(mail.html).toContain(`href="${address}"`);
      expect(mail.text).toContain(`\n${address}\n`);
    }
    expect(mail.attachments.map(({ filename, content }) => [filename, Buffer.from(content as ArrayBuffer)])).toEqual(
      files.map(({ filename, content }) => [filename, content]),
    );
  });
});
