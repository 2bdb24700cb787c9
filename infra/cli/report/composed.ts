import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import { inLanguage } from '../../../shared/questionnaire/items.ts';
import { composeReport } from '../../../shared/report/compose.ts';
import { composeSpeakerReport } from '../../../shared/report/compose-speaker.ts';
import { markedView } from '../../../shared/report/marked-view.ts';
import type { ReportView } from '../../../shared/report/view.ts';
import { resultTables, type Tables } from '../../../shared/sheets/tables.ts';
import { chosenLanguage } from '../target/chosen-language.ts';
import type { FoundTopic } from '../target/typed-topic.ts';
import { CommandError } from '../terminal/command-error.ts';

/** Whom a mail that nobody gets speaks to. */
export interface Reading {
  readonly language?: string;
  /** The id of a speaker of the session; absent: an organiser. */
  readonly speaker?: string;
}

/** A report as it would be mailed, without the links that only a recipient's own mail has. */
export interface Composed {
  readonly view: ReportView;
  /** The tables that come with it; a speaker's mail has none, since they tell of others too. */
  readonly tables?: Tables;
}

/**
 * Composes a report for an organiser or a speaker.
 *
 * @param mark says in subject and text that this is no real mail, for example `TEST`
 */
export function composed(
  publication: Publication,
  { topic, programme, sessions }: FoundTopic,
  { speaker, language: wanted }: Reading,
  mark: string | undefined,
): Composed {
  const [session] = sessions;
  const language = chosenLanguage(wanted, session.programme.languages);
  if (speaker === undefined) {
    const name = programme.recipients.find(({ kind }) => kind === 'organiser')?.name ?? programme.replyTo;
    const view = composeReport(publication, sessions, { name, language });
    const composedView = { view: marked(view, mark) };
    if (publication.kind === 'cancelled') return composedView;
    return { ...composedView, tables: resultTables(publication, sessions, language) };
  }
  if (topic.kind !== 'session') throw new CommandError('a speaker gets reports of sessions only: name a session');
  const found = session.speakers.find(({ id }) => id === speaker);
  if (found === undefined) {
    const known = session.speakers.map(({ id }) => id).join(', ');
    throw new CommandError(`"${speaker}" does not speak in ${topic.code}; its speakers: ${known || 'none'}`);
  }
  const name = inLanguage(found.name, language);
  const view = composeSpeakerReport(publication, session, speaker, { name, language });
  return { view: marked(view, mark) };
}

/** Makes something about a topic in the words that its programme brings, where it brings any. */
export function inWordsOf<Result>(
  { programme, sessions: [session] }: Pick<FoundTopic, 'programme' | 'sessions'>,
  make: () => Result | Promise<Result>,
): Promise<Result> {
  return inOwnWords([session.programme.words, programme.words], make);
}

function marked(view: ReportView, mark: string | undefined): ReportView {
  return mark === undefined ? view : markedView(view, mark);
}
