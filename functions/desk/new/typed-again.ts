import { oneLine } from '../../../shared/authoring/form/one-line.ts';
import { firstSession, type HeldAnew } from '../../../shared/authoring/held-anew.ts';
import { isProgrammeId } from '../../../shared/authoring/next-names.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { titleAnew } from '../../../shared/i18n/title-anew.ts';
import { partsOf, shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { Typed } from '../../../shared/web/pages/desk/new/typed-field.tsx';
import { type DaysApart, daysAgain, daysApart, daysOf, type TimesOfFirst } from './days-again.ts';
import { isDay } from './is-day.ts';
import { isTime } from './typed-training.ts';

const names = [
  'take',
  'talksOf',
  'begins',
  'ends',
  'starts',
  'opensAt',
  'closesOn',
  'closesAt',
  'headcount',
  'id',
  'follows',
  'proposed',
] as const;

/** A programme held again as it was typed in: what is not sent is as it was. */
export interface TypedAgain {
  readonly values: Readonly<Record<(typeof names)[number], string>>;
  readonly title: Readonly<Record<Language, string>>;
  readonly place: Readonly<Record<Language, string>>;
  /** The numbers of the sessions that were ticked. */
  readonly ticked: readonly string[];
}

export function typedAgain(fields: URLSearchParams, { languages }: Written): TypedAgain {
  const textsOf = (name: string) =>
    Object.fromEntries(
      languages.flatMap((language) => {
        const text = fields.get(`${name}.${language}`);
        return text === null ? [] : [[language, oneLine(text)] as const];
      }),
    );
  return {
    values: Object.fromEntries(names.map((name) => [name, fields.get(name)?.trim() ?? ''])) as TypedAgain['values'],
    title: textsOf('title'),
    place: Object.fromEntries(Object.entries(textsOf('place')).filter(([, text]) => text !== '')),
    ticked: fields.getAll('session'),
  };
}

/** The numbers of the sessions that are taken along: all, only one at another place, or those that were ticked. */
export function takenOf({ values, ticked }: Pick<TypedAgain, 'values' | 'ticked'>, earlier: Written): number[] {
  const all = partsOf(earlier, 'sessions').map((_, at) => at);
  if (values.take === 'one') return [talksOf(values, earlier)];
  return values.take === 'some' ? all.filter((at) => ticked.includes(String(at))) : all;
}

/** The number of the session whose talks are held again at another place: where none is chosen, the first. */
export function talksOf({ talksOf: chosen }: TypedAgain['values'], earlier: Written): number {
  const all = partsOf(earlier, 'sessions').map((_, at) => at);
  return all.find((at) => String(at) === chosen) ?? firstSession(earlier.content);
}

/** When the first session of those was, as the earlier file says. */
export function timesOfFirst(earlier: Written, taken: readonly number[]): TimesOfFirst {
  const opening = taken.map((at) => [shownOf(earlier, `sessions.${at}.opens`), `sessions.${at}`] as const).sort();
  const [opens = '', place = 'sessions.0'] = opening[0] ?? [];
  const [closes, begins, ends] = ['closes', 'begins', 'ends'].map((key) => shownOf(earlier, `${place}.${key}`));
  return { place, opens, closes: closes ?? '', begins: begins ?? '', ends: ends ?? '' };
}

/** What is wrong with it, by the names of the fields. */
export function wrongAgain(typed: TypedAgain, earlier: Written, language: Language): Typed['wrong'] {
  const texts = editorTexts(language).new;
  const { values, title, place } = typed;
  const { begins, ends, starts, opensAt, closesOn, closesAt, headcount, id, take } = values;
  const taken = takenOf(typed, earlier);
  const had = timesOfFirst(earlier, taken);
  const days = daysAgain(values, had);
  const { opens, closes } = momentsAgain(typed, had);
  const checks: Readonly<Record<string, readonly (readonly [isRight: boolean, text: string])[]>> = {
    ...Object.fromEntries(
      Object.entries(title).map(([each, text]) => [
        `title.${each}`,
        [[text !== '' || shownOf(earlier, `title.${each}`) === '', texts.needed] as const],
      ]),
    ),
    take: [[taken.length > 0, texts.takeNone]],
    place: [[take !== 'one' || Object.keys(place).length > 0, texts.needed]],
    begins: [
      [begins === '' || isDay(begins), texts.badDay],
      [begins !== '' || (isDay(starts) && (ends === '' || had.begins !== '')), texts.needed],
    ],
    ends: [
      [ends === '' || isDay(ends), texts.badDay],
      [ends === '' || days.begins === '' || ends >= days.begins, texts.badOrder],
    ],
    starts: [[isDay(days.starts) || (starts === '' && !isDay(begins)), texts.badDay]],
    opensAt: [[opensAt === '' || isTime(opensAt), texts.badTime]],
    closesOn: [[closesOn === '' || isDay(closesOn), texts.badDay]],
    closesAt: [
      [closesAt === '' || isTime(closesAt), texts.badTime],
      [opens === undefined || closes === undefined || closes > opens, texts.order],
    ],
    headcount: [[/^([1-9]\d{0,5})?$/.test(headcount), texts.badNumber]],
    id: [[id === '' || isProgrammeId(id), texts.badId]],
  };
  return Object.fromEntries(
    Object.entries(checks).map(([name, of]) => [name, of.find(([isRight]) => !isRight)?.[1]] as const),
  );
}

/** The same as what is said of it anew. A title that was left as it was proposed goes with the day. */
export function anewFrom(typed: TypedAgain, earlier: Written): HeldAnew {
  const { values, title, place } = typed;
  const had = timesOfFirst(earlier, takenOf(typed, earlier));
  const days = daysAgain(values, had);
  const proposedFor = (language: Language, day: string) =>
    titleAnew(shownOf(earlier, `title.${language}`), language, day).trim();
  const titles = Object.entries(title).flatMap(([language, text]) => {
    if (text === '') return [];
    const isAsProposed = text === proposedFor(language, values.proposed);
    return [[language, isAsProposed ? proposedFor(language, days.begins || days.starts) : text] as const];
  });
  const isLong = values.ends !== '' || had.ends !== '';
  return {
    title: Object.fromEntries(titles),
    place,
    begins: days.begins || undefined,
    ends: (isLong && days.ends) || undefined,
    ...momentsAgain(typed, had),
    headcount: values.headcount === '' ? undefined : Number(values.headcount),
  };
}

/** When the form of the first session opens and closes; undefined: it can't be told. */
function momentsAgain({ values }: TypedAgain, had: TimesOfFirst) {
  const { starts, closesOn } = daysAgain(values, had);
  return {
    opens: momentOn(starts, values.opensAt || timeOf(had.opens)),
    closes: momentOn(closesOn, values.closesAt || timeOf(had.closes)),
  };
}

function momentOn(day: string, time: string): string | undefined {
  return isDay(day) && isTime(time) ? `${day} ${time}` : undefined;
}

/** Of a moment as files have it: `16:00`. */
export function timeOf(moment: string): string {
  return moment.slice(dayLength + 1);
}

/** What is between the days of each session; a number is absent where they differ, or it can't be told. */
export function usuallyApart(earlier: Written): Partial<DaysApart> {
  const all = partsOf(earlier, 'sessions').map((_, at) => daysApart(daysOf(timesOfFirst(earlier, [at]))));
  const same = (['ends', 'starts', 'closesOn'] as const).flatMap((key) => {
    const [days, ...others] = new Set(all.map((each) => each?.[key]));
    return days === undefined || others.length > 0 ? [] : [[key, days] as const];
  });
  return Object.fromEntries(same);
}

const dayLength = '2026-12-10'.length;
