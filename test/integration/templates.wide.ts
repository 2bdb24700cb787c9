import { beforeAll, describe, expect, it } from 'vitest';
import { templateFor } from '../../infra/cli/programme/new.ts';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { templateLanguages } from '../../shared/authoring/template-words.ts';
import { templateNames } from '../../shared/authoring/templates.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { type Mail, mailsIn } from '../demo/mailbox.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { freshId, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { readHtml, readText, unwrapped } from '../fixtures/mail/read-mail.ts';
import { sampled } from '../fixtures/property.ts';
import { formEntries, someAnswers } from '../fixtures/responses/responses.ts';
import { unescaped } from '../fixtures/web/html-text.ts';

const stack = sharedStack();

/** How many people answer each: enough for every question to be shown that they all answer. */
const people = 8;

/** The languages of those who get the mails of a template: of all templates together they are all. The page is read in each. */
function readersOf(template: string) {
  const share = Math.ceil(templateLanguages.length / templateNames.length);
  return templateLanguages.slice(templateNames.indexOf(template) * share).slice(0, share);
}

function addressOf(template: string, language: string): string {
  return `${template}.${language.toLowerCase()}@example.org`;
}

/** A template as a programme in every language that is open now. */
function anOpen(template: string): ProgrammeFile {
  const where = { now: systemClock.now(), zone: 'Asia/Shanghai' };
  const text = templateFor(`${template}.yaml`, { template, languages: templateLanguages.join(',') }, where);
  const file = readProgramme(text, template);
  const [recipient] = file.recipients;
  if (recipient === undefined) throw new Error(`${template} has no recipient`);
  const recipients = readersOf(template).map((language) => ({
    ...recipient,
    id: language.toLowerCase(),
    address: addressOf(template, language),
    language,
  }));
  return openNow({ ...file, recipients }, systemClock.now());
}

const programmes = new Map(templateNames.map((template) => [template, anOpen(template)]));
const codeOf = (template: string) => programmes.get(template)?.sessions[0]?.code as SessionCode;
let mails: readonly Mail[];

/** What everybody is asked first in a template: it has to be answered. */
function firstQuestion(template: string) {
  const questions = programmes.get(template)?.questionnaire.pages.flatMap((page) => page.questions) ?? [];
  const first = questions.find((question) => question.required);
  if (first === undefined) throw new Error(`${template} requires no answer`);
  return first.text;
}

/** Some people answer the form of a template, in one language after another. */
async function answer(template: string): Promise<void> {
  const session = await stack.target.programmes.findSession(codeOf(template));
  if (session === undefined) throw new Error(`${template} is not published`);
  const sent = sampled(someAnswers(session), people).map((answers, at) => {
    const language = templateLanguages[at % templateLanguages.length] ?? 'en';
    const filled: Record<string, string[]> = { _submission: [freshId()], _language: [language] };
    for (const [name, value] of formEntries(session, answers)) filled[name] = [...(filled[name] ?? []), value];
    return postForm(`${stack.url}/f/${session.code}`, filled);
  });
  expect((await Promise.all(sent)).map(({ status }) => status)).toEqual(Array(people).fill(303));
}

/** Each form as it was shown while it was open, by its template and its language. */
const shown = new Map<string, { status: number; html: string }>();

beforeAll(async () => {
  for (const [template, file] of programmes) {
    expect((await stack.publish(file)).outcome).toBe('published');
    for (const language of templateLanguages) {
      const reply = await fetch(`${stack.url}/f/${codeOf(template)}?lang=${language}`);
      shown.set(`${template} ${language}`, { status: reply.status, html: unescaped(await reply.text()) });
    }
  }
});

describe.each(templateNames)('the template %s', (template) => {
  it.each(templateLanguages)('asks in %s', (language) => {
    const { status, html = '' } = shown.get(`${template} ${language}`) ?? {};
    const questions = programmes.get(template)?.questionnaire.pages.flatMap((page) => page.questions) ?? [];
    const asked = questions.filter(({ text }) => !text.en?.includes('{')).map(({ text }) => text[language] ?? '');

    expect(status).toBe(200);
    expect(html.includes(`<html lang="${language}"`)).toBe(true);
    expect(asked.filter((text) => !html.includes(text))).toEqual([]);
  });
});

describe('all templates, answered and closed,', () => {
  beforeAll(async () => {
    await Promise.all(templateNames.map(answer));
    for (const template of templateNames) await closedBefore(stack, codeOf(template));
    await stack.tick();
    mails = await mailsIn(stack.mail);
  }, 5 * 60_000);

  it.each(templateNames)('are reported in every language: %s', async (template) => {
    const published = await stack.target.reports.latestPublication({ kind: 'session', code: codeOf(template) });

    expect(published).toMatchObject({ kind: 'final', released: { responses: people } });
    let link = '';
    for (const language of readersOf(template)) {
      const [mail, ...more] = mails.filter(({ destination }) => destination.to.includes(addressOf(template, language)));
      expect(more, language).toEqual([]);
      const asked = readText(firstQuestion(template)[language]);
      expect(readText(unwrapped(mail?.body.text)).includes(asked), language).toBe(true);
      expect(readText(readHtml(mail?.body.html)).includes(asked), language).toBe(true);
      [link = ''] = /http\S+\/r\/\S+/.exec(mail?.body.text ?? '') ?? [];
    }
    for (const language of templateLanguages) {
      const page = new URL(link);
      page.searchParams.set('lang', language);
      const html = await (await fetch(page)).text();
      expect(html.includes(`<html lang="${language}"`), language).toBe(true);
      expect(readText(readHtml(html)).includes(readText(firstQuestion(template)[language])), language).toBe(true);
    }
  });
});
