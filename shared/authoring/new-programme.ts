import { parse } from 'yaml';
import type { InterfaceLanguage } from '../i18n/interface-languages.ts';
import { type Edit, valueAt } from './edit/edit.ts';
import { edited } from './edit/edited.ts';
import { fromTemplate } from './from-template.ts';
import { codeFor, idForTitle } from './next-names.ts';
import type { ProgrammeSource } from './programme-source.ts';
import { withoutMarks } from './still-to-fill-in.ts';

/** What an organiser says of a programme to begin with. */
export interface NewProgramme {
  readonly template: string;
  /** The first one is the default; what is typed in one language stands in the others, too, until somebody translates it. */
  readonly languages: readonly [InterfaceLanguage, ...InterfaceLanguage[]];
  readonly title: string;
  /** Absent: online; the session is then called by the title. */
  readonly place?: string;
  readonly zone: string;
  /** The first and the last day of the training, as `2026-12-10`; absent: the day on which the form opens. */
  readonly begins?: string;
  readonly ends?: string;
  /** When the form takes answers, by the clocks of that place: `2026-12-10 16:00`. */
  readonly opens: string;
  readonly closes: string;
  /** Absent: not known yet. */
  readonly headcount?: number;
  /** Who speaks, with the title of the talk, and what the training is about: each is asked about, where the template does. */
  readonly talks?: readonly NewTalk[];
  readonly topics?: readonly string[];
  /** Who asks for it: gets the reports, and is asked by participants. */
  readonly organiser: { readonly name: string; readonly address: string };
  /** Its id; absent: made from the title. */
  readonly id?: string;
  /** The ids and codes that others have. */
  readonly takenIds: ReadonlySet<string>;
  readonly takenCodes: ReadonlySet<string>;
}

export interface NewTalk {
  readonly speaker: string;
  readonly title: string;
}

/**
 * A programme file that can be published as it is: a template with what its organiser said. Where nobody is said to speak, or
 * nothing to be talked about, pages about each speaker or each topic go: they would be asked of nobody.
 */
export function newProgramme(asked: NewProgramme): ProgrammeSource {
  const text = fromTemplate(asked.template, asked.languages, asked.zone);
  const template: unknown = parse(text);
  const made = edited({ text, beside: {} }, [
    ...aboutAll(asked),
    ...aboutSession(asked, template),
    ...aboutTalks(asked, template),
  ]);
  return { ...made, text: withoutMarks(made.text) };
}

/** The id that such a programme gets. */
export function newId({
  id,
  title,
  opens,
  takenIds,
}: Pick<NewProgramme, 'id' | 'title' | 'opens' | 'takenIds'>): string {
  return id ?? idForTitle(title, opens.slice(0, dayLength), takenIds);
}

const dayLength = '2026-12-10'.length;

function aboutAll(asked: NewProgramme): Edit[] {
  const { languages, title, organiser } = asked;
  const { name, address } = organiser;
  const inAll = (words: string) => Object.fromEntries(languages.map((language) => [language, words]));
  return [
    { set: ['programme'], value: newId(asked) },
    { set: ['title'], value: inAll(title) },
    { set: ['contact', 'name'], value: inAll(name) },
    { set: ['contact', 'address'], value: address },
    { set: ['recipients', 0, 'name'], value: name },
    { set: ['recipients', 0, 'address'], value: address },
  ];
}

function aboutSession(asked: NewProgramme, template: unknown): Edit[] {
  const { languages, title, place, begins, ends = begins, opens, closes, headcount, takenCodes } = asked;
  const session = (key: string) => ['sessions', 0, key];
  const has = (path: readonly (string | number)[]) => valueAt(template, path) !== undefined;
  const inAll = (words: string) => Object.fromEntries(languages.map((language) => [language, words]));
  const isOnline = !has(session('place'));
  return [
    { set: session('code'), value: codeFor(place, newId(asked), takenCodes) },
    ...(place === undefined ? [{ remove: session('place') }] : [{ set: session('place'), value: inAll(place) }]),
    ...(place === undefined || isOnline ? [{ set: session('title'), value: inAll(title) }] : []),
    ...(begins === undefined
      ? [{ remove: session('begins') }, { remove: session('ends') }]
      : [
          { set: session('begins'), value: begins },
          { set: session('ends'), value: ends },
        ]),
    { set: session('opens'), value: opens },
    { set: session('closes'), value: closes },
    headcount === undefined ? { remove: session('headcount') } : { set: session('headcount'), value: headcount },
  ];
}

function aboutTalks({ languages, talks = [], topics = [] }: NewProgramme, template: unknown): Edit[] {
  const inAll = (words: string) => Object.fromEntries(languages.map((language) => [language, words]));
  // Who gives several talks is one speaker.
  const names = [...new Set(talks.map(({ speaker }) => speaker))];
  const speaking = names.map((name, at) => ({ id: `speaker-${at + 1}`, name: inAll(name) }));
  const about = topics.map((topic, at) => ({ id: `topic-${at + 1}`, name: inAll(topic) }));
  const held = [
    ...talks.map(({ speaker, title }) => ({ speaker: `speaker-${names.indexOf(speaker) + 1}`, title: inAll(title) })),
    ...about.map(({ id }) => ({ topic: id })),
  ];
  const listed = (key: string, value: readonly object[]): Edit[] =>
    value.length > 0 || valueAt(template, [key]) !== undefined ? [{ set: [key], value }] : [];
  const asksAbout = new Map<unknown, boolean>([
    ['speaker', speaking.length > 0],
    ['topic', about.length > 0],
  ]);
  const pages = valueAt(template, ['questionnaire', 'pages']) as readonly { readonly repeat?: string }[];
  const unasked = pages.flatMap(({ repeat }, at) => (asksAbout.get(repeat) === false ? [at] : []));
  return [
    ...listed('speakers', speaking),
    ...listed('topics', about),
    held.length === 0 ? { remove: ['sessions', 0, 'talks'] } : { set: ['sessions', 0, 'talks'], value: held },
    ...unasked.reverse().map((at): Edit => ({ remove: ['questionnaire', 'pages', at] })),
  ];
}
