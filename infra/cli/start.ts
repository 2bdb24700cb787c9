import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { makeKeys } from '../../shared/blind/blind-keys.ts';
import { formatMoment } from '../../shared/i18n/dates.ts';
import { planPublishing } from '../../shared/programme/publishing/plan.ts';
import { publishPlanned } from '../../shared/programme/publishing/publish.ts';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { phase } from '../../shared/programme/session.ts';
import { sessionName } from '../../shared/programme/session-name.ts';
import { checkPlanSizes } from '../../shared/publication/check-report-sizes.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { loadStageConfig } from '../cdk/stage/read-stage.ts';
import { currentAssembly } from '../local/assembly/current-assembly.ts';
import { LocalStackError, messageOf } from '../local/errors/local-stack-error.ts';
import { saidByEngine } from '../local/errors/said-by-engine.ts';
import { isAddress, onlyHere } from '../local/gateway/own-address.ts';
import { openAtItsHours, withTimesOf } from '../local/moved-dates.ts';
import { type LocalStack, startLocalStack } from '../local/stack.ts';
import { notPublished } from './programme/not-published.ts';
import { planText, tooLargeText } from './programme/plan-text.ts';
import { type ReadFile, readKeepable } from './programme/programme-file.ts';
import { publishDeps } from './target/publish-deps.ts';
import { type LocalStackFile, localStackFile, localTarget, type Target } from './target/target.ts';
import { zoneWarningsOf } from './target/zone-warnings.ts';
import { CommandError } from './terminal/command-error.ts';
import { qrText } from './terminal/qr-text.ts';
import { defaultData } from './terminal/run.ts';
import { terminalLog } from './terminal/terminal-log.ts';

/** How often the schedule runs here, whatever the template says: nobody wants to wait minutes for a mail. */
const tickEvery = 2000;

const sample = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'programmes', 'ets-2020.yaml');
/** On a terminal, where functions log: JSON would push the addresses out of sight. Elsewhere it goes on, whole, to who reads it. */
const isTerminal = process.stderr.isTTY === true;
const assembly = join(import.meta.dirname, '..', '..', '.build', 'local');

const usualPort = 8080;

interface StartOptions {
  readonly programme?: string;
  readonly host: string;
  readonly port: number;
  readonly data: string;
  readonly json?: true;
}

const { programme, host, port, data, json } = new Command('npm start --')
  .description(
    'Runs Debrief on this machine and publishes a programme: by default the sample, with its sessions open now.',
  )
  .option('--programme <file>', 'the programme to publish instead of the sample')
  .option(
    '--host <address>',
    'where the pages listen; 0.0.0.0 lets phones in this network open them, too',
    hostAddress,
    onlyHere,
  )
  .option('--port <number>', 'the port of the pages; 0 takes any free one', portNumber, usualPort)
  .option('--data <dir>', 'where answers and mails are kept', defaultData)
  .option('--json', 'print one line of JSON when it is ready, and nothing else')
  .parse()
  .opts<StartOptions>();

const logFile = join(data, 'functions.log');

try {
  await main();
} catch (cause) {
  if (!(cause instanceof LocalStackError || cause instanceof CommandError)) throw cause;
  process.stderr.write(`debrief: ${oneLine(cause.message)}\n`);
  process.exitCode = 1;
}

async function main(): Promise<void> {
  // Before anything is started: a broken file is found in a blink.
  const read = readKeepable(programme ?? sample);
  const file = read.programme;
  for (const warning of zoneWarningsOf(file)) process.stderr.write(`debrief: ${warning}.\n`);
  await currentAssembly(assembly);
  const show = (line: string) => process.stderr.write(`${line}\n`);
  const log = json ? () => {} : isTerminal ? terminalLog(logFile, show) : show;
  const stack = await startLocalStack({ assembly, host, port, data, tickEvery, log, logAccess: log });
  try {
    await announce(read, stack);
  } catch (cause) {
    await stack.close();
    throw saidByEngine(cause);
  }
}

/** Leaves word for the commands, publishes the programme, and says where all is. */
async function announce(read: ReadFile, stack: LocalStack): Promise<void> {
  const file = read.programme;
  const stackFile = join(data, localStackFile);
  stopOnSignals(stack, stackFile);
  const { url, mail, dynamodb, secrets, codesSecret, tables } = stack;
  const known = JSON.stringify({
    pid: process.pid,
    url,
    mail,
    dynamodb,
    secrets,
    codesSecret,
    tables,
  } satisfies LocalStackFile);
  try {
    writeFileSync(stackFile, known);
  } catch (cause) {
    rmSync(stackFile, { force: true });
    throw new LocalStackError(
      `${stackFile} can't be written (${messageOf(cause)}): make space, or choose another directory with --data DIR.`,
    );
  }

  const target = localTarget(stack);
  const notes = await publish(read, target);
  const sessions = file.sessions.map(({ code }) => ({ code, form: `${url}/f/${code}` }));
  const desk = hasDesk() ? { desk: `${url}/d` } : {};
  if (json) process.stdout.write(`${JSON.stringify({ ready: true, url, ...desk, mail, sessions })}\n`);
  else process.stdout.write(`${await welcome(file, stack, target)}${notes.map((note) => `\n${note}`).join('')}\n`);
}

/**
 * Publishes the programme. The sample is published once for each data directory: after a restart its sessions, and what
 * was answered, are as they were.
 */
async function publish(read: ReadFile, target: Target): Promise<string[]> {
  const now = systemClock.now();
  if (programme === undefined && (await target.programmes.findProgramme(read.programme.programme)) !== undefined)
    return [];
  const { programme: file, source } = programme === undefined ? openedNow(read, now) : read;
  const { keyless } = await planPublishing(file, target, now);
  // Whoever starts a stack with a file can't have run a command before.
  await makeKeys(keyless, target, now);
  const plan = await planPublishing(file, target, now);
  const tooLarge = checkPlanSizes(plan);
  if (tooLarge.length > 0) return [`The programme is as it was stored: ${tooLargeText(tooLarge)}.`];
  const outcome = await publishPlanned(plan, publishDeps(target, {}, { source, by: 'npm start' }));
  if (outcome === 'published') return [];
  const why = outcome === 'refused' ? `\n${planText(plan, { formUrl: target.formUrl, now })}` : '';
  return [`The programme was not published: ${notPublished(outcome, plan, now)}.${why}`];
}

/** The sample with its sessions open now, as if its file said so. */
function openedNow({ programme: file, source }: ReadFile, now: Instant): ReadFile {
  const opened = openAtItsHours(file, now);
  return { programme: opened, source: { ...source, text: withTimesOf(opened, source.text) } };
}

async function welcome(file: ProgrammeFile, stack: LocalStack, { programmes }: Target): Promise<string> {
  const language = 'en';
  const lines = [];
  let open: string | undefined;
  for (const { code } of file.sessions) {
    const session = await programmes.findSession(code as SessionCode);
    if (session === undefined) continue;
    const state = session.sealedAt === undefined ? phase(session, systemClock.now()) : 'sealed';
    if (state === 'open') open ??= code;
    const closes = formatMoment(session.closesAt, session.zone, language);
    lines.push(`  ${stack.url}/f/${code}   ${sessionName(session, language)}, ${state}, until ${closes}`);
  }
  const [first] = file.sessions;
  const isHere = host === onlyHere;
  const below = [
    `Mailbox:           ${stack.mail}${isHere ? '' : '     (on this machine only)'}`,
    ...(isHere ? [`Phones near here:  ${againFor('0.0.0.0')}     (open forms by the address of this machine)`] : []),
    ...commands(open),
    ...(isTerminal ? [`Log of functions:  ${logFile}     (errors are shown here, too)`] : []),
    `Answers are kept in ${data}. Ctrl-C stops everything.`,
  ];
  return `
Debrief is running.${deskText(stack)}

Forms; the code opens the first:

${qrText(`${stack.url}/f/${first?.code ?? 'CODE'}`)}
${lines.join('\n')}

${below.join('\n')}`;
}

/** Where trainings are set up, and how to get in. */
function deskText({ url, mail }: LocalStack): string {
  if (!hasDesk()) return '';
  const { organisers = [] } = loadStageConfig('local');
  const who = organisers.map((each) => (each.startsWith('@') ? `any address at ${each.slice(1)}` : each)).join(', ');
  return ` Set up a training at the desk:
  ${url}/d

  To sign in, give ${who || 'the address of one of its organisers'}: the link is in the mailbox, ${mail}`;
}

function hasDesk(): boolean {
  return loadStageConfig('local').desk !== false;
}

/** What may be typed next; a command finds a stack with a data directory of its own only if it is named. */
function commands(open: string | undefined): string[] {
  const isUsual = isUsualData();
  const there = isUsual ? '' : ` --data ${quoted(data)}`;
  const close = `npm run debrief -- close ${open} --no-grace${there}     (its report is in the mailbox some seconds later)`;
  const help = `npm run debrief -- --help${isUsual ? '' : `     (each with${there})`}`;
  return [...(open === undefined ? [] : [`Close a session:   ${close}`]), `Other commands:    ${help}`];
}

/** This start, for phones, too: with all else that was said. */
function againFor(address: string): string {
  const said = [
    ...(programme === undefined ? [] : ['--programme', quoted(programme)]),
    ...['--host', address],
    ...(port === usualPort ? [] : ['--port', String(port)]),
    ...(isUsualData() ? [] : ['--data', quoted(data)]),
  ];
  return `npm start -- ${said.join(' ')}`;
}

function isUsualData(): boolean {
  return resolve(data) === resolve(defaultData);
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /\s/.test(path) ? `"${path}"` : path;
}

function stopOnSignals(stack: LocalStack, stackFile: string): void {
  const stop = async () => {
    rmSync(stackFile, { force: true });
    await stack.close();
    process.exit(0);
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

/** A programme file may have many faults: the first one, and where to see the others. */
function oneLine(message: string): string {
  const [first, ...others] = message.split('\n');
  return others.length === 0
    ? message
    : `${first} (and more: see all with "npm run debrief -- validate ${programme ?? sample}")`;
}

function hostAddress(text: string): string {
  if (!isAddress(text)) throw new InvalidArgumentError('Give an address of this machine, or 0.0.0.0 for all it has.');
  return text;
}

function portNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0 || number > 65_535) throw new InvalidArgumentError('Give 0 to 65535.');
  return number;
}
