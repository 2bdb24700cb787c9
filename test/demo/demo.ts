import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { localTarget, type Target } from '../../infra/cli/target/target.ts';
import { textTable } from '../../infra/cli/terminal/text-table.ts';
import { currentAssembly } from '../../infra/local/assembly/current-assembly.ts';
import { openNow } from '../../infra/local/moved-dates.ts';
import { type LocalStack, startLocalStack } from '../../infra/local/stack.ts';
import type { OneTimeCode } from '../../shared/access/one-time-code.ts';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { asShown } from '../../shared/programme/as-shown.ts';
import { closeSession } from '../../shared/programme/close.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { verifySession } from '../../shared/publication/verify.ts';
import { drawnCodes, issueCodes } from '../../shared/response/issue-codes.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { SeatCardsPage } from '../../shared/web/pages/room/seat-cards-page.tsx';
import { renderPage } from '../../shared/web/parts/document.tsx';
import { percentOf } from '../fixtures/exact-rounding.ts';
import { faultsOfMail } from './check-mail.ts';
import { type Expected, expectedCounts, expectedHeadline } from './expected.ts';
import { finalMails, speakerReports } from './final-mails.ts';
import { type Logs, logFaults } from './log-faults.ts';
import { type Mail, waitForMails } from './mailbox.ts';
import { progress } from './progress.ts';
import { fillRoom, type SentAnswers } from './room.ts';
import { readSample } from './sample.ts';
import { setUpAtDesk } from './set-up-at-desk.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = join(root, '.local', 'demo');

/** How content each of the four rooms is, and what makes its answers repeatable. */
const moods = [0.35, -0.1, 0.15, 0.5];

/** So many characters of a long title are left in a subject, at least: the result behind it is never cut. */
const titleLeft = 10;

const faults = await demo();
if (faults.length === 0)
  process.stdout.write('\nEvery count in every mail is what was sent, and no log holds an answer or an address.\n');
else {
  process.stderr.write(`\n${faults.length} things are not as they must be:\n${faults.slice(0, 20).join('\n')}\n`);
  process.exitCode = 1;
}

/** Plays the sample programme on a fresh local stack and gives everything that came out other than it went in. */
async function demo(): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const show = progress();
  show.step('Synthesizing the stack');
  const assembly = join(root, '.build', 'demo');
  await currentAssembly(assembly);
  const logs: Logs = { functions: [], api: [] };
  const stack = await startLocalStack({
    assembly,
    port: 0,
    data: join(folder, 'data'),
    tickEvery: 500,
    log: (line) => logs.functions.push(line),
    logAccess: (line) => logs.api.push(line),
  });
  try {
    return await play(stack, show, logs);
  } finally {
    await stack.close();
    for (const name of ['functions', 'api'] as const) {
      writeFileSync(join(folder, `${name}.log`), `${logs[name].join('\n')}\n`);
    }
  }
}

async function play(stack: LocalStack, show: ReturnType<typeof progress>, logs: Logs): Promise<string[]> {
  const target = localTarget(stack);
  show.step('An organiser sets the programme up at the desk');
  const file = withCardsInOne(openNow(readSample(), systemClock.now()));
  const ofDesk = await setUpAtDesk(file, stack);
  // The first look at the open sessions, while nobody has answered: no interim report splits what is counted below.
  await stack.tick();

  show.step('Printing cards with one-time codes for one session');
  const cards = await printedCards(file, target);

  const rooms: SentAnswers[] = [];
  const people = file.sessions.reduce((total, session) => total + (session.headcount ?? 0), 0);
  show.bar(`${people} participants answer`, people);
  for (const [at, { code, headcount = 0 }] of file.sessions.entries()) {
    const room = {
      url: stack.url,
      code,
      people: headcount,
      mood: moods[at] ?? 0,
      seed: 2020 + at,
      ...(code === cards.session && { cards: cards.codes }),
    };
    rooms.push(await fillRoom(room, show.advance));
  }

  show.step('Closing the sessions, waiting for the mails');
  for (const { code } of file.sessions) {
    await closeSession(code as SessionCode, target.programmes, systemClock.now(), { withoutGrace: true });
  }
  const mails = (await waitForMails(stack.mail, finalMails(file) + ofDesk.length)).filter(({ messageId }) =>
    ofDesk.every((mail) => mail.messageId !== messageId),
  );
  show.done();

  writeMails(mails);
  process.stdout.write(`\n${table(file, rooms, mails)}\n\n${whereToLook(mails)}\n`);
  return [
    ...(await storeFaults(target, rooms)),
    ...mailFaults(file, rooms, mails),
    ...speakerFaults(file, mails),
    ...logFaults(logs, file, rooms),
    ...(await cardFaults(cards, rooms, target)),
  ];
}

/** The last session: who is there answers with the card on their seat. */
function withCardsInOne(file: ProgrammeFile): ProgrammeFile {
  const sessions = file.sessions.map((each, at, all) =>
    at === all.length - 1 ? { ...each, access: 'codes' as const } : each,
  );
  return { ...file, sessions };
}

interface Cards {
  readonly session: string;
  readonly codes: readonly OneTimeCode[];
}

/** Makes a code for each seat of the session that asks for one, and leaves the cards to be looked at. */
async function printedCards(file: ProgrammeFile, target: Target): Promise<Cards> {
  const { code, headcount = 0 } =
    file.sessions.find(({ access }) => access === 'codes') ?? assert.fail('no session has codes');
  const session = (await target.programmes.findSession(code as SessionCode)) ?? assert.fail(`${code} is not stored`);
  const codes = drawnCodes(headcount, randomBytes);
  await issueCodes(session, codes, target);
  const link = `${target.formUrl}/f/${code}`;
  const page = SeatCardsPage({
    session: asShown(session),
    language: session.programme.languages[0] ?? 'en',
    link,
    codes,
  });
  writeFileSync(join(folder, 'seat-cards.html'), renderPage(page));
  return { session: code, codes };
}

/** Of each card that was used there is one answer, and one that was used takes no other. */
async function cardFaults({ session, codes }: Cards, rooms: readonly SentAnswers[], target: Target): Promise<string[]> {
  const answers = rooms.find(({ code }) => code === session)?.received.length;
  const { issued, spent } = await target.codes.count(session as SessionCode);
  return issued === codes.length && spent === answers
    ? []
    : [`${session}: ${answers} answered with ${codes.length} cards, ${spent} of ${issued} codes are used`];
}

/** The sealed tallies against what was sent, and against the responses folded once more. */
async function storeFaults(target: Target, rooms: readonly SentAnswers[]): Promise<string[]> {
  const faults: string[] = [];
  for (const room of rooms) {
    const code = room.code as SessionCode;
    const seal = await target.reports.findSeal(code);
    if (seal?.tally.responses !== room.received.length) {
      faults.push(`${code}: ${room.received.length} responses were sent, ${seal?.tally.responses} are sealed`);
    }
    const sealed = new Map(
      Object.entries(seal?.tally.items ?? {}).map(([key, cells]) => [key, new Map(Object.entries(cells))]),
    );
    faults.push(...differences(code, expectedCounts([room]), sealed));
    const verification = await verifySession(code, target, systemClock.now());
    if (verification.outcome !== 'same') faults.push(`${code}: folding again gives ${verification.outcome}`);
  }
  return faults;
}

function differences(code: string, expected: Expected, sealed: Expected): string[] {
  const keys = new Set([...expected.keys(), ...sealed.keys()]);
  return [...keys].flatMap((key) => {
    const cells = new Set([...(expected.get(key)?.keys() ?? []), ...(sealed.get(key)?.keys() ?? [])]);
    return [...cells].flatMap((cell) => {
      const [sent, kept] = [expected.get(key)?.get(cell) ?? 0, sealed.get(key)?.get(cell) ?? 0];
      return sent === kept ? [] : [`${code} ${key} ${cell}: ${sent} were sent, ${kept} are sealed`];
    });
  });
}

/** Each recipient has each report once, in the right language, with the right numbers. */
function mailFaults(file: ProgrammeFile, rooms: readonly SentAnswers[], mails: readonly Mail[]): string[] {
  const reports = [...rooms.map((room) => [room]), rooms];
  return file.recipients.flatMap(({ address, language }) => {
    const own = mails.filter((mail) => mail.destination.to.includes(address));
    if (own.length !== reports.length) return [`${address} has ${own.length} mails instead of ${reports.length}`];
    return reports.flatMap((of) => {
      const mail = own.find(({ subject }) => subject.includes(subjectPart(file, of, language)));
      if (mail === undefined) return [`${address} has no report on ${of.map(({ code }) => code).join(', ')}`];
      const sum = (count: (room: SentAnswers) => number) => of.reduce((total, room) => total + count(room), 0);
      return faultsOfMail(mail, {
        file,
        language,
        expected: expectedCounts(of),
        responses: sum((room) => room.received.length),
        people: sum((room) => room.people),
      });
    });
  });
}

/** Each speaker has one mail a session, about the own talks and about nobody else. */
function speakerFaults(file: ProgrammeFile, mails: readonly Mail[]): string[] {
  return speakerReports(file).flatMap(({ session, speaker, address }) => {
    const language = speaker.language ?? file.languages[0] ?? '';
    const [mail, ...more] = mails.filter(
      ({ destination, subject }) =>
        destination.to.includes(address) && subject.includes(session.place?.[language] ?? session.code),
    );
    if (mail === undefined || more.length > 0)
      return [`${address} has ${more.length + (mail ? 1 : 0)} mails on ${session.code}`];
    const { html, text } = mail.body;
    const others = file.speakers.filter(({ id }) => id !== speaker.id).flatMap(({ name }) => Object.values(name));
    const named = others.filter((name) => html.includes(name) || text.includes(name));
    const isOwn = text.includes(speaker.name[language] ?? '');
    return [
      ...(isOwn ? [] : [`${mail.subject}: does not name ${speaker.id}`]),
      ...named.map((name) => `${mail.subject}: names ${name} to ${address}`),
    ];
  });
}

/** What a subject says its report is on. */
function subjectPart(file: ProgrammeFile, of: readonly SentAnswers[], language: string): string {
  const [room] = of;
  const session = of.length === 1 ? file.sessions.find(({ code }) => code === room?.code) : undefined;
  return session?.place?.[language] ?? (file.title[language] ?? '').slice(0, titleLeft);
}

function fileName(mail: Mail, at: number): string {
  const [to = ''] = mail.destination.to;
  return `${String(at + 1).padStart(2, '0')}-${to.split('@')[0]}`;
}

function writeMails(mails: readonly Mail[]): void {
  for (const [at, mail] of mails.entries()) {
    const path = join(folder, fileName(mail, at));
    writeFileSync(`${path}.eml`, Buffer.from(mail.raw, 'base64'));
    writeFileSync(`${path}.html`, mail.body.html);
    writeFileSync(`${path}.txt`, mail.body.text);
  }
}

function table(file: ProgrammeFile, rooms: readonly SentAnswers[], mails: readonly Mail[]): string {
  const row = (name: string, of: readonly SentAnswers[]) => {
    const { satisfied, satisfiedOf, nps } = expectedHeadline(expectedCounts(of));
    const sum = (count: (room: SentAnswers) => number) => of.reduce((total, room) => total + count(room), 0);
    const isAbout = ({ subject }: Mail) =>
      file.languages.some((language) => subject.includes(subjectPart(file, of, language)));
    return [
      name,
      sum((room) => room.people),
      sum((room) => room.received.length),
      sum((room) => room.repeats),
      percentOf(satisfied, satisfiedOf),
      nps,
      mails.filter(isAbout).length,
    ];
  };
  const header = ['session', 'people', 'responses', 'duplicates refused', 'satisfied', 'NPS', 'mails'];
  return textTable(header, [...rooms.map((room) => row(room.code, [room])), row('programme', rooms)]);
}

function whereToLook(mails: readonly Mail[]): string {
  const shown = relative(process.cwd(), folder);
  const list = mails.map((mail, at) => `  ${shown}/${fileName(mail, at)}.html  ${mail.subject}`);
  return `The mails, each also as .eml and .txt:\n${list.join('\n')}\n\nThe cards with one-time codes of one session: ${shown}/seat-cards.html`;
}
