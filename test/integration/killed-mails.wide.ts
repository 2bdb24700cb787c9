import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { type Dispatch, isFinal } from '../../shared/delivery/dispatch-states.ts';
import { moveClosing } from '../../shared/programme/move-closing.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { after, minute } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { type KillableReport, killableReport } from '../fixtures/local/killable-report.ts';
import { openUnder } from '../fixtures/local/local-stack.ts';
import { aFilledForm, type Filled, postForm } from '../fixtures/local/posts.ts';
import { sharedStack } from '../fixtures/local/shared-stack.ts';
import { type Reached, type WatchingFront, watchingFront } from '../fixtures/local/watching-front.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { proven } from '../fixtures/proof.ts';
import { seed } from '../fixtures/seed.ts';
import { sized } from '../fixtures/size.ts';

/** Until each mail that was put off is due again, whatever its attempts, and each lease has run out. */
const betweenTicks = 125 * minute;

/** More kills, and the later ones would meet the look after a day. */
const mostKills = 6;

const readers = ['r0', 'r1', 'r2', 'r3', 'r4', 'r5'];
/** After so many it is looked again at how long one takes that nobody disturbs. */
const sessionsPerLook = 15;

const killsWanted = sized({ each: 2, nightly: 220 });

const stack = sharedStack();
let front: WatchingFront;
/** By SES and by a mail server, in turn. */
let reports: readonly KillableReport[];
beforeAll(async () => {
  front = await watchingFront(stack);
  const { url, smtpPort } = front;
  reports = await Promise.all(
    [{ url }, { url, smtpPort }].map((ways) => killableReport(inject('assembly'), stack.url, ways)),
  );
});
afterAll(() => Promise.all([front.close(), ...reports.map((each) => each.close())]));

/** A session with eight answers that has closed, and six who get its report, two of them on paper, too. */
async function aClosedSession(number: number): Promise<SessionCode> {
  const code = `KILLED${number}` as SessionCode;
  const file = aProgrammeFile();
  const recipients = readers.map((id, at) => ({
    id,
    name: `Reader ${at}`,
    address: addressOf(code, id),
    language: at % 2 === 0 ? 'en' : 'zh-CN',
    frequency: 'final' as const,
    singleAnswers: false,
    ...(at % 3 === 0 ? { pdf: 'a4' as const } : {}),
  }));
  await stack.publish(openUnder(code, { ...file, recipients }));
  // A busy machine may refuse one for the moment: sent again, it is the same answer.
  const posted = async (filled: Filled) =>
    expect.poll(async () => (await postForm(`${stack.url}/f/${code}`, filled)).status, { timeout: 30_000 }).toBe(303);
  await Promise.all(Array.from({ length: 8 }, () => posted(aFilledForm())));
  const { programmes } = stack.target;
  const session = await programmes.findSession(code);
  if (session === undefined) throw new Error('not published');
  const closesAt = after(systemClock.now(), -30 * minute);
  expect(await moveClosing(session, { closesAt, graceMinutes: 0 }, programmes)).not.toBe('lost');
  return code;
}

function addressOf(code: SessionCode, id: string): string {
  return `${id}@${code.toLowerCase()}.example.org`;
}

function mailsOf(code: SessionCode): Promise<readonly Dispatch[]> {
  return stack.target.reports.dispatches({ topic: { kind: 'session', code }, number: 1 });
}

/**
 * How many mails a tick has left claimed. Those that the one before had left are not among them: who is killed early may not
 * have come to them.
 */
function leftClaimed(before: readonly Dispatch[], mails: readonly Dispatch[]): number {
  const isClaimed = ({ state }: Dispatch) => state.name === 'SENDING';
  const known = new Set(before.filter(isClaimed).map(({ recipient }) => recipient));
  return mails.filter((mail) => isClaimed(mail) && !known.has(mail.recipient)).length;
}

/** How many of the mails are still to come; all of them, before there is a ledger. */
function openShare(mails: readonly Dispatch[]): number {
  return mails.length === 0 ? 1 : mails.filter(({ state }) => !isFinal(state)).length / mails.length;
}

/** Whether the one who was killed after this had begun to let a mail go; if not, it had just claimed it, and done nothing since. */
function hadBegun(reached: readonly Reached[]): boolean {
  const sinceClaim = reached.slice(reached.lastIndexOf('claim') + 1);
  expect(reached).toContain('claim');
  expect(sinceClaim).not.toContain('other');
  return sinceClaim.includes('mail');
}

/** What came of the mails of one report. */
interface Story {
  readonly kills: number;
  readonly mails: readonly Dispatch[];
  /** How many were left claimed by somebody who was killed once bytes of the mail had come. */
  readonly begun: number;
  /** How many were left claimed by somebody who was killed before the first byte. */
  readonly withoutBytes: number;
  /** How long the longest tick took, in milliseconds. */
  readonly longest: number;
}

/** Ticks until all mails of a session have gone their way. `killAfter`: after how long the next one is killed, if it is. */
async function reported(
  code: SessionCode,
  report: KillableReport,
  killAfter: (kills: number, openShare: number) => number | undefined,
): Promise<Story> {
  let story: Story = { kills: 0, mails: [], begun: 0, withoutBytes: 0, longest: 0 };
  for (let ticks = 0; openShare(story.mails) > 0 && ticks < mostKills + 4; ticks += 1) {
    const after = ticks < mostKills ? killAfter(story.kills, openShare(story.mails)) : undefined;
    const { isKilled, milliseconds } = await report.tick(ticks * betweenTicks, after);
    const reached = await front.reached();
    const mails = await mailsOf(code);
    const inDoubt = leftClaimed(story.mails, mails);
    // One mail after the other: whoever is killed leaves no more than one behind.
    expect(inDoubt).toBeLessThanOrEqual(isKilled ? 1 : 0);
    const begun = inDoubt === 1 && hadBegun(reached) ? 1 : 0;
    story = {
      mails,
      kills: story.kills + (isKilled ? 1 : 0),
      begun: story.begun + begun,
      withoutBytes: story.withoutBytes + inDoubt - begun,
      longest: Math.max(story.longest, milliseconds),
    };
  }
  return story;
}

/** Nobody twice, nobody forgotten, and nobody in doubt but who was seen to be claimed by somebody killed; returns how many are. */
function expectAllMailed(code: SessionCode, { mails, begun, withoutBytes }: Story): number {
  expect(mails.map(({ recipient }) => recipient)).toEqual(readers);
  for (const { recipient, state } of mails) {
    const copies = front.delivered.get(addressOf(code, recipient)) ?? 0;
    expect(copies).toBeLessThanOrEqual(1);
    expect(state.name).toBe(copies === 1 && state.name === 'SENT' ? 'SENT' : 'UNKNOWN');
  }
  const unknown = mails.filter(({ state }) => state.name === 'UNKNOWN').length;
  expect(unknown).toBe(begun + withoutBytes);
  return unknown;
}

describe('the report function, killed at any moment', () => {
  it(
    'mails nobody twice and forgets nobody, and is in doubt about no mail that had not begun to leave',
    async () => {
      const random = seeded(seed);
      // As long as the last tick that nobody disturbed: a machine that does other things besides is slower at times.
      let longest = 0;
      let [kills, mails, unknown, begun, withoutBytes] = [0, 0, 0, 0, 0];
      for (let number = 0; kills < killsWanted; number += 1) {
        const code = await aClosedSession(number);
        const report = reports[number % reports.length] as KillableReport;
        const isLeftAlone = number % sessionsPerLook === 0;
        const story = await reported(code, report, (killed, share) =>
          isLeftAlone || kills + killed >= killsWanted ? undefined : random.next() * longest * share,
        );
        if (isLeftAlone) longest = story.longest;
        unknown += expectAllMailed(code, story);
        mails += story.mails.length;
        kills += story.kills;
        begun += story.begun;
        withoutBytes += story.withoutBytes;
      }
      proven('kills', {
        what: 'the report function killed at random moments of its work',
        tried: `${kills} kills, ${mails} mails by SES and by SMTP`,
        found: `none lost, none twice; ${unknown} in doubt: of ${begun} bytes had begun to leave, ${withoutBytes} were killed between the claim and the first byte`,
      });
    },
    1000 * sized({ each: 240, nightly: 7200 }),
  );
});
