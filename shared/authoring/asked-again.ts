import { followUpTexts } from '../i18n/follow-up-texts.ts';
import { type InterfaceLanguage, isInterfaceLanguage } from '../i18n/interface-languages.ts';
import { type Edit, isMap, valueAt } from './edit/edit.ts';
import { edited } from './edit/edited.ts';
import { fromTemplate } from './from-template.ts';
import { nextLaterCodes } from './next-names.ts';
import type { ProgrammeSource } from './programme-source.ts';
import { withoutMarks } from './still-to-fill-in.ts';
import { contentOf } from './written-content.ts';

/** After how many days people can be asked what has come of a training: then it shows, and they still remember it. */
export const followUpDays = [60, 90] as const;

export type FollowUpDays = (typeof followUpDays)[number];

export function isFollowUpDays(days: number): days is FollowUpDays {
  return followUpDays.some((each) => each === days);
}

/** For how many days the form of a follow-up is open. */
const openFor = 14;

interface AskedAgain {
  /** The id of the programme that asks again. */
  readonly id: string;
  /** How many days after its closing each session is asked again. */
  readonly days: FollowUpDays;
  /** The codes of its sessions, by those of before: those that are asked again (see `followUpCodes`). */
  readonly codes: ReadonlyMap<string, string>;
  /** Whether the earlier programme is published: then the report sets the later answers beside its. */
  readonly isPublished: boolean;
}

/** The codes of the sessions that ask again, by those of before. What does not say when it closes can't be asked again. */
export function followUpCodes(earlier: ProgrammeSource, taken: ReadonlySet<string>): ReadonlyMap<string, string> {
  return nextLaterCodes(
    sessionsOf(earlier).map(({ code }) => code),
    taken,
  );
}

/**
 * A programme that asks those of an earlier one what has come of it: the questions of the template `follow-up`, in its languages as far
 * as the product speaks them, for sessions with the same names and places, for the same readers.
 */
export function askedAgain(earlier: ProgrammeSource, { id, days, codes, isPublished }: AskedAgain): ProgrammeSource {
  const content = contentOf(earlier) ?? {};
  const languages = languagesOf(content);
  const [zone = 'UTC'] = sessionsOf(earlier).map((session) => session.zone);
  const made = edited({ text: fromTemplate('follow-up', languages, zone), beside: logoOf(content, earlier) }, [
    { set: ['programme'], value: id },
    { set: ['title'], value: titleOf(content.title, languages) },
    ...(isPublished ? [{ set: ['follows'], value: content.programme }] : []),
    // Also where it follows a programme that is not published yet: that can be said later, and codes that nobody was asked for can't.
    ...same(content, 'ownCode'),
    ...same(content, 'contact', (contact) => withTexts(contact, languages)),
    ...same(content, 'look', (look) => withTexts(look, languages)),
    ...same(content, 'graceMinutes'),
    ...same(content, 'retentionDays'),
    ...same(content, 'recipients', (recipients) => recipientsOf(recipients, codes, languages)),
    {
      set: ['sessions'],
      value: sessionsOf(earlier).flatMap((session) => {
        const code = codes.get(session.code);
        return code === undefined ? [] : [laterSession(session, code, days, languages)];
      }),
    },
  ]);
  return { ...made, text: withoutMarks(made.text) };
}

/** A programme whose sessions name those that ask again. */
export function withFollowUps(earlier: ProgrammeSource, codes: ReadonlyMap<string, string>): ProgrammeSource {
  const sessions = listIn(contentOf(earlier) ?? {}, 'sessions');
  return edited(
    earlier,
    sessions.flatMap((session, at): Edit[] => {
      const followUp = isMap(session) ? codes.get(String(session.code)) : undefined;
      return followUp === undefined ? [] : [{ set: ['sessions', at, 'followUp'], value: followUp }];
    }),
  );
}

type Content = Readonly<Record<string, unknown>>;

interface EarlierSession extends Content {
  readonly code: string;
  readonly zone: string;
  readonly closes: string;
}

/** The sessions that say when they close, and are not followed up yet. */
function sessionsOf(source: ProgrammeSource): EarlierSession[] {
  return listIn(contentOf(source) ?? {}, 'sessions').flatMap((session) => {
    if (!isMap(session) || session.followUp !== undefined) return [];
    const { code, zone, closes } = session;
    const isDated = typeof closes === 'string' && !Number.isNaN(Date.parse(closes.slice(0, dayLength)));
    return typeof code === 'string' && typeof zone === 'string' && isDated ? [{ ...session, code, zone, closes }] : [];
  });
}

function listIn(content: Content, key: string): readonly unknown[] {
  const list = content[key];
  return Array.isArray(list) ? list : [];
}

function languagesOf(content: Content): [InterfaceLanguage, ...InterfaceLanguage[]] {
  const spoken = listIn(content, 'languages').map(String).filter(isInterfaceLanguage);
  const [first = 'en', ...others] = spoken;
  return [first, ...others];
}

function titleOf(title: unknown, languages: readonly InterfaceLanguage[]): Record<string, string> {
  return Object.fromEntries(
    languages.map((language) => {
      const said = isMap(title) ? (title[language] ?? Object.values(title)[0]) : title;
      return [language, followUpTexts(language).programmeTitle({ title: String(said ?? '') })];
    }),
  );
}

/** What is the same as before, where it is said. */
function same(content: Content, key: string, kept: (value: unknown) => unknown = (value) => value): Edit[] {
  const value = content[key];
  return value === undefined ? [] : [{ set: [key], value: kept(value) }];
}

/** A part of the file without its texts in languages that are not spoken here. */
function withTexts(value: unknown, languages: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => withTexts(each, languages));
  if (!isMap(value)) return value;
  const entries = Object.entries(value);
  const isText = entries.some(([key]) => languages.includes(key));
  const kept = isText ? entries.filter(([key]) => languages.includes(key)) : entries;
  return Object.fromEntries(kept.map(([key, each]) => [key, withTexts(each, languages)]));
}

/** The same readers; of single sessions, where these are asked again. Nobody gets single answers: the new form says nothing of it. */
function recipientsOf(
  recipients: unknown,
  codes: ReadonlyMap<string, string>,
  languages: readonly [string, ...string[]],
): unknown {
  if (!Array.isArray(recipients)) return recipients;
  return recipients.flatMap((recipient: unknown) => {
    if (!isMap(recipient)) return [];
    const { singleAnswers: _, sessions, language, ...rest } = recipient;
    const limited = Array.isArray(sessions) ? sessions.flatMap((code) => codes.get(String(code)) ?? []) : undefined;
    if (limited?.length === 0) return [];
    const read = languages.includes(String(language)) ? language : languages[0];
    return [{ ...rest, language: read, ...(limited && { sessions: limited }) }];
  });
}

function laterSession(
  { title, place, zone, closes, headcount, access }: EarlierSession,
  code: string,
  days: number,
  languages: readonly string[],
): object {
  const day = closes.slice(0, dayLength);
  return {
    code,
    ...(title !== undefined && { title: withTexts(title, languages) }),
    ...(place !== undefined && { place: withTexts(place, languages) }),
    zone,
    opens: `${daysLater(day, days)} 09:00`,
    closes: `${daysLater(day, days + openFor)} 20:00`,
    ...(headcount !== undefined && { headcount }),
    // Whoever is mailed the link gets a code in it; who has none is asked as well.
    ...(access !== undefined && access !== 'open' && { access: 'codes-or-open' }),
  };
}

const dayLength = '2026-12-10'.length;

function daysLater(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, dayLength);
}

/** The file of the logo that comes along. */
function logoOf(content: Content, { beside }: ProgrammeSource): ProgrammeSource['beside'] {
  const logo = valueAt(content, ['look', 'logo']);
  const file = typeof logo === 'string' ? beside[logo] : undefined;
  return typeof logo === 'string' && file !== undefined ? { [logo]: file } : {};
}
