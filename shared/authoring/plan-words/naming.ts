import type { Language, Text } from '../../i18n/text.ts';
import type { Plan } from '../../programme/publishing/plan.ts';
import type { Session } from '../../programme/session.ts';
import { sessionName } from '../../programme/session-name.ts';
import { inLanguage } from '../../questionnaire/items.ts';

/** The kinds of things that have an id in a programme file. */
export type ThingKind = 'recipient' | 'speaker' | 'topic' | 'part' | 'scale' | 'page' | 'question' | 'session';

/** What a thing is called for people; undefined: it has no name beside its id. */
export type Naming = (kind: ThingKind, id: string) => string | undefined;

/** The names of all that a plan is about: as they are to be, and of what is taken out as they were. */
export function namingOf({ programme, sessions, leftBehind }: Plan, language: Language): Naming {
  const before = sessions.flatMap((each) => (each.outcome === 'changed' ? [each.before] : []));
  const all: readonly Session[] = [...[...sessions, ...leftBehind].map(({ session }) => session), ...before];
  const names = new Map<string, string>();
  const name = (kind: ThingKind, id: string, called: string) => {
    const key = `${kind} ${id}`;
    if (!names.has(key)) names.set(key, shortened(called));
  };
  const named = (kind: ThingKind, id: string, text: Text | undefined) => {
    if (text !== undefined) name(kind, id, inLanguage(text, language));
  };
  for (const session of all) {
    name('session', session.code, sessionName(session, language));
    for (const { id, name: called } of session.speakers) named('speaker', id, called);
    for (const { id, name: called } of session.topics) named('topic', id, called);
    for (const { id, name: called } of session.parts ?? []) named('part', id, called);
    for (const { id, title, questions } of session.questionnaire.pages) {
      named('page', id, title);
      for (const question of questions) named('question', question.id, question.text);
    }
  }
  for (const each of [...programme.next.recipients, ...(programme.before?.recipients ?? [])]) {
    name('recipient', each.id, each.name);
  }
  return (kind, id) => names.get(`${kind} ${id}`);
}

const longest = 60;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
}
