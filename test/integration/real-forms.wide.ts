import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime, { type Email } from 'postal-mime';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { itemsOf, wording } from '../../shared/questionnaire/items.ts';
import { type Random, seeded } from '../../shared/statistics/random.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { readForm, type ServedForm } from '../demo/served-form.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { openUnder } from '../fixtures/local/local-stack.ts';
import { type Filled, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { readHtml, readText } from '../fixtures/mail/read-mail.ts';
import { seed } from '../fixtures/seed.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'programmes', 'forms');
const files = readdirSync(folder).map((name) => {
  const file = readProgramme(readFileSync(join(folder, name), 'utf8'), name);
  return openUnder(file.sessions[0]?.code ?? '', file);
});
const people = 24;

const stack = sharedStack();

/** The mail to whoever has this address, which no other programme has. */
async function mailTo(address: string): Promise<Email | undefined> {
  const found = (await mailsIn(stack.mail)).find(({ destination }) => destination.to[0] === address);
  return found && PostalMime.parse(Buffer.from(found.raw, 'base64'));
}

/** What somebody sends who answers whatever can be answered, here and there in words. */
function anyAnswers({ hidden, choices, texts }: ServedForm, random: Random): Filled {
  return Object.fromEntries([
    ...hidden,
    ...[...choices].map(([name, { values }]) => [name, random.pick(values)] as const),
    ...[...texts.keys()].map((name) => [name, random.chance(0.5) ? `Words on ${name}` : ''] as const),
  ]);
}

/** Publishes a form, has it answered in each of its languages, and closes it. */
async function lived(file: ProgrammeFile): Promise<void> {
  await stack.publish(file);
  const code = codeOf(file);
  const form = `${stack.url}/f/${code}`;
  const random = seeded(seed);
  for (let n = 0; n < people; n += 1) {
    const served = await fetch(`${form}?lang=${file.languages[n % file.languages.length]}`);
    expect((await postForm(form, anyAnswers(readForm(await served.text()), random))).status).toBe(303);
  }
  await closedBefore(stack, code);
}

function codeOf({ sessions: [session] }: ProgrammeFile): SessionCode {
  return session?.code as SessionCode;
}

describe('a form that trainers use on paper', () => {
  beforeAll(async () => {
    for (const file of files) await lived(file);
    const addresses = files.flatMap(({ recipients }) => recipients.map(({ address }) => address));
    await vi.waitUntil(
      async () => {
        await stack.tick();
        return (await Promise.all(addresses.map(mailTo))).every((mail) => mail !== undefined);
      },
      { timeout: 40_000, interval: 100 },
    );
  });

  it.each(files)('$programme has all its answers, and a report of each of its questions', async (file) => {
    const session = await stack.target.programmes.findSession(codeOf(file));
    if (session === undefined) throw new Error(`${file.programme} is not there`);
    expect(await stack.target.responses.count(session.code)).toBe(people);
    for (const { address, language } of file.recipients) {
      const mail = await mailTo(address);
      for (const { question, subject } of itemsOf(session)) {
        const words = wording(question.text, subject, language);
        expect(readText(mail?.text)).toContain(readText(words));
        expect(readHtml(mail?.html)).toContain(words);
      }
    }
  });
});
