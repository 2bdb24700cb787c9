import { createHash } from 'node:crypto';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { after, day, type Instant } from '../time/instant.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeFile } from './schema.ts';
import type { Session, SessionCode, SessionSpeaker } from './session.ts';
import { wallClockInstant } from './wall-clock.ts';

/** The items that a programme file becomes. Takes a file that `readProgramme` has let through. */
export function published(file: ProgrammeFile): { programme: Programme; sessions: Session[] } {
  const sessions = file.sessions.map((session) => publishedSession(file, session));
  return {
    programme: {
      id: file.programme,
      title: file.title,
      replyTo: file.contact.address,
      recipients: file.recipients,
      sessions: sessions.map((session) => session.code),
    },
    sessions,
  };
}

function publishedSession(file: ProgrammeFile, session: ProgrammeFile['sessions'][number]): Session {
  const closesAt = moment(session.closes, session.zone);
  return {
    code: session.code as SessionCode,
    programme: {
      id: file.programme,
      title: file.title,
      purpose: file.purpose,
      languages: file.languages,
      contact: file.contact,
    },
    place: session.place,
    zone: session.zone,
    opensAt: moment(session.opens, session.zone),
    closesAt,
    graceMinutes: file.graceMinutes,
    deletedAt: after(closesAt, file.retentionDays * day),
    ...(session.headcount === undefined ? {} : { headcount: session.headcount }),
    speakers: speakersOf(file, session),
    topics: file.topics.filter((topic) => session.talks.some((talk) => talk.topic === topic.id)),
    questionnaire: file.questionnaire,
    version: versionOf(file.questionnaire),
  };
}

/** The speakers of a session in the order of their first talk. */
function speakersOf(file: ProgrammeFile, session: ProgrammeFile['sessions'][number]): SessionSpeaker[] {
  const ids = [...new Set(session.talks.map((talk) => talk.speaker))];
  return ids.flatMap((id) => {
    const speaker = file.speakers.find((each) => each.id === id);
    const talks = session.talks.filter((talk) => talk.speaker === id).map((talk) => talk.title);
    return speaker === undefined ? [] : [{ ...speaker, talks }];
  });
}

/**
 * A short name for what answers depend on: ids, types and options, not wording. A typing error can be mended while a
 * session is open; a changed structure is another version, whose answers are never mixed with this one's.
 */
function versionOf(questionnaire: Questionnaire): string {
  const structure = questionnaire.pages.map((page) => ({
    repeat: page.repeat,
    questions: page.questions.map((question) => ({
      id: question.id,
      type: question.type,
      options: 'options' in question ? question.options.map((option) => option.id) : undefined,
    })),
  }));
  return createHash('sha256').update(JSON.stringify(structure)).digest('base64url').slice(0, 8);
}

function moment(local: string, zone: string): Instant {
  const at = wallClockInstant(local, zone);
  if (at === undefined) throw new RangeError(`${local} is not one moment in ${zone}`);
  return at;
}
