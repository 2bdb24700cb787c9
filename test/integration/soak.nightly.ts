import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { publishDeps } from '../../infra/cli/target/publish-deps.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { publishProgramme } from '../../shared/programme/publishing/publish.ts';
import { seeded } from '../../shared/statistics/random.ts';
import { mailsIn } from '../demo/mailbox.ts';
import { closedBefore } from '../fixtures/local/closed-before.ts';
import { openUnder } from '../fixtures/local/local-stack.ts';
import { type Measured, type MeasuredStack, measuredStack } from '../fixtures/local/measured-stack.ts';
import { aFilledForm, postForm } from '../fixtures/local/posts.ts';
import { aProgrammeFile } from '../fixtures/programmes/programme-files.ts';
import { proven } from '../fixtures/proof.ts';
import { scratchFolder } from '../fixtures/scratch.ts';
import { seed } from '../fixtures/seed.ts';
import { type Rise, riseOf } from '../fixtures/trend.ts';

const minutes = Number(process.env.SOAK_MINUTES ?? 60);
const duration = minutes * 60_000;
const hour = 3_600_000;
/** All code is read once and caches fill, before anything is measured. */
const warmUp = duration / 4;
const samplesWanted = 60;
const atATime = 8;
const people = 48;

/** A thread that surely gains more than this in an hour, in kB, is not flat: in a day it would fill a tenth of its function's memory. */
const allowed = 1024;

/** The thread in which papers are set may hold this much, in bytes: it begins with 20 MB, and ends after 16 papers of 1 to 5 MB. */
const mostForPapers = 100e6;

/** At what time since the beginning what was held, in milliseconds. */
type Sample = Measured & { readonly at: number };

let stack: MeasuredStack;
beforeAll(async () => {
  stack = await measuredStack(inject('assembly'), scratchFolder('soak'));
});
afterAll(() => stack.close());

const random = seeded(seed);
const done = { visits: 0, deletions: 0, repetitions: 0, refused: 0, reports: 0, mails: 0 };

/** A busy machine may refuse something for the moment (503): asked again, it is the same. So often at most. */
const mostTries = 10;

async function asked(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (answer.status !== 503 || tries === mostTries) return answer;
    done.refused += 1;
    await answer.text();
  }
}

/** One after the other takes the next, so many at once. */
async function crowd<Each>(all: readonly Each[], visit: (each: Each) => Promise<void>): Promise<void> {
  const queue = all.values();
  const phone = async () => {
    for (const each of queue) await visit(each);
  };
  await Promise.all(Array.from({ length: atATime }, phone));
}

/** What somebody does at a form, drawn before anybody comes. */
type Course = 'keeps' | 'deletes' | 'repeats';

async function visit(form: string, course: Course): Promise<void> {
  const answers = aFilledForm({ _language: 'en', q_overall: random.pick(['1', '2', '3', '4', '5']) });
  const opened = await asked(() => fetch(form));
  expect([opened.status, (await opened.text()).includes('q_overall')]).toEqual([200, true]);
  const posts = await Promise.all(
    Array.from({ length: course === 'repeats' ? 2 : 1 }, () => asked(() => postForm(form, answers))),
  );
  expect(posts.map(({ status }) => status)).toEqual(posts.map(() => 303));
  const receipt = await asked(() => fetch(new URL(posts[0]?.headers.get('location') ?? '', form)));
  expect([receipt.status, (await receipt.text()).includes('class="reference"')]).toEqual([200, true]);
  if (course !== 'deletes') return;
  const deleted = await asked(() => postForm(`${form}/delete`, { _submission: answers._submission, _language: 'en' }));
  expect([deleted.status, (await deleted.text()).length > 0]).toEqual([200, true]);
}

/** The life of one session: opened, answered, closed, reported, by mail and on paper. */
async function oneSession(number: number): Promise<void> {
  const code = `SOAK${number}` as SessionCode;
  const recipient = { name: 'A reader', frequency: 'final' as const, singleAnswers: false };
  const recipients = [
    { ...recipient, id: 'ada', address: 'ada@example.org', language: 'en', pdf: 'a4' as const },
    { ...recipient, id: 'bo', address: 'bo@example.org', language: 'zh-CN' },
  ];
  await publishProgramme(openUnder(code, { ...aProgrammeFile(), recipients }), publishDeps(stack.target, {}));
  const form = `${stack.url}/f/${code}`;
  const courses = Array.from({ length: people }, () =>
    random.pick(['keeps', 'deletes', 'repeats'] as const, [7, 2, 1]),
  );
  await crowd(courses, (course) => visit(form, course));
  await closedBefore(stack, code);
  await stack.tick();
  const deletions = courses.filter((course) => course === 'deletes').length;
  const publication = await stack.target.reports.latestPublication({ kind: 'session', code });
  expect([publication?.kind, publication?.released.responses]).toEqual(['final', people - deletions]);
  const mails = (await mailsIn(stack.mail)).map(({ destination }) => destination.to.join());
  done.mails += mails.length;
  done.visits += people;
  done.deletions += deletions;
  done.repetitions += courses.filter((course) => course === 'repeats').length;
  done.reports += 1;
  // What a mailbox keeps is its purpose: here it is emptied.
  await fetch(`${stack.mail}/clear-store`, { method: 'POST' });
}

it('goes on for an hour with a flat heap', { timeout: 2 * duration + 10 * 60_000 }, async () => {
  const begun = performance.now();
  const samples: Sample[] = [];
  for (let number = 1; performance.now() - begun < duration; number += 1) {
    await oneSession(number);
    const at = performance.now() - begun;
    const next = warmUp + (samples.length * (duration - warmUp)) / samplesWanted;
    if (at >= next) samples.push({ ...(await stack.measure()), at });
  }
  const rises = risesOf(samples);
  // The engines stand for DynamoDB and SES, and keep what they are given.
  const own = rises.filter(({ thread }) => !/ (dynamodb|mailbox|typst)$/.test(thread));
  const growing = own.filter(({ rise }) => rise.low > allowed);
  expect(growing).toEqual([]);
  const papers = samples.map(({ heaps }) => heaps.filter(({ thread }) => thread.endsWith(' typst')));
  expect(Math.max(...papers.map(({ length }) => length))).toBe(1);
  const mostHeld = Math.max(...papers.flat().map(({ held }) => held));
  expect(mostHeld).toBeLessThan(mostForPapers);
  const steepest = own.reduce((one, other) => (other.rise.slope > one.rise.slope ? other : one));
  proven('soak', {
    what: `${minutes} minutes of forms, answers, receipts, deletions and reports, on one stack`,
    tried: `${done.visits} visits, ${done.deletions} deletions, ${done.repetitions} sent twice at once, ${done.refused} refused for the moment, ${done.reports} reports, ${done.mails} mails`,
    found: `none lost, none twice; of ${own.length} threads none holds more and more: the steepest ${told(steepest)} (95 %); that of papers at most ${megabytes(mostHeld)}, the whole process ${megabytes(samples[0]?.resident)} after a quarter of the time and ${megabytes(samples.at(-1)?.resident)} at its end`,
  });
});

/** How fast what a thread holds rises, in kB an hour. */
interface ThreadRise {
  readonly thread: string;
  readonly rise: Rise;
}

/**
 * Of each thread that was there for most of the time. One that took the place of another, as when a busy machine let a call run
 * out of its time, warms up as long as the first ones did.
 */
function risesOf(samples: readonly Sample[]): ThreadRise[] {
  const [first] = samples;
  const threads = new Set(samples.flatMap(({ heaps }) => heaps.map(({ thread }) => thread)));
  return [...threads].flatMap((thread) => {
    const seen = samples.flatMap(({ at, heaps }) =>
      heaps.filter((each) => each.thread === thread).map(({ held }) => ({ at, held })),
    );
    const begun = seen[0]?.at ?? 0;
    const points = seen
      .filter(({ at }) => begun === first?.at || at >= begun + warmUp)
      .map(({ at, held }) => [at / hour, held / 1024] as const);
    return points.length * 2 > samples.length ? [{ thread, rise: riseOf(points) }] : [];
  });
}

function megabytes(bytes = 0): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function told({ thread, rise }: ThreadRise): string {
  const [slope, low, high] = [rise.slope, rise.low, rise.high].map(Math.round);
  return `${thread.replace(/^\[.*\] (.*-Service-)?/, '')} by ${slope} kB an hour, ${low} to ${high}`;
}
