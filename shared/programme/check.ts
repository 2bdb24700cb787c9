import type { Text } from '../i18n/text.ts';
import { placeholders } from '../questionnaire/items.ts';
import type { Page, Question } from '../questionnaire/schema.ts';
import type { Fault } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';
import { isZone, wallClockInstant } from './wall-clock.ts';

type Path = readonly PropertyKey[];

/** The checks of a programme file that need more than one place of it. An empty list: it can be published. */
export function checkProgramme(file: ProgrammeFile): Fault[] {
  return [
    ...missingTranslations(file, file.languages, []),
    ...repeated(file.languages, ['languages'], (language) => language),
    ...recipients(file),
    ...repeated(file.speakers, ['speakers'], (speaker) => speaker.id, 'id'),
    ...repeated(file.topics, ['topics'], (topic) => topic.id, 'id'),
    ...questionnaire(file),
    ...sessions(file),
  ];
}

/** Every record of texts must have each language of the programme, and no other. */
function missingTranslations(value: unknown, languages: readonly string[], path: Path): Fault[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => missingTranslations(each, languages, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) {
    const missing = languages.filter((language) => value[language] === undefined);
    const surplus = Object.keys(value).filter((language) => !languages.includes(language));
    return [
      ...missing.map((language) => ({
        path,
        problem: `the text is missing in ${language}`,
        remedy: `add "${language}: …" there, or take ${language} out of "languages"`,
      })),
      ...surplus.map((language) => ({
        path: [...path, language],
        problem: `${language} is not a language of this programme`,
        remedy: `add ${language} to "languages", or take this text out`,
      })),
    ];
  }
  return Object.entries(value).flatMap(([key, each]) => missingTranslations(each, languages, [...path, key]));
}

/** Texts are the only records in a programme file whose keys are language tags and whose values are strings. */
function isText(value: object): value is Text {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, each]) => /^[a-z]{2,3}(-|$)/.test(key) && typeof each === 'string');
}

function recipients(file: ProgrammeFile): Fault[] {
  return [
    ...repeated(file.recipients, ['recipients'], (recipient) => recipient.id, 'id'),
    ...repeated(file.recipients, ['recipients'], (recipient) => recipient.address.toLowerCase(), 'address'),
    ...file.recipients.flatMap((recipient, at) =>
      unknown(recipient.language, file.languages, ['recipients', at, 'language'], 'language', 'languages'),
    ),
  ];
}

function questionnaire(file: ProgrammeFile): Fault[] {
  const { pages, scales, headline } = file.questionnaire;
  const at = ['questionnaire', 'pages'];
  const places = pages.flatMap((page, index) =>
    page.questions.map((question, of) => ({ page, question, path: [...at, index, 'questions', of] as Path })),
  );
  return [
    ...repeated(pages, at, (page) => page.id, 'id'),
    ...repeatedAt(places.map(({ question, path }) => ({ value: question.id, path: [...path, 'id'] }))),
    ...places.flatMap(({ page, question, path }) => [
      ...('scale' in question
        ? unknown(question.scale, Object.keys(scales), [...path, 'scale'], 'scale', 'questionnaire.scales')
        : []),
      ...('options' in question ? optionFaults(question, [...path, 'options']) : []),
      ...unknownPlaceholders(page, question, path),
    ]),
    ...headlineFaults(headline, places),
  ];
}

function optionFaults(question: Extract<Question, { options: unknown }>, path: Path): Fault[] {
  const misplaced = question.options.flatMap((option, at) =>
    option.exclusive && question.type === 'one'
      ? [
          {
            path: [...path, at, 'exclusive'],
            problem: 'only one option of a "one" question can be chosen anyway',
            remedy: 'take "exclusive" out, or make the type "several"',
          },
        ]
      : [],
  );
  return [...repeated(question.options, path, (option) => option.id, 'id'), ...misplaced];
}

function unknownPlaceholders(page: Page, question: Question, path: Path): Fault[] {
  const known: readonly string[] = page.repeat === undefined ? [] : placeholders[page.repeat];
  return Object.entries(question.text).flatMap(([language, words]) =>
    [...words.matchAll(/\{(\w+)\}/g)]
      .filter(([, name]) => !known.includes(name ?? ''))
      .map(([placeholder]) => ({
        path: [...path, 'text', language],
        problem: `${placeholder} means nothing on this page`,
        remedy:
          known.length === 0
            ? 'give the page "repeat: speaker" or "repeat: topic", or take the placeholder out'
            : `use ${known.map((name) => `{${name}}`).join(', ')}`,
      })),
  );
}

const headlineTypes = { satisfied: 'five-point', recommend: 'zero-to-ten', able: 'one' } as const;

function headlineFaults(
  headline: ProgrammeFile['questionnaire']['headline'],
  places: readonly { page: Page; question: Question }[],
): Fault[] {
  return Object.entries(headlineTypes).flatMap(([role, type]) => {
    const id = headline[role as keyof typeof headlineTypes];
    if (id === undefined) return [];
    const candidates = places.filter(({ page, question }) => page.repeat === undefined && question.type === type);
    return unknown(
      id,
      candidates.map(({ question }) => question.id),
      ['questionnaire', 'headline', role],
      `"${type}" question on a page without repeat`,
      'questionnaire.pages',
    );
  });
}

function sessions(file: ProgrammeFile): Fault[] {
  const speakers = file.speakers.map((speaker) => speaker.id);
  const topics = file.topics.map((topic) => topic.id);
  return [
    ...repeated(file.sessions, ['sessions'], (session) => session.code, 'code'),
    ...file.sessions.flatMap((session, at) => [
      ...times(session, ['sessions', at]),
      ...session.talks.flatMap((talk, of) => [
        ...unknown(talk.speaker, speakers, ['sessions', at, 'talks', of, 'speaker'], 'speaker', 'speakers'),
        ...unknown(talk.topic, topics, ['sessions', at, 'talks', of, 'topic'], 'topic', 'topics'),
      ]),
    ]),
  ];
}

function times(session: ProgrammeFile['sessions'][number], path: Path): Fault[] {
  if (!isZone(session.zone)) {
    return [
      {
        path: [...path, 'zone'],
        problem: `"${session.zone}" is not a time zone`,
        remedy: 'use a name of the IANA time zone database such as Asia/Shanghai or Europe/Brussels',
      },
    ];
  }
  const [opens, closes] = (['opens', 'closes'] as const).map((which) => moment(session, which, path));
  const faults = [opens, closes].flatMap((each) => (typeof each === 'object' ? [each] : []));
  if (typeof opens !== 'string' || typeof closes !== 'string' || opens < closes) return faults;
  return [
    {
      path: [...path, 'closes'],
      problem: `the session closes (${session.closes}) before it has opened (${session.opens})`,
      remedy: 'give a closing time later than the opening time',
    },
  ];
}

function moment(session: ProgrammeFile['sessions'][number], which: 'opens' | 'closes', path: Path): string | Fault {
  try {
    const at = wallClockInstant(session[which], session.zone);
    if (at !== undefined) return at;
    return {
      path: [...path, which],
      problem: `clocks in ${session.zone} skip or repeat ${session[which]} (summer time)`,
      remedy: 'choose a time at least an hour earlier or later',
    };
  } catch {
    return {
      path: [...path, which],
      problem: `${session[which]} is not a day and time of the calendar`,
      remedy: 'write it as 2020-12-03 16:30',
    };
  }
}

function unknown(value: string, known: readonly string[], path: Path, what: string, where: string): Fault[] {
  if (known.includes(value)) return [];
  return [{ path, problem: `there is no ${what} "${value}"`, remedy: `use one of ${known.join(', ')} (see ${where})` }];
}

function repeated<T>(list: readonly T[], path: Path, idOf: (each: T) => string, key?: string): Fault[] {
  return repeatedAt(
    list.map((each, at) => ({ value: idOf(each), path: key === undefined ? [...path, at] : [...path, at, key] })),
  );
}

/** One fault for each value that an earlier place has already. */
function repeatedAt(places: readonly { value: string; path: Path }[]): Fault[] {
  const seen = new Set<string>();
  return places.flatMap(({ value, path }) => {
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [{ path, problem: `"${value}" is there already`, remedy: 'give each its own' }];
  });
}
