import { isLanguageTag } from '../i18n/is-language-tag.ts';
import { days, nameless, times, translationFaults } from './check.ts';
import { isRecord, recipientsAlone, records, speakersAlone, strings } from './check-people.ts';
import { checkUnseen } from './check-unseen.ts';
import { type Fault, type Path, repeatedAt } from './fault.ts';
import { isNamePlace } from './names-everywhere.ts';
import { sessionSchema } from './schema.ts';

/**
 * The faults of a file that has parts of another shape than they need, and with them those of the parts that are right: who mends a file
 * is told at once what each part has wrong by itself. How parts fit together is checked when all are right.
 */
export function withRightParts(wrong: readonly Fault[], content: unknown): Fault[] {
  if (!isRecord(content)) return [...wrong];
  const found = [...checkUnseen(content), ...texts(content), ...sessions(content), ...people(content)];
  const isTold = ({ path }: Fault) => wrong.some((each) => isWithin(path, each.path) || isWithin(each.path, path));
  return [...wrong, ...found.filter((each) => !isTold(each))];
}

/** Whether a place is another one, or in it. */
function isWithin(path: Path, other: Path): boolean {
  return other.every((key, at) => String(key) === String(path[at]));
}

function texts({ words: _words, ...content }: Readonly<Record<string, unknown>>): Fault[] {
  const { languages } = content;
  if (!isListOfTags(languages)) return [];
  return translationFaults(content, languages, []).filter(
    ({ key, path }) => key !== 'missingTranslation' || !isNamePlace(path.join('.')),
  );
}

/** What is wrong within each session, as far as what it takes is right. */
function sessions({ sessions: all }: Readonly<Record<string, unknown>>): Fault[] {
  return [
    ...records(all).flatMap(([session, at]) => {
      const { shape } = sessionSchema;
      const whens = sessionSchema.pick({ zone: true, opens: true, closes: true }).strip().safeParse(session);
      const zone = shape.zone.safeParse(session.zone);
      const held = sessionSchema.pick({ begins: true, ends: true }).strip().safeParse(session);
      const path = ['sessions', at];
      return [
        ...(whens.success ? times(whens.data, path) : zone.success ? zoneAlone(zone.data, path) : []),
        ...(held.success ? days(held.data, path) : []),
        ...nameless(session, path),
      ];
    }),
    ...repeatedAt(strings(all, 'sessions', 'code')),
  ];
}

/** A zone is one or none, whatever its times are. */
function zoneAlone(zone: string, path: Path): Fault[] {
  const any = { zone, opens: '2020-12-03 16:00', closes: '2020-12-03 17:00' };
  return times(any, path).filter(({ key }) => key === 'noZone');
}

function people({ recipients, speakers, languages }: Readonly<Record<string, unknown>>): Fault[] {
  const known = isListOfTags(languages) ? languages : undefined;
  return [...recipientsAlone(recipients, known), ...speakersAlone(speakers, known)];
}

function isListOfTags(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every(isLanguageTag);
}
