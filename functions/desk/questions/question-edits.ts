import type { Edit } from '../../../shared/authoring/edit/edit.ts';
import { kitScale, kitScales } from '../../../shared/authoring/questionnaire/kit.ts';
import { lengthOf, shownOf, valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { pathOf } from '../part/sent-edits.ts';

/** Whether a field of a question says nothing by itself: `questionEdits` reads it. */
export function isOfQuestion(name: string): boolean {
  return isCommentChoice(name) || isFlag(name);
}

/** What the form of a question changes beside what its fields say by themselves. */
export function questionEdits(sent: URLSearchParams, written: Written, place: string): readonly Edit[] {
  return [
    ...commentEdits(sent, written, place),
    ...flagEdits(sent, written, place),
    ...scaleEdits(sent.get(`${place}.scale`), written),
    ...fewerWords(sent, written, place),
  ];
}

function isCommentChoice(path: string): boolean {
  return path.endsWith('.comment');
}

/** The ways in which a comment can be asked for, at a question or at a line of a matrix. */
function commentEdits(sent: URLSearchParams, written: Written, place: string): Edit[] {
  return namesIn(sent, place, isCommentChoice).flatMap((name): Edit[] => {
    const chosen = sent.get(name) ?? '';
    if (chosen === shownOf(written, name) || typeof valueAtPlace(written, name) === 'object') return [];
    if (chosen === '') return [{ remove: pathOf(name) }];
    return [{ set: pathOf(name), value: chosen === 'own' ? { when: 'always', text: {} } : chosen }];
  });
}

/** What is said only where it is so: of what is not, a file says nothing. */
function isFlag(name: string): boolean {
  return /\.(?:write|topTwo|ofHundred)$/.test(name);
}

function flagEdits(sent: URLSearchParams, written: Written, place: string): Edit[] {
  return namesIn(sent, place, isFlag).flatMap((name): Edit[] => {
    const before = valueAtPlace(written, name);
    const isSo = sent.getAll(name).at(-1) === 'true';
    if (isSo) return before === undefined || before === false ? [{ set: pathOf(name), value: true }] : [];
    return before === true ? [{ remove: pathOf(name) }] : [];
  });
}

/** The fields of a question of some kind, each once: a box that can be ticked is sent twice. */
function namesIn(sent: URLSearchParams, place: string, isOfKind: (name: string) => boolean): readonly string[] {
  return [...new Set(sent.keys())].filter((name) => name.startsWith(`${place}.`) && isOfKind(name));
}

/** A scale of the kit comes along where the questionnaire has none of its name. */
function scaleEdits(name: string | null, written: Written): Edit[] {
  if (name === null || !kitScales().includes(name)) return [];
  const path = `questionnaire.scales.${name}`;
  return valueAtPlace(written, path) === undefined
    ? [{ set: pathOf(path), value: kitScale(name, written.languages) }]
    : [];
}

/** A scale that becomes shorter has no words for steps that are there no more. */
function fewerWords(sent: URLSearchParams, written: Written, place: string): Edit[] {
  const ends = [`${place}.from`, `${place}.to`];
  const [from = '', to = ''] = ends.map((name) => (sent.get(name) ?? shownOf(written, name)).trim());
  if (to === '') return [];
  const steps = Number(to) - Number(from === '' ? 1 : from) + 1;
  const words = lengthOf(written, `${place}.words`);
  if (!Number.isInteger(steps) || steps < 2 || steps >= words) return [];
  const isSentAnew = ends.some((name) => sent.has(name) && sent.get(name)?.trim() !== shownOf(written, name));
  if (!isSentAnew) return [];
  return Array.from({ length: words - steps }, (_, nth) => ({ remove: pathOf(`${place}.words.${words - 1 - nth}`) }));
}
