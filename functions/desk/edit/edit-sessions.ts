import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { codeAtPlace, isMadeCode } from '../../../shared/authoring/next-names.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { fieldsOf, somebodyNew } from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { MadeCode, madeCodeField } from '../../../shared/web/pages/desk/edit/made-code.tsx';
import { sessionAddress, sessionAt, sessionTitle } from '../../../shared/web/pages/desk/edit/session-names.ts';
import { newSpeakerPrefix, sessionPart, sessionsPart } from '../../../shared/web/pages/desk/edit/sessions-part.ts';
import { speakersOf } from '../../../shared/web/pages/desk/edit/speakers-of.ts';
import { partsOf, shownOf, valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { PartContext, PartView } from '../part/part-view.ts';
import { speakerEdits } from '../part/row-changes.ts';
import { pathOf } from '../part/sent-edits.ts';
import { newSpeakers } from './new-speakers.ts';

/** The page of all sessions. One that is added is the last one over again, but for what makes it another. */
export function sessionsView({ written, language, base }: PartContext): PartView {
  const { sessions } = editorTexts(language);
  const last = partsOf(written, 'sessions').at(-1);
  const kept = ['zone', 'opens', 'closes'].flatMap((key) => {
    const value = last === undefined ? undefined : valueAtPlace(written, `${last}.${key}`);
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    title: sessions.title,
    intro: sessions.intro,
    groups: sessionsPart(written, language, `${base}/edit`),
    hasOwnButtons: true,
    newRow: () => Object.fromEntries(kept),
    next: (after, change) =>
      change?.to !== undefined && (change.what === 'add' || change.what === 'copy')
        ? `session/${sessionAddress(after, change.to)}`
        : undefined,
  };
}

/** The page of one session. */
export function sessionView({ written, language, of, published, hasCodes }: PartContext): PartView | undefined {
  const place = sessionAt(written, of ?? '');
  if (place === undefined) return undefined;
  const code = shownOf(written, `${place}.code`);
  const groups = sessionPart(written, place, language, { isPublished: published.includes(code), hasCodes });
  const talks = partsOf(written, `${place}.talks`);
  const isFree = fieldsOf(groups).some(({ path, kind }) => path === `${place}.code` && kind === 'line');
  const codeAsked = (sent: URLSearchParams, taken: ReadonlySet<string>) =>
    isFree && sent.get(madeCodeField) === code ? codeByPlace(place, code, sent, written, taken) : undefined;
  return {
    title: sessionTitle(written, place, language),
    about: place,
    groups,
    inside: isFree && isMade(place, code, written) ? MadeCode({ code }) : undefined,
    isSpecial: (name) => name.endsWith('.speakers') || name.startsWith(newSpeakerPrefix) || name === madeCodeField,
    codeAsked,
    more: (sent, taken) => [
      ...talkEdits(talks, sent, written),
      ...(isFree ? codeEdits(place, code, sent, written, taken && codeAsked(sent, taken)) : []),
    ],
    renamed: (after) => `session/${sessionAddress(after, place)}`,
  };
}

/** Who gives the talks: who is chosen, and who is added with one. */
function talkEdits(talks: readonly string[], sent: URLSearchParams, written: Written): Edit[] {
  const added = newSpeakers(talks, sent, written);
  return [
    ...added.edits,
    ...talks.flatMap((talk) => {
      const sentOf = sent.getAll(`${talk}.speakers`);
      const own = added.of.get(talk);
      const chosen = sentOf.filter((each) => each !== '' && each !== somebodyNew);
      // Who is chosen alone and has no name yet: nothing is decided.
      const isUnnamed = chosen.length === 0 && sentOf.includes(somebodyNew);
      if (own === undefined && (isUnnamed || sentOf.length === 0)) return [];
      const kept = sentOf.length === 0 ? speakersOf(talk, written) : chosen;
      return speakerEdits(talk, [...new Set([...kept, ...(own === undefined ? [] : [own])])], written);
    }),
  ];
}

/** The code that was typed, or else is that of the place, and who gets the session's reports by it. */
function codeEdits(
  place: string,
  code: string,
  sent: URLSearchParams,
  written: Written,
  asked: string | undefined,
): Edit[] {
  if (asked === undefined) return renamedCode(code, sent.get(`${place}.code`)?.trim(), written);
  return [{ set: pathOf(`${place}.code`), value: asked }, ...renamedCode(code, asked, written)];
}

/** The code that a session gets by the place that was typed, unless somebody has typed one. */
function codeByPlace(
  place: string,
  code: string,
  sent: URLSearchParams,
  written: Written,
  taken: ReadonlySet<string>,
): string | undefined {
  const typed = sent.get(`${place}.code`)?.trim() ?? code;
  const places = placeLanguages(written).map((language) => {
    const name = `${place}.place.${language}`;
    return sent.get(name)?.trim() ?? shownOf(written, name);
  });
  return typed === code ? codeAtPlace(code, places, new Set([...otherCodes(place, written), ...taken])) : undefined;
}

function isMade(place: string, code: string, written: Written): boolean {
  const places = placeLanguages(written).map((language) => shownOf(written, `${place}.place.${language}`));
  return isMadeCode(code, places, otherCodes(place, written));
}

/** Codes are in Latin letters: English has them wherever it is. */
function placeLanguages({ languages }: Written): readonly string[] {
  return [...new Set(['en', ...languages])];
}

function otherCodes(place: string, written: Written): readonly string[] {
  return partsOf(written, 'sessions').flatMap((each) => (each === place ? [] : [shownOf(written, `${each}.code`)]));
}

/** Recipients of a session whose code becomes another get the reports of that. */
function renamedCode(before: string, after: string | undefined, written: Written): Edit[] {
  if (after === undefined || after === '' || after === before) return [];
  return partsOf(written, 'recipients').flatMap((recipient) => {
    const sessions = valueAtPlace(written, `${recipient}.sessions`);
    if (!Array.isArray(sessions) || !sessions.includes(before)) return [];
    return [
      {
        set: pathOf(`${recipient}.sessions`),
        value: sessions.map((code: unknown) => (code === before ? after : code)),
      },
    ];
  });
}
