import type { Programme } from './programme.ts';
import type { Session } from './session.ts';

/**
 * A session in the form of a programme file with just this session, as far as its item says: so that what is stored and
 * what is to be published are compared key by key (see `changesBetween`).
 */
export function writtenSession(session: Session): object {
  const { title, purpose, languages, contact } = session.programme;
  const { speakers, topics, questionnaire, graceMinutes, retentionDays, digestAt, singleAnswers = 'nobody' } = session;
  return {
    ...{ title, purpose, languages, contact, graceMinutes, retentionDays, digestAt, singleAnswers },
    speakers: speakers.map(({ id, name, institution }) => ({ id, name, institution })),
    ...{ topics, questionnaire },
    sessions: [
      {
        code: session.code,
        place: session.place,
        zone: session.zone,
        opens: session.opensAt,
        closes: session.closesAt,
        headcount: session.headcount,
        talks: speakers.flatMap(({ id, talks }) => talks.map((title) => ({ speaker: id, title }))),
        proofOfWork: session.proofBits,
      },
    ],
  };
}

/** What a programme's own item says in the form of a programme file: who gets reports. `speakers`: all that there are. */
export function writtenProgramme({ recipients }: Pick<Programme, 'recipients'>, speakers: readonly string[]): object {
  return {
    recipients: recipients.flatMap((each) => {
      if (each.kind === 'speaker') return [];
      const { kind: _kind, ...recipient } = each;
      return [recipient];
    }),
    speakers: speakers.map((id) => {
      const mailed = recipients.find((each) => each.kind === 'speaker' && each.speaker === id);
      return { id, address: mailed?.address, language: mailed?.language };
    }),
  };
}
