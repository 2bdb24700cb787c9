import { Document } from 'yaml';
import type { Language, Text } from '../i18n/text.ts';
import type { Programme } from '../programme/programme.ts';
import type { Session } from '../programme/session.ts';
import { wallClockText } from '../time/wall-clock.ts';
import { closingInFile } from './extended-closings.ts';
import { layOut } from './laid-out.ts';
import { withoutUsual } from './usual-values.ts';
import { writtenQuestions } from './written-questions.ts';

/**
 * The text of a programme file that publishes what is stored of a programme: a file is not stored itself, so its comments, what no
 * session needs, and which speaker gave a talk together with whom are not in it.
 *
 * @param sessions all of them, in the order of the programme; questions are those of the one that opens last
 */
export function publishedText(programme: Programme, sessions: readonly [Session, ...Session[]]): string {
  const last = sessions.reduce((latest, each) => (each.opensAt > latest.opensAt ? each : latest));
  const { title, purpose, thanks, languages, contact } = last.programme;
  const { questionnaire } = last;
  const file = {
    programme: programme.id,
    title,
    follows: programme.follows,
    purpose,
    thanks,
    look: last.look,
    quiz: last.quiz && withoutUsual(last.quiz),
    languages,
    words: wordsOf(programme, last),
    contact,
    ...withoutUsual({
      graceMinutes: last.graceByFile ?? last.graceMinutes,
      retentionDays: last.retentionDays,
      digestAt: programme.digestAt,
      populationCorrection: last.populationCorrection === true,
      singleAnswers: programme.singleAnswers,
    }),
    recipients: programme.recipients.flatMap((each) => {
      if (each.kind === 'speaker') return [];
      const { kind: _kind, since: _since, ...recipient } = each;
      return [withoutUsual(recipient)];
    }),
    speakers: filled(speakersOf(programme, sessions, languages)),
    parts: filled(inOrder(sessions.map(({ parts = [] }) => parts))),
    topics: filled(inOrder(sessions.map(({ topics }) => topics))),
    questionnaire: {
      ...questionnaire,
      pages: questionnaire.pages.map(({ questions, ...page }) => ({
        ...withoutUsual(page),
        questions: writtenQuestions(questions),
      })),
    },
    sessions: sessions.map(writtenSession),
  };
  return yamlOf(file);
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function wordsOf({ words: ofRecipients = {} }: Programme, { programme: { words = {} } }: Session) {
  const languages = [...new Set([...Object.keys(words), ...Object.keys(ofRecipients)])];
  if (languages.length === 0) return undefined;
  return Object.fromEntries(languages.map((tag) => [tag, { ...ofRecipients[tag], ...words[tag] }]));
}

/** Those who get reports, in the order in which they do, and the others who speak in a session. */
function speakersOf(programme: Programme, sessions: readonly Session[], [first]: readonly Language[]): object[] {
  const speaking = new Map(
    inOrder(sessions.map(({ speakers }) => speakers)).map(({ talks: _talks, ...speaker }) => [speaker.id, speaker]),
  );
  const reading = programme.recipients.flatMap((each) => {
    if (each.kind !== 'speaker') return [];
    const { speaker: id, name, address, language } = each;
    const speaker = speaking.get(id) ?? { id, name: inAll(sessions, name) };
    return [{ ...speaker, address, ...(language !== first && { language }) }];
  });
  const ids = new Set(reading.map(({ id }) => id));
  return [...reading, ...[...speaking.values()].filter(({ id }) => !ids.has(id))];
}

function inAll(sessions: readonly Session[], words: string): Text {
  return Object.fromEntries((sessions[0]?.programme.languages ?? []).map((language) => [language, words]));
}

/** What sessions have of a list, each once, in an order that each of them keeps: what is new comes behind what was before it. */
function inOrder<T extends { readonly id: string }>(lists: readonly (readonly T[])[]): T[] {
  return lists.reduce<T[]>((all, list) => {
    let at = 0;
    const made = [...all];
    for (const each of list) {
      const found = made.findIndex(({ id }) => id === each.id);
      if (found < 0) made.splice(at, 0, each);
      at = (found < 0 ? at : found) + 1;
    }
    return made;
  }, []);
}

function writtenSession(session: Session): object {
  const { code, kind, title, place, zone, days, opensAt, typed, headcount, attendance } = session;
  return {
    code,
    kind,
    title,
    place,
    zone,
    begins: days?.begins,
    ends: days === undefined || days.ends === days.begins ? undefined : days.ends,
    opens: typed?.opens ?? wallClockText(opensAt, zone),
    closes: closingInFile(session),
    headcount,
    attendance,
    talks: filled([
      ...session.speakers.flatMap((speaker) => speaker.talks.map((talk) => ({ speaker: speaker.id, title: talk }))),
      ...session.topics.map((topic) => ({ topic: topic.id })),
    ]),
    parts: filled((session.parts ?? []).map(({ id }) => id)),
    access: session.access,
    followUp: session.followUp,
    proofOfWork: session.proofBits,
  };
}

/** Keys without a value are left out; what holds words, numbers and names only is in one line. */
function yamlOf(file: object): string {
  const document = new Document(JSON.parse(JSON.stringify(file)), { compat: 'yaml-1.1' });
  layOut(document.contents);
  document.commentBefore = ' yaml-language-server: $schema=programme.schema.json';
  return document.toString({ lineWidth: 0 });
}
