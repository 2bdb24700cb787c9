import { languageSaidIn } from '../../i18n/language-said-in.ts';
import { listOf } from '../../i18n/lists.ts';
import type { Language, Text } from '../../i18n/text.ts';
import type { Plan } from '../../programme/publishing/plan.ts';
import type { Refusal } from '../../programme/publishing/plan-session.ts';
import type { Session } from '../../programme/session.ts';
import { sessionName } from '../../programme/session-name.ts';
import { inLanguage } from '../../questionnaire/items.ts';
import { at } from './places.ts';
import type { ThingKind } from './thing-kind.ts';

/** What a thing is called for people; undefined: it has no name beside its id. An `option` has the id of its question before its own. */
export type Naming = (kind: ThingKind | 'option' | 'language', id: string) => string | undefined;

/** The names of all that a plan is about: as they are to be, and of what is taken out as they were. */
export function namingOf({ programme, sessions, leftBehind }: Plan, language: Language): Naming {
  const before = sessions.flatMap((each) => (each.outcome === 'changed' ? [each.before] : []));
  const all: readonly Session[] = [...[...sessions, ...leftBehind].map(({ session }) => session), ...before];
  const recipients = [...programme.next.recipients, ...(programme.before?.recipients ?? [])];
  const named = [
    ...all.flatMap((session) => [...namedIn(session, language), ...askedIn(session, language)]),
    ...[...sessions, ...leftBehind].flatMap((each) => ('refusals' in each ? takenOut(each.refusals, language) : [])),
    ...recipients.map(({ id, name }): Named => ['recipient', id, name]),
  ];
  // The first that is found is as it is to be.
  const names = new Map(named.toReversed().map(([kind, id, name]) => [`${kind} ${id}`, shortened(name)]));
  const languages = [...new Set(all.flatMap((session) => session.programme.languages))];
  return (kind, id) => (kind === 'language' ? languageSaidIn(language, id, languages) : names.get(`${kind} ${id}`));
}

/** What only a session that refuses so still has. */
function takenOut(refusals: readonly Refusal[], language: Language): Named[] {
  return refusals.flatMap((refusal): Named[] => {
    if (!('change' in refusal) || refusal.change.kind !== 'removed') return [];
    const { place, before } = refusal.change;
    const found = at(place);
    const { text, name, title } = before as Readonly<Record<string, Text | undefined>>;
    const words = text ?? name ?? title;
    if (found?.thing === undefined || typeof words !== 'object') return [];
    const { kind, id } = found.thing;
    const said = inLanguage(words, language);
    return [found.aspect === 'option' ? ['option', `${id}.${found.id}`, said] : [kind, id, said]];
  });
}

type Named = readonly [kind: ThingKind | 'option', id: string, name: string];

function namedIn(session: Session, language: Language): Named[] {
  const { speakers, topics, parts = [] } = session;
  const named = (kind: ThingKind, list: readonly { readonly id: string; readonly name: Text }[]) =>
    list.map(({ id, name }): Named => [kind, id, inLanguage(name, language)]);
  return [
    ['session', session.code, sessionName(session, language)],
    ...named('speaker', speakers),
    ...named('topic', topics),
    ...named('part', parts),
  ];
}

function askedIn({ questionnaire: { scales, pages } }: Session, language: Language): Named[] {
  const said = (text: Text) => inLanguage(text, language);
  return [
    ...Object.entries(scales).map(([id, steps]): Named => {
      const words = Object.values(steps).map(said);
      return ['scale', id, listOf([...new Set([...words.slice(0, 1), ...words.slice(-1)])], language)];
    }),
    ...pages.flatMap(({ id, title, questions }): Named[] => [
      ...(title === undefined ? [] : [['page', id, said(title)] as const]),
      ...questions.flatMap((question): Named[] => [
        ['question', question.id, said(question.text)],
        ...('options' in question ? question.options : []).map(
          (option): Named => ['option', `${question.id}.${option.id}`, said(option.text)],
        ),
      ]),
    ]),
  ];
}

const longest = 60;

function shortened(text: string): string {
  const letters = [...text];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : text;
}
