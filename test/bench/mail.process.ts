/** Renders reports again and again, and says how large what they are made of is as stored items. */
import fc from 'fast-check';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { reportMessage } from '../../shared/mail/message.ts';
import { published } from '../../shared/programme/published.ts';
import { composeReport } from '../../shared/report/compose.ts';
import { tableFiles } from '../../shared/sheets/table-files.ts';
import { resultTables } from '../../shared/sheets/tables.ts';
import { attributes } from '../../shared/store/dynamodb/item.ts';
import { publicationItems } from '../../shared/store/dynamodb/publication-items.ts';
import { systemClock } from '../../shared/time/system-clock.ts';
import { readSample } from '../demo/sample.ts';
import { aProgrammePublication, aSealedSession } from '../fixtures/publication/sealed.ts';
import { aResponse, someAnswers } from '../fixtures/responses/responses.ts';
import { answering } from './in-process.ts';
import { itemSize } from './item-size.ts';
import { median } from './quantiles.ts';

export interface MailInput {
  readonly times: number;
}

export interface MailResult {
  /** Milliseconds from publication to MIME message: of one that is like all later ones, and of the first. */
  readonly median: number;
  readonly first: number;
  /** The same with the tables that organisers get attached. */
  readonly withTables: number;
  /** Bytes of a whole message, and of stored items. */
  readonly message: number;
  readonly messageWithTables: number;
  readonly seal: number;
  /** Of a programme's publication, whatever number of sessions it has. */
  readonly programmePublication: number;
  /** Of a session's line in a full block of lines. */
  readonly sessionLine: number;
}

await answering(async ({ times }: MailInput): Promise<MailResult> => {
  const { sessions, programme } = published(readSample());
  const sealed = sessions.map((session) => {
    const answers = fc.sample(someAnswers(session), { numRuns: 160, seed: 7 });
    return aSealedSession(
      session,
      answers.map((each, at) => aResponse(session, at, { answers: each })),
    );
  });
  const [first, ...others] = sealed;
  const [recipient] = programme.recipients;
  if (first === undefined || recipient === undefined) throw new Error('the sample has no session or no recipient');
  const envelope = { from: 'feedback@example.org', to: recipient.address, replyTo: programme.replyTo };
  const taken: number[] = [];
  let message: Buffer = Buffer.alloc(0);
  for (let at = 0; at <= times; at += 1) {
    const begun = performance.now();
    const view = composeReport(first.publication, [first.session], recipient);
    message = await reportMessage(view, envelope, systemClock.now());
    taken.push(performance.now() - begun);
  }
  const takenWithTables: number[] = [];
  let messageWithTables: Buffer = Buffer.alloc(0);
  for (let at = 0; at < Math.ceil(times / 4); at += 1) {
    const begun = performance.now();
    const view = composeReport(first.publication, [first.session], recipient);
    const tables = await tableFiles(resultTables(first.publication, [first.session], recipient.language), 'feedback');
    messageWithTables = await reportMessage(view, envelope, systemClock.now(), tables);
    takenWithTables.push(performance.now() - begun);
  }
  const ofProgramme = aProgrammePublication(first, ...others);
  const lines = 100;
  const full = Array.from({ length: lines }, (_, at) => sealed[at % sealed.length]?.publication.released);
  const { head, blocks } = publicationItems({
    ...ofProgramme,
    sessions: full.flatMap((released, at) => (released ? [{ code: `N${at}` as SessionCode, released }] : [])),
  });
  return {
    median: median(taken.slice(1)),
    first: taken[0] ?? 0,
    withTables: median(takenWithTables),
    message: message.length,
    messageWithTables: messageWithTables.length,
    seal: itemSize(attributes(first.seal)),
    programmePublication: itemSize(attributes(head)),
    sessionLine: Math.ceil(blocks.reduce((bytes, { packed }) => bytes + packed.byteLength, 0) / lines),
  };
});
