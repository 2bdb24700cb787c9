import type { NewProgramme } from '../../../shared/authoring/new-programme.ts';
import { isProgrammeId } from '../../../shared/authoring/next-names.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { type InterfaceLanguage, isInterfaceLanguage } from '../../../shared/i18n/interface-languages.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import type { EditorTexts } from '../../../shared/i18n/texts.ts';
import type { Typed } from '../../../shared/web/pages/desk/new/typed-field.tsx';
import { typedZone, zoneProblem } from '../part/typed-zone.ts';
import { isDay } from './is-day.ts';
import { linesOf, talksIn } from './typed-lines.ts';

const names = [
  'title',
  'place',
  'begins',
  'ends',
  'day',
  'from',
  'to',
  'toDay',
  'zone',
  'headcount',
  'talks',
  'topics',
  'you',
  'id',
] as const;
type Values = Readonly<Record<(typeof names)[number], string>>;

/** A training as it was typed in. */
export interface TypedTraining {
  readonly values: Values;
  readonly languages: readonly InterfaceLanguage[];
}

export function typedTraining(fields: URLSearchParams, language: Language): TypedTraining {
  const values = Object.fromEntries(names.map((name) => [name, fields.get(name)?.trim() ?? ''])) as Values;
  return {
    values: {
      ...values,
      zone: typedZone(fields, 'zone', language),
    },
    languages: fields.getAll('languages').filter(isInterfaceLanguage),
  };
}

/** What is wrong with it, by the names of the fields. */
export function wrongWith({ values, languages }: TypedTraining, language: Language): Typed['wrong'] {
  const texts = editorTexts(language).new;
  const { day, from, to, begins, zone, headcount, id } = values;
  const { toDay, ends } = lastDaysOf(values);
  const wrongZone = zoneProblem(zone, language);
  const checks: Readonly<Record<string, readonly (readonly [isRight: boolean, text: string])[]>> = {
    title: [[values.title !== '', texts.needed]],
    begins: [[begins === '' || isDay(begins), texts.badDay]],
    ends: [
      [ends === '' || isDay(ends), texts.badDay],
      [ends >= begins, texts.badOrder],
    ],
    day: [[isDay(day), texts.badDay]],
    from: [[isTime(from), texts.badTime]],
    to: [
      [isTime(to), texts.badTime],
      [`${toDay} ${to}` > `${day} ${from}`, texts.order],
    ],
    toDay: [[isDay(toDay), texts.badDay]],
    zone: [[wrongZone === undefined, wrongZone ?? '']],
    headcount: [[/^([1-9]\d{0,5})?$/.test(headcount), texts.badNumber]],
    talks: tooMany(linesOf(values.talks).length, mostLines.talks, texts),
    topics: tooMany(linesOf(values.topics).length, mostLines.topics, texts),
    languages: [[languages.length > 0, texts.needed]],
    you: [[values.you !== '', texts.needed]],
    id: [[id === '' || isProgrammeId(id), texts.badId]],
  };
  return Object.fromEntries(
    Object.entries(checks).map(([name, of]) => [name, of.find(([isRight]) => !isRight)?.[1]] as const),
  );
}

/** What was left empty is the same day; the field stays empty, so that it follows when the day is changed. */
function lastDaysOf({ day, toDay, begins, ends }: Values): Pick<Values, 'toDay' | 'ends'> {
  return { toDay: toDay || day, ends: ends || begins };
}

/** Each is asked about: a form with more is longer than anybody answers. */
const mostLines = { talks: 60, topics: 30 } as const;

function tooMany(count: number, most: number, texts: EditorTexts['new']): [isRight: boolean, text: string][] {
  return [[count <= most, texts.tooMany({ count, most })]];
}

/** The same as what a new programme is made from; undefined: it is for nobody, as it is in no language. */
export function askedFrom(
  { values, languages: [first, ...others] }: TypedTraining,
  template: string,
  address: string,
): Omit<NewProgramme, 'id' | 'takenIds' | 'takenCodes'> | undefined {
  if (first === undefined) return undefined;
  const { title, place, begins, day, from, to, zone, headcount, talks, topics, you } = values;
  const { toDay, ends } = lastDaysOf(values);
  return {
    template,
    languages: [first, ...others],
    title,
    ...(place !== '' && { place }),
    zone,
    ...(begins !== '' && { begins, ends }),
    opens: `${day} ${from}`,
    closes: `${toDay} ${to}`,
    ...(headcount !== '' && { headcount: Number(headcount) }),
    talks: talksIn(talks, title),
    topics: linesOf(topics),
    organiser: { name: you, address },
  };
}

/** Whether a text is a time of day: `16:30`. */
export function isTime(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
