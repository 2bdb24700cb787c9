import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import PostalMime from 'postal-mime';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { excludeCommand } from '../../infra/cli/programme/exclude.ts';
import { verifyCommand } from '../../infra/cli/programme/verify.ts';
import { exportCommand } from '../../infra/cli/report/export.ts';
import { openNow } from '../../infra/local/moved-dates.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import { moveClosing } from '../../shared/programme/move-closing.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { after, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { announced } from '../fixtures/local/local-stack.ts';
import { aFilledForm, freshId, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { aProgrammeFile, withSessions } from '../fixtures/programmes/programme-files.ts';
import { scratchFolder } from '../fixtures/scratch.ts';

const stack = sharedStack();
const data = announced(stack);
const out = scratchFolder('exclude');

const programmeFile = aProgrammeFile({ singleAnswers: 'entitled' });

/** A session in whose hall forty people answer with a code, and to which a program sends three hundred answers that say 1. */
async function flooded() {
  const { code } = await stack.openSession(withSessions(programmeFile, { access: 'codes-or-open' }));
  await answer(code, 40, 30);
  return code;
}

async function answer(code: SessionCode, coded: number, rounds: number): Promise<void> {
  const form = `${stack.url}/f/${code}`;
  const session = await stack.target.programmes.findSession(code);
  if (session === undefined) throw new Error(`${code} is not stored`);
  const codes = drawnCodes(coded, randomBytes);
  await issueCodes(session, codes, stack.target);
  const sendAt = (at: number) => sent(form, { _code: codes[at] ?? '', q_overall: at < 30 ? '5' : '4' });
  for (let from = 0; from < codes.length; from += 10) {
    await Promise.all(Array.from({ length: Math.min(10, codes.length - from) }, (_, at) => sendAt(from + at)));
  }
  for (let round = 0; round < rounds; round += 1) {
    await Promise.all(Array.from({ length: 10 }, () => sent(form, { q_overall: '1' })));
  }
}

async function sent(form: string, answers: Readonly<Record<string, string>>): Promise<void> {
  const { status } = await postForm(form, aFilledForm({ _language: 'en', _submission: freshId(), ...answers }));
  expect(status).toBe(303);
}

const decision = { by: 'Ada Li', reason: 'A program sent 300 answers' } as const;
const yes = { yes: true } as const;

/** The text of the last mail to an organiser. */
async function lastMail(): Promise<string> {
  const raws = (await mailsIn(stack.mail)).map(({ raw }) => Buffer.from(raw, 'base64'));
  const mails = await Promise.all(raws.map((raw) => PostalMime.parse(raw)));
  return (
    mails
      .filter(({ to }) => to?.[0]?.address === 'ada@example.org')
      .at(-1)
      ?.text?.replaceAll(/\s+/g, ' ') ?? ''
  );
}

describe('a flood without codes, of which the final report was full', () => {
  it('is left out by a decision, which the corrected mail tells, and comes back as it was when that is taken back', async () => {
    const code = await flooded();
    await closedBefore(stack, code);
    await stack.tick();
    const latest = () => stack.target.reports.latestPublication({ kind: 'session', code });
    const final = await latest();
    expect(final).toMatchObject({ kind: 'final', released: { responses: 340 } });
    expect(await lastMail()).toContain('340');

    const seen = await excludeCommand(code, { data });
    expect(seen.text).toMatch(/--without-code +300 to 304/);
    const { reason } = decision;
    const dry = await excludeCommand(code, { data, withoutCode: true, dryRun: true, reason });
    expect(dry.text).toContain('will be left out of its reports: 300 to 304; 40 to 44 stay.');
    expect((await stack.target.programmes.findSession(code))?.exclusions).toBeUndefined();
    await excludeCommand(code, { data, withoutCode: true, ...yes, ...decision });
    await stack.tick();

    const corrected = await latest();
    expect(corrected).toMatchObject({ number: 2, kind: 'corrected', released: { responses: 40 } });
    expect(corrected?.released.items.q_overall).toEqual({ 5: 30, 4: 10 });
    expect(corrected?.exclusion).toMatchObject({ classes: ['without-code'], answers: 300, ...decision });
    const mail = await lastMail();
    expect(mail).toContain('replace the final ones: since then it was decided to leave out some answers.');
    expect(mail).toMatch(
      /Left out by a decision of Ada Li on [^:]+: answers without a one-time code\. With those that were deleted since the report before, they are 300\./,
    );
    expect(mail).toContain('Reason given: “A program sent 300 answers”.');
    expect((await verifyCommand([code], { data })).text).toContain('same: 40 responses');
    expect(await rowsOfSingleAnswers(code)).toBe(40);
    const note = expect.stringMatching(
      /^Left out by a decision of Ada Li on .*: answers without a one-time code\. With those .*, they are 300\./,
    );
    expect(await leftOutInSheets(code)).toEqual([note, '300', note, 300]);
    await expect(excludeCommand(code, { data, withoutCode: true, ...yes, ...decision })).rejects.toThrow(
      'decided so already',
    );

    await excludeCommand(code, { data, takeBack: true, ...yes, by: 'Ada Li', reason: 'They were of the other hall' });
    await stack.tick();

    const again = await latest();
    expect(again).toMatchObject({ number: 3, kind: 'corrected' });
    expect(again?.released).toEqual(final?.released);
    expect(again?.quality).toEqual(final?.quality);
    expect(await lastMail()).toContain('replace the ones before: answers that had been left out are counted again.');
    expect(await lastMail()).toMatch(/Counted again by a decision of Ada Li on .* “They were of the other hall”\./);
    expect((await verifyCommand([code], { data })).text).toContain('same: 340 responses');
    expect(await rowsOfSingleAnswers(code)).toBe(340);
    expect((await stack.target.programmes.findSession(code))?.exclusions).toHaveLength(2);
  });
});

describe('a flood that was seen before the session closed', () => {
  it('is in no report, and the first one says so', async () => {
    const code = await flooded();
    await excludeCommand(code, { data, withoutCode: true, ...yes, ...decision });
    await closedBefore(stack, code);
    await stack.tick();

    const final = await stack.target.reports.latestPublication({ kind: 'session', code });
    expect(final).toMatchObject({ number: 1, kind: 'final', heldBack: false, released: { responses: 40 } });
    expect(final?.quality.codes).toEqual({ with: 40, without: 0 });
    expect(await lastMail()).toMatch(/300 answers without a one-time code\./);
  });
});

describe('a flood that stood in an interim report', () => {
  it('is left out of the final one, which says so', async () => {
    const recipients = programmeFile.recipients.map((each) => ({ ...each, frequency: 'every-25' as const }));
    const { code } = await stack.openSession(
      withSessions({ ...programmeFile, recipients }, { access: 'codes-or-open' }),
    );
    const latest = () => stack.target.reports.latestPublication({ kind: 'session', code });
    const looked = async () => {
      const { programmes } = stack.target;
      const session = await getOrThrow(programmes.findSession(code), 'the session');
      // The tick looks at it now.
      const moved = { closesAt: after(session.closesAt, minute), lookAt: systemClock.now() };
      expect(await moveClosing(session, moved, programmes)).not.toBe('lost');
      await stack.tick();
      return latest();
    };
    await answer(code, 40, 30);
    const first = await looked();
    // Of those who came last an interim report waits for more.
    expect(first).toMatchObject({ number: 1, kind: 'interim' });
    expect(first?.released.responses).toBeGreaterThan(300);

    await excludeCommand(code, { data, withoutCode: true, ...yes, ...decision });
    // The place from which people are left out only moves on: of few, too few stand behind it for another interim report.
    await answer(code, 540, 0);
    const third = await looked();

    expect(third).toMatchObject({ number: 2, kind: 'interim', exclusion: { ...decision, answers: 300 } });
    expect(third?.released.responses).toBeGreaterThan(500);
    expect(third?.released.responses).toBeLessThanOrEqual(575);
    expect(await lastMail()).toMatch(/answers without a one-time code/);

    await closedBefore(stack, code);
    await stack.tick();
    expect(await latest()).toMatchObject({
      ...{ number: 3, kind: 'final', released: { responses: 580, items: { q_overall: { 5: 60, 4: 520 } } } },
      exclusion: { answers: 300, ...decision },
    });
    expect(await lastMail()).toMatch(/300 answers without a one-time code\./);
    expect((await verifyCommand([code], { data })).text).toContain('same: 580 responses');
  });
});

describe('the report of all sessions', () => {
  it('follows the decision on one of them, and says so', async () => {
    const [one] = programmeFile.sessions;
    if (one === undefined) throw new Error('the programme has no session');
    const codes = ['FLOODA', 'FLOODB'] as SessionCode[];
    const sessions = codes.map((code) => ({ ...one, code, access: 'codes-or-open' as const }));
    await stack.publish(openNow({ ...programmeFile, programme: 'floods', sessions }, systemClock.now()));
    for (const code of codes) await answer(code, 10, 1);
    for (const code of codes) await closedBefore(stack, code);
    const sum = async () => {
      for (let times = 0; times < 2; times += 1) await stack.tick();
      return stack.target.reports.latestPublication({ kind: 'programme', id: 'floods' });
    };
    expect(await sum()).toMatchObject({ kind: 'final', released: { responses: 40 } });

    await excludeCommand('FLOODA', { data, withoutCode: true, ...yes, ...decision });

    const corrected = await sum();
    expect(corrected).toMatchObject({ kind: 'corrected', released: { responses: 30 } });
    expect(corrected?.exclusions).toMatchObject([{ session: 'FLOODA', answers: 10, ...decision }]);
    const note = expect.stringMatching(/answers without a one-time code\. With those .*, they are 10\./);
    expect(await leftOutInSheets('floods')).toEqual([note, '10', note, 10]);
  });
});

/** What the summary says of answers that are left out, and how many it counts: in a CSV file, and in the sheet. */
async function leftOutInSheets(code: string): Promise<unknown[]> {
  const [csv, xlsx] = [join(out, `${code}-summary.csv`), join(out, `${code}.xlsx`)];
  await exportCommand(code, { data, format: 'csv', out: csv, table: 'summary' });
  await exportCommand(code, { data, format: 'xlsx', out: xlsx });
  const named = ([label]: readonly unknown[]) => label === 'Answers left out by a decision';
  const rows: string[][] = parse(await readFile(csv), { bom: true, relax_column_count: true });
  const [summary] = await readWorkbook(await readFile(xlsx));
  return [rows, summary?.data ?? []].flatMap((all) => all.filter(named).flatMap(([, value, count]) => [value, count]));
}

async function rowsOfSingleAnswers(code: string): Promise<number> {
  const file = join(out, `${code}-${Date.now()}.csv`);
  await exportCommand(code, { data, format: 'csv', answers: true, out: file, table: 'answers' });
  const rows: unknown[] = parse(await readFile(file), { bom: true, relax_column_count: true, columns: true });
  return rows.length;
}
