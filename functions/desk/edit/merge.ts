import { organiserTexts } from '../../../shared/i18n/organiser-texts.ts';
import { questionsTexts } from '../../../shared/i18n/questions-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { zoneName } from '../../../shared/i18n/zone-names.ts';
import { tokenField } from '../../../shared/web/pages/desk/desk-frame.tsx';
import { type Difference, keepField } from '../../../shared/web/pages/desk/edit/both-versions-page.tsx';
import { draftFields } from '../../../shared/web/pages/desk/edit/draft-fields.tsx';
import {
  buttonField,
  type Field,
  fieldsOf,
  type Option,
  placePrefix,
  rowPrefix,
} from '../../../shared/web/pages/desk/edit/fields/fields.ts';
import { newLanguage } from '../../../shared/web/pages/desk/edit/languages-part.tsx';
import { placeLabel } from '../../../shared/web/pages/desk/edit/place-label.ts';
import { newSpeakerPrefix } from '../../../shared/web/pages/desk/edit/sessions-part.ts';
import { shownOf, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { isOfCondition } from '../../../shared/web/pages/desk/questions/condition-fields.ts';
import type { PartView } from '../part/part-view.ts';
import { pageAsSent } from './page-as-sent.ts';
import { type Seen, saySame, seenIn, shownFields, valuesIn, wasSeen } from './seen-values.ts';
import { type PlaceNow, placesNow } from './sent-places.ts';

/** What becomes of a form whose page another has saved before it. */
export interface Merge {
  /** What its sender has changed, where it is now; with it what its button asks for. */
  readonly own: URLSearchParams;
  /** What both have changed, each to something else, or one while the other took out what it belongs to. */
  readonly conflicts: readonly Difference[];
  /** Whether its button can do what it was pressed for, whatever the other has changed. */
  readonly isDone: boolean;
  /** What the other has changed of the fields on the page; undefined: the page has other fields now, and is to be loaded anew. */
  readonly others: ReadonlyMap<string, readonly string[]> | undefined;
}

/**
 * Puts together what two have made of the same page, field by field: what its sender has left as the page showed it stays as it is now,
 * and what the other has left becomes what was sent. Of a form that does not say what it has shown, all counts as changed.
 */
export function mergeOf(view: PartView, sent: URLSearchParams, theirs: Written, language: Language): Merge {
  const place = placesNow(sent, theirs, view.about);
  const sides = sidesOf(view, sent, theirs, place);
  const fates = withWholes(
    namesSent(sent).map((name) => fateOf(name, sides)),
    sides,
  );
  const own = new URLSearchParams();
  for (const fate of fates) {
    if (!('name' in fate) || fate.is === 'theirs') continue;
    for (const value of isList(fate.field) ? ['', ...fate.mine] : fate.mine) own.append(fate.name, value);
  }
  for (const [name, value] of sent) if (isAdded(name) && value !== '') own.append(name, value);
  const button = buttonNow(sent, sides);
  if (button !== undefined && button !== '') own.append(buttonField, button);
  return {
    own,
    conflicts: conflictsIn(fates, sent, theirs, language),
    isDone: button !== undefined,
    others: othersIn(fates, sides),
  };
}

/**
 * What becomes of a field: nobody has changed it, or both to the same; the other has; its sender has; both have, each to something else;
 * or it is there no more.
 */
type Fate =
  | { readonly is: 'same' }
  | { readonly is: 'gone'; readonly sentAs: string; readonly mine: readonly string[] }
  | {
      readonly is: 'theirs' | 'mine' | 'conflict';
      readonly sentAs: string;
      readonly name: string;
      readonly field: Field;
      readonly mine: readonly string[];
      readonly written: readonly string[];
    };

interface Sides {
  readonly sent: URLSearchParams;
  readonly seen: Seen;
  readonly place: PlaceNow;
  /** As the page has them now, by the names of their values. */
  readonly fields: ReadonlyMap<string, Field>;
  readonly theirs: Written;
  /** The rows that are known by nothing but their number, and in which another has changed something: it may be another row. */
  readonly strange: readonly string[];
}

function sidesOf(view: PartView, sent: URLSearchParams, theirs: Written, place: PlaceNow): Sides {
  const fields = shownFields(view.groups, theirs);
  const seen = seenIn(sent);
  const rows = view.groups.flatMap(({ list }) => list?.rows ?? []);
  const unnamed = rows.filter(({ path }) => shownOf(theirs, `${path}.id`) + shownOf(theirs, `${path}.code`) === '');
  const sentAs = new Map(namesSent(sent).map((name) => [place(name), name]));
  const strange = unnamed
    .map(({ path }) => `${path}.`)
    .filter((path) =>
      [...fields].some(
        ([name, field]) =>
          name.startsWith(path) && !wasSeen(seen, sentAs.get(name) ?? '', valuesIn(field, name, theirs)),
      ),
    );
  return { sent, seen, place, fields, theirs, strange };
}

function fateOf(sentAs: string, { sent, seen, place, fields, theirs, strange }: Sides): Fate {
  const name = place(sentAs);
  const field = name === undefined ? undefined : fields.get(name);
  const mine = valuesOf(sent, sentAs, field);
  const isMine = !wasSeen(seen, sentAs, mine);
  if (name === undefined || field === undefined) {
    return isMine && mine.some((value) => value !== '') ? { is: 'gone', sentAs, mine } : { is: 'same' };
  }
  const written = valuesIn(field, name, theirs);
  if (saySame(mine, written)) return { is: 'same' };
  const isTheirs = !wasSeen(seen, sentAs, written) || strange.some((row) => name.startsWith(row));
  const is = !isMine ? 'theirs' : isTheirs ? 'conflict' : 'mine';
  return { is, sentAs, name, field, mine, written };
}

/** The fields of a condition say one thing together: of two conditions no third one is made, which nobody has chosen. */
function withWholes(fates: readonly Fate[], sides: Sides): readonly Fate[] {
  const isPart = (fate: Fate) => 'name' in fate && isOfCondition(fate.name);
  const parts = fates.filter(isPart);
  const isChangedBy = (who: 'mine' | 'theirs') => parts.some(({ is }) => is === who || is === 'conflict');
  if (!isChangedBy('mine')) return fates;
  const is = isChangedBy('theirs') ? 'conflict' : 'mine';
  const names = [...new Set(sides.sent.keys())].filter(isOfCondition);
  const whole = names.flatMap((sentAs): Fate[] => {
    const field = sides.fields.get(sentAs);
    if (field === undefined) return [];
    const mine = valuesOf(sides.sent, sentAs, field);
    const written = valuesIn(field, sentAs, sides.theirs);
    const isAsked = is === 'conflict' && !saySame(mine, written);
    return [{ is: isAsked ? is : 'mine', sentAs, name: sentAs, field, mine, written }];
  });
  return [...fates.filter((fate) => !isPart(fate)), ...whole];
}

function conflictsIn(fates: readonly Fate[], sent: URLSearchParams, theirs: Written, language: Language): Difference[] {
  return fates.flatMap((fate): Difference[] => {
    if (fate.is === 'gone') {
      return [{ label: placeLabel(fate.sentAs, pageAsSent(sent), language), mine: fate.mine, theirs: [] }];
    }
    if (fate.is !== 'conflict') return [];
    const { name, field, mine, written } = fate;
    const label = isOfCondition(name)
      ? `${questionsTexts(language).when.title}: ${field.label}`
      : placeLabel(name, theirs, language);
    return [
      {
        name,
        isList: isList(field),
        label,
        options: optionsOf(field, [...mine, ...written], language),
        mine,
        theirs: written,
      },
    ];
  });
}

/** What the values of a field are called. */
function optionsOf(field: Field, values: readonly string[], language: Language): readonly Option[] | undefined {
  if (field.kind === 'zone') return values.map((value) => ({ value, label: zoneName(value, language) }));
  if ('options' in field) return field.options;
  const { yes, no } = organiserTexts(language).plan.changes;
  const all = [
    { value: 'true', label: yes },
    { value: 'false', label: no },
  ];
  return field.kind === 'yes' ? all : undefined;
}

/**
 * What is sent from the page of both versions: of the fields of which theirs is to stay nothing, as of those that a page does not show. What
 * says one thing with others is sent as it is now.
 */
export function withoutTheirs(sent: URLSearchParams, { groups }: PartView, theirs: Written): URLSearchParams {
  if (sent.get(keepField) === 'mine') return sent;
  const isTheirs = (name: string) => sent.get(`${keepField}.${name}`) === 'theirs';
  const parts = fieldsOf(groups).filter(({ path }) => isOfCondition(path) && isTheirs(path));
  return new URLSearchParams([
    ...[...sent].filter(([name]) => !isTheirs(name)),
    ...parts.flatMap((field) => valuesIn(field, field.path, theirs).map((value) => [field.path, value])),
  ]);
}

/** Where the page has the same fields, each at its place, a script puts into them what the other has written. */
function othersIn(fates: readonly Fate[], { sent, fields }: Sides): Merge['others'] {
  const isSamePage = namesSent(sent).every((name) => fields.has(name));
  const isInPlace = fates.every((fate) => fate.is !== 'gone' && (!('name' in fate) || fate.name === fate.sentAs));
  if (!isSamePage || !isInPlace) return undefined;
  return new Map(
    fates.flatMap((fate) => (fate.is === 'theirs' ? [[fate.name, shownIn(fate.field, fate.written)] as const] : [])),
  );
}

/** As a page shows it. */
function shownIn(field: Field, values: readonly string[]): readonly string[] {
  return field.kind === 'zone' ? values.map((zone) => zoneName(zone, field.language)) : values;
}

/** What a button asks for, as its row is now; undefined: it has to be pressed again by who has seen what is there. */
function buttonNow(sent: URLSearchParams, { place, seen, fields, theirs }: Sides): string | undefined {
  const asked = sent.get(buttonField) ?? '';
  if (asked === '' || /^add\.[\w.-]+$/.test(asked)) return asked;
  const [, what, row] = /^(up|down|copy|remove)\.(.+)$/.exec(asked) ?? [];
  const now = row === undefined || !sent.has(`${rowPrefix}${row}`) ? undefined : place(`${row}.`)?.slice(0, -1);
  if (now === undefined) return undefined;
  const isAsSeen = namesSent(sent).every((name) => {
    const field = name.startsWith(`${row}.`) ? fields.get(place(name) ?? '') : undefined;
    return field === undefined || wasSeen(seen, name, valuesIn(field, place(name) ?? '', theirs));
  });
  return what === 'remove' && !isAsSeen ? undefined : `${what}.${now}`;
}

/** The fields of a form that say something of the file. */
function namesSent(sent: URLSearchParams): readonly string[] {
  return [...new Set(sent.keys())].filter(isOfFile);
}

const ofForm = new Set<string>([tokenField, ...Object.values(draftFields), buttonField, keepField, 'programme']);
const ofFormPrefixes = [rowPrefix, placePrefix, `${keepField}.`];

/** Whether a field says something of the file, and not of the form, of a place to go to, or of a language or somebody to be added. */
function isOfFile(name: string): boolean {
  return !isAdded(name) && !ofForm.has(name) && !ofFormPrefixes.some((prefix) => name.startsWith(prefix));
}

/** Whether a field says what is to be added: a language, or somebody who speaks. */
function isAdded(name: string): boolean {
  return Object.values<string>(newLanguage).includes(name) || name.startsWith(newSpeakerPrefix);
}

/** What a form has sent of a field: of a list what was ticked. */
function valuesOf(sent: URLSearchParams, name: string, field: Field | undefined): string[] {
  const all = sent.getAll(name);
  return field === undefined || isList(field) ? all.filter((value) => value !== '') : all.slice(-1);
}

function isList({ kind }: Field): boolean {
  return kind === 'checks';
}
