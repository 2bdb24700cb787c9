import { either, type Phrase, phrase } from '../i18n/fault-data.ts';
import type { Text } from '../i18n/text.ts';
import { questionById } from '../questionnaire/question-by-id.ts';
import { aroundSkipped, wallClockInstant } from '../time/wall-clock.ts';
import { isZone, minutesOff, zoneChangeOf } from '../time/zone-changes.ts';
import { canaryProgramme, isCanaryCode } from './canary.ts';
import { checkKinds } from './check-kinds.ts';
import { checkLook } from './check-look.ts';
import { checkOwnWords } from './check-own-words.ts';
import { recipientsAlone, speakersAlone } from './check-people.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { checkQuestionnaire } from './check-questionnaire.ts';
import { checkQuiz } from './check-quiz.ts';
import { checkReading } from './check-reading.ts';
import { checkSubjects } from './check-subjects.ts';
import { checkTalks } from './check-talks.ts';
import { type Fault, fault, notInYears, type Path, repeated, unknownValue } from './fault.ts';
import type { ProgrammeFile } from './schema.ts';

/** The checks of a programme file that need more than one place of it. An empty list: it can be published. */
export function checkProgramme(file: ProgrammeFile): Fault[] {
  return [
    ...translationFaults({ ...file, words: undefined }, file.languages, []),
    ...repeated(file.languages, ['languages'], (language) => language),
    ...checkOwnWords(file),
    ...reservedNames(file),
    ...followsItself(file),
    ...recipients(file),
    ...speakers(file),
    ...repeated(file.topics, ['topics'], (topic) => topic.id, 'id'),
    ...repeated(file.parts, ['parts'], (part) => part.id, 'id'),
    ...checkQuestionnaire(file.questionnaire),
    ...checkKinds(file),
    ...checkPlaceholders(file),
    ...checkLook(file),
    ...checkQuiz(file),
    ...checkSubjects(file),
    ...sessions(file),
  ];
}

/** What a stage publishes itself would take the place of somebody's training, and the other way round. */
function reservedNames({ programme, sessions }: ProgrammeFile): Fault[] {
  return [
    ...(programme === canaryProgramme ? [fault(['programme'], 'reservedName', { value: programme })] : []),
    ...sessions.flatMap(({ code }, at) =>
      isCanaryCode(code) ? [fault(['sessions', at, 'code'], 'reservedName', { value: code })] : [],
    ),
  ];
}

function followsItself({ programme, follows }: ProgrammeFile): Fault[] {
  if (follows !== programme) return [];
  return [fault(['follows'], 'followsItself')];
}

/** Every record of texts must have each language of the programme, and no other. */
export function translationFaults(value: unknown, languages: readonly string[], path: Path): Fault[] {
  if (Array.isArray(value)) return value.flatMap((each, at) => translationFaults(each, languages, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) {
    const missing = languages.filter((language) => value[language] === undefined);
    const surplus = Object.keys(value).filter((language) => !languages.includes(language));
    return [
      ...missing.map((language) => fault(path, 'missingTranslation', { language })),
      ...surplus.map((language) => fault([...path, language], 'foreignText', { language })),
    ];
  }
  return Object.entries(value).flatMap(([key, each]) => translationFaults(each, languages, [...path, key]));
}

/** Texts are the only records in a programme file whose keys are language tags and whose values are strings. */
function isText(value: object): value is Text {
  const entries = Object.entries(value);
  return entries.length > 0 && entries.every(([key, each]) => /^[a-z]{2,3}(-|$)/.test(key) && typeof each === 'string');
}

function recipients(file: ProgrammeFile): Fault[] {
  return [
    ...recipientsAlone(file.recipients, file.languages),
    ...file.recipients.flatMap((recipient, at) => notEntitled(file, recipient, ['recipients', at, 'singleAnswers'])),
    ...file.recipients.flatMap((recipient, at) => checkReading(file, recipient, ['recipients', at])),
  ];
}

/** The form tells participants whether anybody gets single answers: nobody may get them where it says "nobody". */
function notEntitled(
  { singleAnswers }: ProgrammeFile,
  recipient: ProgrammeFile['recipients'][number],
  path: Path,
): Fault[] {
  if (!recipient.singleAnswers || singleAnswers === 'entitled') return [];
  return [fault(path, 'nobodyEntitled')];
}

function speakers(file: ProgrammeFile): Fault[] {
  const withoutAddress = file.speakers.flatMap((speaker, at): Fault[] =>
    speaker.language === undefined || speaker.address !== undefined
      ? []
      : [fault(['speakers', at, 'language'], 'languageWithoutAddress')],
  );
  return [...speakersAlone(file.speakers, file.languages), ...withoutAddress];
}

function sessions(file: ProgrammeFile): Fault[] {
  return [
    ...repeated(file.sessions, ['sessions'], (session) => session.code, 'code'),
    ...file.sessions.flatMap((session, at) => [
      ...nameless(session, ['sessions', at]),
      ...days(session, ['sessions', at]),
      ...times(session, ['sessions', at]),
      ...attendanceFaults(file, session, ['sessions', at, 'attendance']),
      ...repeated(session.parts, ['sessions', at, 'parts'], (part) => part),
      ...session.parts.flatMap((part, of) =>
        unknownValue(
          part,
          file.parts.map(({ id }) => id),
          (said) => fault(['sessions', at, 'parts', of], 'noSuchPart', said),
        ),
      ),
      ...followUpFaults(file, session, ['sessions', at, 'followUp']),
      ...checkTalks(file, session.talks, ['sessions', at, 'talks']),
    ]),
  ];
}

/** What nothing names can't be told from the others, in no list and no subject of a mail. */
export function nameless(
  { title, place }: { readonly title?: unknown; readonly place?: unknown },
  path: Path,
): Fault[] {
  if (title !== undefined || place !== undefined) return [];
  return [fault(path, 'namelessSession')];
}

/** Who attended is told apart by what participants say of themselves. */
function attendanceFaults(
  { questionnaire }: ProgrammeFile,
  { attendance, headcount }: ProgrammeFile['sessions'][number],
  path: Path,
): Fault[] {
  if (attendance === undefined) return [];
  const question = questionById(questionnaire, questionnaire.headline.group);
  if (question?.type !== 'one') return [fault(path, 'attendanceOfNobody')];
  const kinds = question.options.map(({ id }) => id);
  const attended = Object.values(attendance).reduce((total, people) => total + people, 0);
  return [
    ...Object.keys(attendance).flatMap((kind) =>
      unknownValue(kind, kinds, (said) => fault([...path, kind], 'noSuchOption', { ...said, question: question.id })),
    ),
    ...(headcount !== undefined && attended > headcount
      ? [fault(path, 'attendanceOverHeadcount', { attended: `${attended}`, headcount: `${headcount}` })]
      : []),
  ];
}

/** A session of the same file is looked at here; what another programme publishes, when this one is (see `followUpRefusal`). */
function followUpFaults(
  { sessions }: ProgrammeFile,
  { code, followUp, closes, zone }: ProgrammeFile['sessions'][number],
  path: Path,
): Fault[] {
  if (followUp === undefined) return [];
  if (followUp === code) return [fault(path, 'followsUpItself')];
  const later = sessions.find((each) => each.code === followUp);
  if (later === undefined || !isZone(zone) || !isZone(later.zone)) return [];
  const [closing, opening] = [wallClockOrNothing(closes, zone), wallClockOrNothing(later.opens, later.zone)];
  if (closing === undefined || opening === undefined || closing <= opening) return [];
  return [fault(path, 'followUpTooEarly', { code: followUp, opens: later.opens, closes })];
}

/** The moment of a local time; undefined where there is none, or two: that is another fault. */
function wallClockOrNothing(local: string, zone: string): string | undefined {
  try {
    return wallClockInstant(local, zone);
  } catch {
    return undefined;
  }
}

/** What is wrong with the days of the training itself. */
export function days(
  { begins, ends }: Pick<ProgrammeFile['sessions'][number], 'begins' | 'ends'>,
  path: Path,
): Fault[] {
  const outside = [
    ...(begins === undefined ? [] : notInYears(begins, [...path, 'begins'])),
    ...(ends === undefined ? [] : notInYears(ends, [...path, 'ends'])),
  ];
  if (outside.length > 0 || ends === undefined) return outside;
  const at = [...path, 'ends'];
  if (begins === undefined) return [fault(at, 'endsWithoutBeginning', { ends })];
  return begins <= ends ? [] : [fault(at, 'endsBeforeBeginning', { ends, begins })];
}

/** What is wrong with when a session is open. */
export function times(
  session: Pick<ProgrammeFile['sessions'][number], 'zone' | 'opens' | 'closes'>,
  path: Path,
): Fault[] {
  const { zone } = session;
  // By whatever clocks: the rest is checked as by those of Greenwich.
  if (!isZone(zone)) return [fault([...path, 'zone'], 'noZone', { zone }), ...times({ ...session, zone: 'UTC' }, path)];
  const [opens, closes] = (['opens', 'closes'] as const).map((which) => moment(session, which, path));
  const faults = [opens, closes].flatMap((each) => (typeof each === 'object' ? [each] : []));
  if (typeof opens !== 'string' || typeof closes !== 'string' || opens < closes) return faults;
  return [fault([...path, 'closes'], 'closesBeforeOpening', { closes: session.closes, opens: session.opens })];
}

function moment(session: Parameters<typeof times>[0], which: 'opens' | 'closes', path: Path): string | Fault {
  const [outside] = notInYears(session[which], [...path, which]);
  if (outside !== undefined) return outside;
  try {
    const at = wallClockInstant(session[which], session.zone);
    return at ?? notOnce(session[which], session.zone, [...path, which]);
  } catch {
    return fault([...path, which], 'noSuchTime', { time: session[which] });
  }
}

/** Clocks are put forward over a time, or back to show it twice; or they no longer are, and this Node does not know it. */
function notOnce(local: string, zone: string, path: Path): Fault {
  const around = aroundSkipped(local, zone);
  const values = { zone, time: local, oldData: oldData(local, zone) };
  return around === undefined
    ? fault(path, 'timeShownTwice', values)
    : fault(path, 'timeSkipped', { ...values, around: either(around) });
}

/** That it may not be so by newer time zone data, where the rules of a zone have changed and this Node does not know it. */
function oldData(local: string, zone: string): Phrase | '' {
  const change = zoneChangeOf(zone);
  if (change === undefined || minutesOff(change) === 0) return '';
  // Whatever the zone, it is a day off at most.
  if (local.slice(0, 10) < change.from.slice(0, 10)) return '';
  return phrase('oldZoneData', { release: change.release });
}
