import type { SessionCode } from '../../access/session-code.ts';
import type { Programme } from '../programme.ts';
import type { Session } from '../session.ts';

/**
 * A session in the form of a programme file with just this session, as far as its item says: so that what is stored and
 * what is to be published are compared key by key (see `changesBetween`).
 */
export function writtenSession(session: Session): object {
  const { title, purpose, thanks, languages, words, contact } = session.programme;
  const {
    speakers,
    topics,
    parts = [],
    questionnaire,
    graceByFile,
    retentionDays,
    digestAt,
    singleAnswers = 'nobody',
  } = session;
  const { populationCorrection = false, look, quiz, hasManager, ownCode } = session;
  return {
    ...{
      title,
      ownCode,
      purpose,
      thanks,
      look,
      quiz,
      languages,
      words,
      contact,
      graceMinutes: graceByFile ?? session.graceMinutes,
      retentionDays,
      digestAt,
      populationCorrection,
      singleAnswers,
    },
    // Who they are is the programme's; to participants it counts what the form calls its readers.
    recipients: [{ id: 'readers', role: hasManager ? 'manager' : 'organiser' }],
    speakers: speakers.map(({ id, name, institution }) => ({ id, name, institution })),
    ...{ topics, parts, questionnaire },
    sessions: [
      {
        code: session.code,
        title: session.title,
        place: session.place,
        kind: session.kind,
        begins: session.days?.begins,
        ends: session.days?.ends,
        zone: session.zone,
        opens: session.opensAt,
        closes: session.closesAt,
        headcount: session.headcount,
        attendance: session.attendance,
        talks: speakers.flatMap(({ id, talks }) => talks.map((title) => ({ speaker: id, title }))),
        access: session.access,
        followUp: session.followUp,
        proofOfWork: session.proofBits,
      },
    ],
  };
}

/** What a programme's own item says in the form of a programme file. `told`: the speakers and sessions of which it tells. */
export function writtenProgramme(
  { title, follows, words, replyTo, digestAt, singleAnswers, recipients, sessions }: Programme,
  told: { readonly speakers: readonly string[]; readonly sessions: ReadonlySet<SessionCode> },
): object {
  const mailed = recipients.flatMap((each) => (each.kind === 'speaker' ? [each] : []));
  return {
    ...{ title, follows, words, contact: { address: replyTo }, digestAt, singleAnswers },
    recipients: recipients.flatMap((each) => {
      if (each.kind === 'speaker') return [];
      const { kind: _kind, since: _since, role = 'organiser', ...recipient } = each;
      return [{ ...recipient, role }];
    }),
    speakers: told.speakers.map((id) => {
      const recipient = mailed.find(({ speaker }) => speaker === id);
      return { id, address: recipient?.address, language: recipient?.language };
    }),
    // Each is told by itself: here it is in which order they come.
    sessions: sessions.filter((code) => told.sessions.has(code)).map((code) => ({ code })),
  };
}
