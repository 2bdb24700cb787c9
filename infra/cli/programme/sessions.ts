import { phase } from '../../../shared/programme/session.ts';
import { topicName } from '../../../shared/programme/topic.ts';
import { inLanguage } from '../../../shared/questionnaire/items.ts';
import { namingOf } from '../../../shared/sheets/session-columns.ts';
import { systemClock } from '../../../shared/time/system-clock.ts';
import { wallClockText } from '../../../shared/time/wall-clock.ts';
import { readable } from '../target/readable.ts';
import { openTarget, type Target } from '../target/target.ts';
import type { CommandResult } from '../terminal/command-result.ts';
import type { TargetOptions } from '../terminal/target-options.ts';
import { textTable } from '../terminal/text-table.ts';

/**
 * Lists the sessions. Answers are counted to the last one, where pages tell them in steps of five: who runs it reads the tables, and has to see
 * whether a single answer has come.
 */
export async function sessionsCommand(options: TargetOptions): Promise<CommandResult> {
  const target = await openTarget(options);
  const unreadable: string[] = [];
  const note = ({ message }: Error) => void unreadable.push(message);
  const programmes = await target.programmes.listProgrammes(note);
  const stuck = new Map((await target.programmes.troubles()).map(({ topic, trouble }) => [topicName(topic), trouble]));
  const listed = await Promise.all(
    programmes.flatMap(({ id, sessions }) => sessions.map((code) => readable(listSession(id, code, target), note))),
  );
  const sessions = listed
    .filter((session) => session !== undefined)
    .map((session) => ({ ...session, ...(stuck.has(session.code) && { stuck: stuck.get(session.code) }) }));
  if (sessions.length === 0 && unreadable.length === 0) {
    return { text: 'No session is published yet: use "debrief publish FILE".', json: { sessions } };
  }
  const naming = namingOf(sessions);
  const rows = sessions.map(({ code, state, closes, zone, responses, form, ...each }) => [
    code,
    ...naming.map((key) => each[key] ?? ''),
    each.stuck === undefined ? state : `${state}, stuck`,
    `${closes} ${zone}`,
    responses,
    form,
  ]);
  return {
    text: [textTable(['code', ...naming, 'state', 'closes', 'responses', 'form'], rows), ...unreadable].join('\n'),
    json: { sessions, ...(unreadable.length > 0 && { unreadable }) },
    isFailure: unreadable.length > 0,
  };
}

async function listSession(
  programme: string,
  code: Parameters<Target['programmes']['findSession']>[0],
  { programmes, responses, formUrl }: Target,
) {
  const session = await programmes.findSession(code);
  if (session === undefined) return undefined;
  return {
    programme,
    code,
    ...(session.title && { title: inLanguage(session.title, 'en') }),
    ...(session.place && { place: inLanguage(session.place, 'en') }),
    state: session.sealedAt === undefined ? phase(session, systemClock.now()) : ('sealed' as const),
    ...session.days,
    opens: wallClockText(session.opensAt, session.zone),
    closes: wallClockText(session.closesAt, session.zone),
    zone: session.zone,
    responses: await responses.count(code),
    form: `${formUrl}/f/${code}`,
  };
}
