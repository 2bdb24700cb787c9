import { accesses } from '../../../../access/access.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import type { Language } from '../../../../i18n/text.ts';
import { zoneName } from '../../../../i18n/zone-names.ts';
import { isZone } from '../../../../time/zone-changes.ts';
import type { Field, Group, Row } from './fields/fields.ts';
import { nameNotes } from './name-notes.ts';
import { choicesOf, rowActions } from './people-part.ts';
import { sessionDays } from './session-in-short.ts';
import { sessionAddress, sessionTitle } from './session-names.ts';
import { speakersOf } from './speakers-of.ts';
import { lengthOf, partsOf, shownOf, textOf, valueAtPlace, type Written } from './written.ts';

/** All sessions; what is asked of each is on a page of its own. */
export function sessionsPart(written: Written, language: Language, base: string): readonly Group[] {
  const { sessions } = editorTexts(language);
  const rows = partsOf(written, 'sessions').map(
    (place, at, all): Row => ({
      path: place,
      title: sessionTitle(written, place, language),
      href: `${base}/session/${sessionAddress(written, place)}`,
      ...about(sessionDays(written, place, language)),
      fields: [],
      actions: rowActions(at, all.length, ['copy']),
    }),
  );
  return [{ id: 'sessions', title: sessions.list, list: { path: 'sessions', rows, add: sessions.add } }];
}

/** A line, or two where the days of the training are said. */
function about([first, second]: readonly string[]): Pick<Row, 'about' | 'more'> {
  return { about: first, more: second };
}

interface AboutSession {
  /** Its code is in links that people have. */
  readonly isPublished: boolean;
  /** It can have one-time codes. */
  readonly hasCodes: boolean;
}

/** One session: first what each has. Its title and how many there are of each kind are folded where nobody has said them. */
export function sessionPart(
  written: Written,
  place: string,
  language: Language,
  { isPublished, hasCodes }: AboutSession,
): readonly Group[] {
  const { sessions } = editorTexts(language);
  const at = (key: string) => `${place}.${key}`;
  const zone = shownOf(written, at('zone'));
  const clocks = isZone(zone) ? sessions.clocks({ zone: zoneName(zone, language) }) : undefined;
  const title: Field = { kind: 'texts', path: at('title'), label: sessions.name, hint: sessions.nameHint };
  const isTitled = isFilledIn(written, title.path) || !isFilledIn(written, at('place'));
  const kinds = kindsOf(written, language).map(
    ({ value, label }): Field => ({
      kind: 'number',
      path: at(`attendance.${value}`),
      label: sessions.attendance({ kind: label }),
    }),
  );
  return [
    {
      id: place,
      title: sessions.where,
      fields: [
        ...(isTitled ? [title] : []),
        {
          kind: 'texts',
          path: at('place'),
          label: sessions.place,
          hint: sessions.placeHint,
          notes: nameNotes(at('place'), written, language),
        },
        { kind: isPublished ? 'fixed' : 'line', path: at('code'), label: sessions.code, hint: sessions.codeHint },
      ],
    },
    {
      id: 'when',
      title: sessions.when,
      fields: [
        { kind: 'day', path: at('begins'), label: sessions.begins },
        { kind: 'day', path: at('ends'), label: sessions.ends, hint: sessions.endsHint },
        { kind: 'zone', path: at('zone'), label: sessions.zone, hint: sessions.zoneHint, language },
        {
          kind: 'moment',
          path: at('opens'),
          label: sessions.opens,
          hint: sessions.opensHint({ clocks: clocks ?? '' }),
        },
        { kind: 'moment', path: at('closes'), label: sessions.closes, hint: clocks },
      ],
    },
    {
      id: 'who',
      title: sessions.who,
      fields: [
        { kind: 'number', path: at('headcount'), label: sessions.headcount, hint: sessions.headcountHint },
        ...(hasCodes || shownOf(written, at('access')) !== '' ? [accessField(at('access'), written, language)] : []),
      ],
    },
    ...(kinds.length === 0
      ? []
      : [
          {
            id: at('attendance'),
            title: sessions.kinds,
            fields: kinds,
            isAbreast: true,
            isRare: !isFilledIn(written, at('attendance')),
          },
        ]),
    ...(isTitled ? [] : [{ id: 'name', title: sessions.name, fields: [{ ...title, isTitled: true }], isRare: true }]),
    talksOf(written, place, language),
    ...(lengthOf(written, 'parts') + lengthOf(written, at('parts')) > 0
      ? [
          {
            id: 'rated',
            title: sessions.parts,
            fields: [
              {
                kind: 'checks',
                path: at('parts'),
                label: sessions.parts,
                options: choicesOf(written, 'parts', language),
              },
            ],
          } satisfies Group,
        ]
      : []),
    {
      id: 'rare',
      title: sessions.rare,
      isRare: true,
      fields: [
        { kind: 'line', path: at('kind'), label: sessions.kind, hint: sessions.kindHint },
        { kind: 'line', path: at('followUp'), label: sessions.followUp, hint: sessions.followUpHint },
        { kind: 'number', path: at('proofOfWork'), label: sessions.proof, hint: sessions.proofHint },
      ],
    },
  ];
}

/** Who may answer. A file that says nothing of it, or says so, lets whoever has the link. */
function accessField(path: string, written: Written, language: Language): Field {
  const { access, accessHint, accesses: labels } = editorTexts(language).sessions;
  const isSaid = shownOf(written, path) === 'open';
  const options = accesses.flatMap((value) => (value === 'open' && !isSaid ? [] : [{ value, label: labels[value] }]));
  return { kind: 'choice', path, label: access, hint: accessHint, none: isSaid ? undefined : labels.open, options };
}

/** Whether anything is written at a place, in any language. */
function isFilledIn(written: Written, place: string): boolean {
  const value = valueAtPlace(written, place);
  const parts = typeof value === 'object' && value !== null ? Object.values(value) : [value];
  return parts.some((part) => part !== undefined && part !== null && part !== '');
}

/** Fields of somebody who speaks and is to be added: they are no places of the file. */
export const newSpeakerPrefix = 'new.';

/** The name of a field of a speaker who is added with a talk. */
export function newSpeaker(talk: string, key: 'name' | 'institution'): string {
  return `${newSpeakerPrefix}${talk}.${key}`;
}

function talksOf(written: Written, place: string, language: Language): Group {
  const { sessions, people } = editorTexts(language);
  const path = `${place}.talks`;
  const speakers = choicesOf(written, 'speakers', language);
  const topics = choicesOf(written, 'topics', language);
  const rows = partsOf(written, path).map((talk, at, all): Row => {
    const topic = topics.find(({ value }) => value === shownOf(written, `${talk}.topic`));
    // What is only about a topic has no title of its own.
    const title = textOf(written, `${talk}.title`, language) || topic?.label;
    return {
      path: talk,
      title: title || sessions.talk({ number: at + 1 }),
      fields: [
        { kind: 'texts', path: `${talk}.title`, label: sessions.talkTitle },
        {
          kind: 'checks',
          path: `${talk}.speakers`,
          label: sessions.talkSpeakers,
          options: speakers,
          chosen: speakersOf(talk, written),
          other: {
            label: sessions.somebodyNew,
            hint: sessions.somebodyNewHint,
            fields: [
              { kind: 'texts', path: newSpeaker(talk, 'name'), label: people.name },
              { kind: 'texts', path: newSpeaker(talk, 'institution'), label: people.institution },
            ],
          },
        },
        {
          kind: 'choice',
          path: `${talk}.topic`,
          label: sessions.talkTopic,
          none: sessions.noTopic,
          options: topics,
        },
      ],
      actions: rowActions(at, all.length),
      canTick: all.length > 1,
    };
  });
  return {
    id: path,
    title: sessions.talks,
    intro: sentences(
      [sessions.talksIntro, speakers.length + topics.length === 0 ? sessions.noSpeakers : undefined],
      language,
    ),
    // A title, and name and institution of somebody new.
    list: { path, rows, add: sessions.addTalk, pages: { name: 'talks', texts: 3 }, find: sessions.findTalk },
  };
}

/** The kinds of organisation that participants can say they are from. */
function kindsOf(written: Written, language: Language) {
  const group = shownOf(written, 'questionnaire.headline.group');
  if (group === '') return [];
  const questions = partsOf(written, 'questionnaire.pages').flatMap((page) => partsOf(written, `${page}.questions`));
  const question = questions.find((each) => shownOf(written, `${each}.id`) === group);
  if (question === undefined || valueAtPlace(written, `${question}.options`) === undefined) return [];
  return partsOf(written, `${question}.options`).flatMap((option) => {
    const value = shownOf(written, `${option}.id`);
    return value === '' ? [] : [{ value, label: textOf(written, `${option}.text`, language) || value }];
  });
}
