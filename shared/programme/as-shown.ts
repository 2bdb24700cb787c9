import type { Language } from '../i18n/text.ts';
import { inLanguage } from '../questionnaire/items.ts';
import { memoize } from '../questionnaire/memoize.ts';
import { filled, type Names, placeholdersIn } from '../questionnaire/placeholders.ts';
import type { Question } from '../questionnaire/question.ts';
import type { Session } from './session.ts';
import { sessionDays } from './session-days.ts';
import { shortSessionName } from './session-name.ts';

/** What each placeholder stands for that any text of a questionnaire may hold, besides the programme's own. */
const sessionNames = {
  session: shortSessionName,
  // Publishing has checked that no text names the place of a session that has none.
  place: ({ place = {} }: Session, language: Language) => inLanguage(place, language),
  date: sessionDays,
  programme: ({ programme }: Session, language: Language) => inLanguage(programme.title, language),
} as const;

/** The names of these placeholders. */
export const sessionPlaceholders = Object.keys(sessionNames) as readonly (keyof typeof sessionNames)[];

/** A session as it is read: with its name, its place, its date and its programme put into what it asks and says. */
export const asShown = memoize((session: Session): Session => {
  const names = namesIn([session]);
  const { questionnaire, programme } = session;
  return withParts(session, { questionnaire: filled(questionnaire, names), programme: saidWith(programme, names) });
});

type Sessions = readonly [Session, ...Session[]];

/**
 * Sessions as one report tells of them: a placeholder stands for what is the same in all of them, and else for nothing in
 * particular. A question that names it then goes by its short name, if it has one.
 */
export const asShownTogether = memoize((sessions: Sessions): Sessions => {
  const [first, ...others] = sessions;
  if (others.length === 0) return [asShown(first)];
  const names = namesIn(sessions);
  // Most of them have one questionnaire and one programme, which names are put into once for all.
  const asked = memoize((each: Session['questionnaire']) => filled(withShortNames(each, names), names));
  const said = memoize((each: Session['programme']) => saidWith(each, names));
  const together = (session: Session) =>
    withParts(session, { questionnaire: asked(session.questionnaire), programme: said(session.programme) });
  return [together(first), ...others.map(together)];
});

/** In the place of a name that differs between sessions, in every language. */
const anyOfThem = '…';

/** The same session where both are its own. */
function withParts(session: Session, parts: Pick<Session, 'questionnaire' | 'programme'>): Session {
  const isSame = parts.questionnaire === session.questionnaire && parts.programme === session.programme;
  return isSame ? session : { ...session, ...parts };
}

/** A programme with names put into what it says to participants; itself where that holds none. */
function saidWith(programme: Session['programme'], names: Names): Session['programme'] {
  const { purpose, thanks } = programme;
  const said = filled({ purpose, thanks }, names);
  if (said.purpose === purpose && said.thanks === thanks) return programme;
  return { ...programme, purpose: said.purpose, ...(said.thanks && { thanks: said.thanks }) };
}

/** What all sessions have in common is looked for once for each name and language, however often texts hold it. */
function namesIn(sessions: readonly Session[]): Names {
  const found = new Map<string, string>();
  return (name, language) => {
    if (!isSessionName(name)) return undefined;
    const key = `${name} ${language}`;
    const known = found.get(key) ?? nameIn(sessions, name, language);
    found.set(key, known);
    return known;
  };
}

function nameIn(sessions: readonly Session[], name: keyof typeof sessionNames, language: Language): string {
  const [value = '', ...others] = new Set(sessions.map((session) => sessionNames[name](session, language)));
  return others.length === 0 ? value : anyOfThem;
}

function isSessionName(name: string): name is keyof typeof sessionNames {
  return Object.hasOwn(sessionNames, name);
}

function withShortNames(questionnaire: Session['questionnaire'], names: Names): Session['questionnaire'] {
  const isVague = ({ text }: Question) =>
    Object.entries(text).some(([language, words]) =>
      placeholdersIn(words).some((name) => names(name, language) === anyOfThem),
    );
  const pages = questionnaire.pages.map((page) => ({
    ...page,
    questions: page.questions.map((question) =>
      question.short !== undefined && isVague(question) ? { ...question, text: question.short } : question,
    ),
  }));
  return { ...questionnaire, pages };
}
