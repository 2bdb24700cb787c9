import * as z from 'zod/mini';
import type { ProgrammeFile } from '../../shared/programme/schema.ts';
import { controlFields } from '../../shared/response/fields.ts';
import { withoutCallId } from '../fixtures/log/log-secrets.ts';
import type { SentAnswers } from './room.ts';

/** All that was logged while the programme was played. */
export interface Logs {
  readonly functions: string[];
  /** The API's access log. */
  readonly api: string[];
}

const functionLine = z.union([
  z.object({ _aws: z.unknown(), service: z.string() }),
  z.object({
    level: z.enum(['INFO', 'WARN']),
    message: z.string(),
    timestamp: z.string(),
    service: z.string(),
    function_request_id: z.string(),
  }),
]);

const accessLine = z.strictObject({
  requestId: z.string(),
  route: z.string(),
  status: z.string(),
  bytes: z.string(),
  latency: z.string(),
  functionLatency: z.string(),
  fault: z.literal('-'),
});

/**
 * What the logs hold that they must not: a line that is not structured or tells of a failure, a request without a line or
 * with two, anything that somebody answered or that leads to who answered, an address, the key of a link.
 */
export function logFaults(logs: Logs, file: ProgrammeFile, rooms: readonly SentAnswers[]): string[] {
  const access = logs.api.map((line) => accessLine.safeParse(jsonOf(line)).data);
  const posts = rooms.reduce((total, { received, repeats }) => total + received.length + repeats, 0);
  const kept = access.filter((line) => line?.route === 'POST /f/{code}' && line.status === '303').length;
  const all = [...logs.functions, ...logs.api];
  const text = all.map(withoutCallId).join('\n');
  const shown = [...secretsOf(file, rooms)].filter((secret) => text.includes(secret));
  return [
    ...logs.functions.filter((line) => !functionLine.safeParse(jsonOf(line)).success),
    ...logs.api.filter((_, at) => access[at] === undefined),
    ...(kept === posts ? [] : [`the access log has ${kept} posts that were kept instead of ${posts}`]),
    ...shown.map((secret) => `the logs hold ${JSON.stringify(secret)}`),
    ...all.filter((line) => /@|127\.0\.0\.1|\/r\/[^{]/.test(withoutCallId(line))),
  ];
}

/** Names of questions, whatever was written or identifies what was sent, and the addresses of all who get mail. */
function secretsOf(file: ProgrammeFile, rooms: readonly SentAnswers[]): Set<string> {
  const sent = rooms.flatMap(({ received }) => received.flatMap(({ answers }) => answers));
  const questions = sent.filter(([name]) => !name.startsWith('_')).map(([name]) => name);
  // Shorter ones are numbers and names of options, which say nothing without their question.
  const written = sent.filter(([name, value]) => name === controlFields.submission || value.length > 12);
  const people = [...file.recipients, ...file.speakers].flatMap(({ address }) => address ?? []);
  return new Set([...questions, ...written.map(([, value]) => value), ...people]);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
