import type { Edit } from '../../shared/authoring/edit/edit.ts';
import { edited } from '../../shared/authoring/edit/edited.ts';
import { fromTemplate } from '../../shared/authoring/from-template.ts';
import { movedProgramme } from '../../shared/authoring/moved-programme.ts';
import { codesFor, nextCodes } from '../../shared/authoring/next-names.ts';
import type { ProgrammeSource } from '../../shared/authoring/programme-source.ts';
import type { InterfaceLanguage } from '../../shared/i18n/interface-languages.ts';
import { valueAtPlace } from '../../shared/web/pages/desk/edit/written.ts';
import { readWritten } from './read-written.ts';

/** What an organiser says of a new training. */
export interface NewTraining {
  readonly id: string;
  /** The first is the default, and that of what was typed. */
  readonly languages: readonly InterfaceLanguage[];
  readonly zone: string;
  readonly title: string;
  /** Empty: online. */
  readonly place: string;
  /** `2026-12-10 16:00` */
  readonly opens: string;
  readonly closes: string;
  readonly headcount: number | undefined;
  /** A line a talk: `Name: title`; and a line a topic. What has no page in the template is not looked at. */
  readonly talks: string;
  readonly topics: string;
  /** Of the organiser, who is the one to ask, too. */
  readonly name: string;
  readonly address: string;
}

const schema = 'programme.schema.json';

/**
 * A programme file from a template, with what only its organiser knows. Speakers, topics and talks of nobody are not in it: what asks
 * about them comes by itself when there are some.
 */
export function filledTemplate(template: string, training: NewTraining): ProgrammeSource {
  const { id, languages, zone, title, place, opens, closes, headcount, name, address } = training;
  const first = languages[0] ?? 'en';
  const text = movedProgramme(fromTemplate(template, languages, zone), {
    programme: id,
    codes: (codes) => codesFor(id, codes),
    starts: opens.slice(0, '2026-12-10'.length),
    schema,
  });
  const written = readWritten({ text, beside: {} });
  const hasDays = written !== undefined && valueAtPlace(written, 'sessions.0.begins') !== undefined;
  const session = (key: string) => ['sessions', 0, key] as const;
  const named = { [first]: title };
  const edits: Edit[] = [
    { set: ['title'], value: named },
    { set: ['contact'], value: { name: Object.fromEntries(languages.map((each) => [each, name])), address } },
    { set: ['recipients'], value: [{ id: 'organiser', name, address, language: first }] },
    ...talkEdits(training, first),
    ...(place === ''
      ? [{ remove: session('place') }, { set: session('title'), value: named }]
      : [{ remove: session('title') }, { set: session('place'), value: { [first]: place } }]),
    { set: session('zone'), value: zone },
    ...(hasDays ? [{ remove: session('begins') }, { remove: session('ends') }] : []),
    { set: session('opens'), value: opens },
    { set: session('closes'), value: closes },
    headcount === undefined ? { remove: session('headcount') } : { set: session('headcount'), value: headcount },
  ];
  return edited({ text: withoutMarks(text), beside: {} }, edits);
}

/** What is spoken about, and by whom; in the place of the speakers, topics and talks of nobody that a template has. */
function talkEdits({ title, talks, topics }: NewTraining, language: string): Edit[] {
  const given = linesOf(talks).map((line) => {
    const end = line.search(/[:：]/);
    const [name, called] = end < 0 ? [line, ''] : [line.slice(0, end).trim(), line.slice(end + 1).trim()];
    return { name, called: called || title };
  });
  const names = [...new Set(given.map(({ name }) => name))];
  const idOf = (name: string) => `speaker-${names.indexOf(name) + 1}`;
  const about = linesOf(topics);
  const list = (key: string, values: readonly object[]): Edit =>
    values.length === 0 ? { remove: [key] } : { set: [key], value: values };
  const said = [
    ...given.map(({ name, called }) => ({ speaker: idOf(name), title: { [language]: called } })),
    ...about.map((_, at) => ({ topic: `topic-${at + 1}` })),
  ];
  return [
    list(
      'speakers',
      names.map((name) => ({ id: idOf(name), name: { [language]: name } })),
    ),
    list(
      'topics',
      about.map((name, at) => ({ id: `topic-${at + 1}`, name: { [language]: name } })),
    ),
    said.length === 0 ? { remove: ['sessions', 0, 'talks'] } : { set: ['sessions', 0, 'talks'], value: said },
  ];
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Takes out what says that something is to be filled in: it is. */
function withoutMarks(text: string): string {
  return text.replaceAll(/^[ ]*# FILL IN:.*\n(?:[ ]*#.*\n)*/gm, '');
}

/** What a programme is to be called and when, if it is held once more. */
export interface Again {
  readonly id: string;
  readonly starts: string;
  /** Codes that it can't have. */
  readonly taken: ReadonlySet<string>;
  /** The programme with which it compares itself; undefined: none. */
  readonly follows: string | undefined;
}

/** A programme once more: its id, its codes and its days are others, all else is as it was. */
export function heldAgain({ text, beside }: ProgrammeSource, { id, starts, taken, follows }: Again): ProgrammeSource {
  const moved = movedProgramme(text, { programme: id, codes: (codes) => nextCodes(codes, taken), starts, schema });
  return edited({ text: moved, beside }, follows === undefined ? [] : [{ set: ['follows'], value: follows }]);
}
