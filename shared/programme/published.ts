import { createHash } from 'node:crypto';
import type { SessionCode } from '../access/session-code.ts';
import type { OwnWords } from '../i18n/own-words.ts';
import type { ProgrammeReader } from '../i18n/texts.ts';
import type { SessionPart, SessionSpeaker } from '../questionnaire/asked.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { structureOf } from '../questionnaire/question.ts';
import type { Questionnaire } from '../questionnaire/schema.ts';
import { after, day, type Instant } from '../time/instant.ts';
import { wallClockInstant } from '../time/wall-clock.ts';
import { canonical } from './canonical.ts';
import type { Programme } from './programme.ts';
import type { Recipient } from './recipient.ts';
import type { ProgrammeFile } from './schema.ts';
import type { Session } from './session.ts';
import { speakersOfTalk } from './talk.ts';

/** Of a session that was never stored. Publishing counts on from what is stored. */
const firstPromise = { promise: 1, oldestPromise: 1 } as const;

/** The items that a programme file becomes. Takes a file that `readProgramme` has let through. */
export function published(file: ProgrammeFile): { programme: Programme; sessions: Session[] } {
  const version = versionOf(file.questionnaire);
  const sessions = file.sessions.map((session) => publishedSession(file, session, version));
  return {
    programme: {
      id: file.programme,
      title: file.title,
      ...(file.follows === undefined ? {} : { follows: file.follows }),
      ...wordsFor('recipients', file),
      replyTo: file.contact.address,
      recipients: recipientsOf(file),
      digestAt: file.digestAt,
      singleAnswers: file.singleAnswers,
      sessions: sessions.map((session) => session.code),
    },
    sessions,
  };
}

/** The words that a programme brings for one kind of reader; nothing where it brings none. */
function wordsFor(reader: ProgrammeReader, { words = {} }: ProgrammeFile): { words?: OwnWords } {
  const own = Object.entries(words).flatMap(([language, each]) => {
    if (typeof each === 'string') return [];
    const { name, [reader]: said } = each;
    return said === undefined ? [] : [[language, { name, [reader]: said }]];
  });
  return own.length === 0 ? {} : { words: Object.fromEntries(own) };
}

/** The organisers, then the speakers who have an address. */
function recipientsOf({ recipients, speakers, languages }: ProgrammeFile): Recipient[] {
  const [first = 'en'] = languages;
  return [
    ...recipients.map(
      ({ role, sessions, ...recipient }): Recipient => ({
        kind: 'organiser',
        ...recipient,
        ...(sessions && { sessions: sessions as SessionCode[] }),
        // As stored before there were roles: a file that names none is the same programme.
        ...(role === 'manager' && { role }),
      }),
    ),
    ...speakers.flatMap(({ id, name, address, language = first }): Recipient[] =>
      address === undefined
        ? []
        : [{ kind: 'speaker', id: `speaker.${id}`, speaker: id, name: inLanguage(name, language), address, language }],
    ),
  ];
}

/** Whoever has the link, as stored before there were codes: a file that says so is the same session. */
function guarded({ access }: ProgrammeFile['sessions'][number]): Pick<Session, 'access'> {
  return access === undefined || access === 'open' ? {} : { access };
}

function followedUp({ followUp }: ProgrammeFile['sessions'][number]): Pick<Session, 'followUp'> {
  return followUp === undefined ? {} : { followUp: followUp as SessionCode };
}

/** Nothing where people make no codes. */
function ownCodeOf({ ownCode }: ProgrammeFile): Pick<Session, 'ownCode'> {
  return ownCode === undefined ? {} : { ownCode };
}

function publishedSession(
  file: ProgrammeFile,
  session: ProgrammeFile['sessions'][number],
  version: Session['version'],
): Session {
  const closesAt = moment(session.closes, session.zone);
  return {
    code: session.code as SessionCode,
    programme: {
      id: file.programme,
      title: file.title,
      purpose: file.purpose,
      ...(file.thanks === undefined ? {} : { thanks: file.thanks }),
      languages: file.languages,
      ...wordsFor('participants', file),
      contact: file.contact,
    },
    ...(session.title && { title: session.title }),
    ...(session.place && { place: session.place }),
    ...(session.kind && { kind: session.kind }),
    ...(session.begins && { days: { begins: session.begins, ends: session.ends ?? session.begins } }),
    zone: session.zone,
    opensAt: moment(session.opens, session.zone),
    closesAt,
    typed: { opens: session.opens, closes: session.closes, closesAt },
    graceMinutes: file.graceMinutes,
    retentionDays: file.retentionDays,
    answersExpireAt: after(closesAt, file.retentionDays * day),
    digestAt: file.digestAt,
    ...(file.look === undefined ? {} : { look: file.look }),
    ...(file.quiz === undefined ? {} : { quiz: file.quiz }),
    ...(file.singleAnswers === 'entitled' ? { singleAnswers: file.singleAnswers } : {}),
    ...(file.recipients.some((each) => isManagerOf(session.code, each)) ? { hasManager: true } : {}),
    ...(session.headcount === undefined ? {} : { headcount: session.headcount }),
    ...(file.populationCorrection ? { populationCorrection: true } : {}),
    ...(session.attendance === undefined ? {} : { attendance: session.attendance }),
    ...guarded(session),
    ...ownCodeOf(file),
    ...followedUp(session),
    ...(session.proofOfWork === undefined ? {} : { proofBits: session.proofOfWork }),
    speakers: speakersOf(file, session),
    topics: file.topics.filter((topic) => session.talks.some((talk) => talk.topic === topic.id)),
    ...(session.parts.length > 0 && { parts: partsOf(file, session) }),
    questionnaire: file.questionnaire,
    version,
    ...firstPromise,
  };
}

function isManagerOf(code: string, { role, sessions = [] }: ProgrammeFile['recipients'][number]): boolean {
  return role === 'manager' && sessions.includes(code);
}

/** The parts of a session in its order. */
function partsOf({ parts }: ProgrammeFile, session: ProgrammeFile['sessions'][number]): SessionPart[] {
  return session.parts.flatMap((id) => parts.filter((part) => part.id === id));
}

/** The speakers of a session in the order of their first talk. */
function speakersOf(file: ProgrammeFile, session: ProgrammeFile['sessions'][number]): SessionSpeaker[] {
  const ids = [...new Set(session.talks.flatMap(speakersOfTalk))];
  return ids.flatMap((id) => {
    const speaker = file.speakers.find((each) => each.id === id);
    const talks = session.talks.flatMap((talk) =>
      talk.title !== undefined && speakersOfTalk(talk).includes(id) ? [talk.title] : [],
    );
    if (speaker === undefined) return [];
    // Without the address: the form's function reads sessions, and needs no address of anybody.
    const { name, institution } = speaker;
    return [{ id, name, ...(institution && { institution }), talks }];
  });
}

/**
 * A short name for what answers depend on: ids, types, options, limits, conditions and repeats, not wording. A typing
 * error can be mended while a session is open; a changed structure is another version, whose answers are never mixed
 * with this one's.
 */
function versionOf(questionnaire: Questionnaire): string {
  const structure = questionnaire.pages.map(({ repeat, showWhen, questions }) => ({
    repeat,
    ...(showWhen && { showWhen }),
    questions: questions.map(structureOf),
  }));
  return createHash('sha256').update(canonical(structure)).digest('base64url').slice(0, 8);
}

function moment(local: string, zone: string): Instant {
  const at = wallClockInstant(local, zone);
  if (at === undefined) throw new RangeError(`${local} is not one moment in ${zone}`);
  return at;
}
