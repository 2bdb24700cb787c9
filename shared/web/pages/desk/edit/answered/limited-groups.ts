import type { Answered } from '../../../../../authoring/answered/answered.ts';
import { type Limit, type Limits, limitsAt, removalLimit } from '../../../../../authoring/answered/limits.ts';
import { isSame } from '../../../../../authoring/edit/edit.ts';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import { listOf as joinedList } from '../../../../../i18n/lists.ts';
import { questionsTexts } from '../../../../../i18n/questions-texts.ts';
import { sentences } from '../../../../../i18n/sentences.ts';
import type { Language } from '../../../../../i18n/text.ts';
import { isOfCondition } from '../../questions/condition-fields.ts';
import type { Field, Group, Row, RowAction } from '../fields/fields.ts';
import { valueAtPlace, type Written } from '../written.ts';

/** Something that a page offers, and what is left of the freedom to change it. */
export interface Offered {
  readonly label: string;
  /** Of a list. */
  readonly act?: 'added' | 'removed' | 'moved';
  readonly limit: Limit | undefined;
}

/** What a page offers once people have answered, and all that it would offer otherwise, with its limits. */
export interface LimitedGroups {
  readonly groups: readonly Group[];
  readonly offered: readonly Offered[];
}

/** What a page of the editor is shown with. */
export interface Limiting {
  readonly written: Written;
  /** As it is published; absent: there is no draft beside it. */
  readonly published: Written | undefined;
  readonly answered: Answered;
  readonly language: Language;
}

/**
 * The groups of a page without what publishing would refuse: no button leads there, and a field that can't change stands still. One in
 * which a draft says something else already can be put back by hand; one that can be mended says so.
 */
export function limitedGroups(groups: readonly Group[], limiting: Limiting): LimitedGroups {
  const all = groups.map((group) => limitedGroup(group, limiting));
  return {
    groups: all.flatMap(({ group }) => (group === undefined ? [] : [group])),
    offered: all.flatMap(({ offered }) => offered),
  };
}

interface LimitedGroup {
  readonly group: Group | undefined;
  readonly offered: readonly Offered[];
}

function limitedGroup(group: Group, limiting: Limiting): LimitedGroup {
  if (group.remove !== undefined) return limitedRemoval(group, group.remove, limiting);
  if (group.folds !== undefined) return limitedCondition(group, limiting);
  const fields = (group.fields ?? []).map((field) => limitedField(field, limiting));
  const { list, row } = group;
  const moved =
    row === undefined ? undefined : limitsAt(listOf(row.path), limiting.written.content, limiting.answered).moved;
  const limitedList = list === undefined ? undefined : limitedRows(list, group, limiting);
  return {
    group: {
      ...group,
      ...(group.fields && { fields: fields.map(({ field }) => field) }),
      ...(row && { row: moved === undefined ? row : withoutMoves(row) }),
      ...(limitedList && { list: limitedList.list }),
    },
    offered: [
      ...byTitle(
        group,
        fields.flatMap(({ offered }) => offered),
        limiting,
      ),
      ...(row === undefined
        ? []
        : [{ label: nameOfList(row.path, group, limiting), act: 'moved' as const, limit: moved }]),
      ...(limitedList?.offered ?? []),
    ],
  };
}

/** Several fields that are alike, by the title above them, which says what they are of; of others those that are as free as ever. */
function byTitle({ title }: Group, offered: readonly Offered[], { language }: Limiting): readonly Offered[] {
  const fields = offered.filter(({ act }) => act === undefined);
  const [first] = fields;
  if (fields.length < 2 || first === undefined) return offered;
  if (offered.every(({ act, limit }) => act === undefined && isSame(limit, first.limit))) {
    return [{ label: title, limit: first.limit }];
  }
  const free = fields.filter(({ limit }) => limit === undefined);
  if (free.length < 2) return offered;
  const acts = joinedList(
    free.map(({ label }) => label),
    language,
  );
  const label = editorTexts(language).answered.ofList({ list: title, acts });
  return [{ label, limit: undefined }, ...offered.filter((each) => !free.includes(each))];
}

/** The button that takes out what a page is about is there, or nothing of it. */
function limitedRemoval(group: Group, { path }: { readonly path: string }, limiting: Limiting): LimitedGroup {
  const limit = removalLimit(path, limiting.written.content, limiting.answered);
  return {
    group: limit === undefined ? group : undefined,
    offered: [{ label: nameOfList(path, group, limiting), act: 'removed', limit }],
  };
}

/** A condition is one value, however many fields it is chosen in: they are there where it can be chosen. */
function limitedCondition(group: Group, limiting: Limiting): LimitedGroup {
  const { value } = limitsAt(group.id, limiting.written.content, limiting.answered);
  const offered = [{ label: group.title, limit: value }];
  if (value === undefined) return { group, offered };
  if (isAsPublished(group.id, limiting)) return { group: { ...group, fields: [], folds: [] }, offered };
  const { hints } = editorTexts(limiting.language).answered;
  return { group: { ...group, intro: sentences([group.intro, hints.changed], limiting.language) }, offered };
}

function limitedField(
  field: Field,
  limiting: Limiting,
): { readonly field: Field; readonly offered: readonly Offered[] } {
  const { written, answered, language } = limiting;
  // It stands still anyway.
  if (field.kind === 'fixed' || isOfCondition(field.path)) return { field, offered: [] };
  const limits = ofKind(field, limitsAt(field.path, written.content, answered));
  const { label } = field;
  const offered: Offered[] =
    limits.value !== undefined || (limits.added === undefined && limits.removed === undefined)
      ? [{ label, limit: limits.value }]
      : (['added', 'removed'] as const).map((act) => ({ label, act, limit: limits[act] }));
  if (!isFixed(limits)) return { field: withHint(field, hintOf(limits, language), language), offered };
  return isAsPublished(field.path, limiting)
    ? { field: { ...field, isStill: true, hint: undefined }, offered }
    : { field: withHint(field, editorTexts(language).answered.hints.changed, language), offered };
}

/** Nobody chooses a time zone to have a form open earlier, which is all that another one could still do; and a choice has no typing mistakes. */
function ofKind({ kind, path }: Field, limits: Limits): Limits {
  const { value } = limits;
  const isZone = value?.how === 'stricter-only' && path.endsWith('.zone');
  const isChosen = value?.how === 'mendable' && kind === 'choice';
  return isZone || isChosen ? { ...limits, value: { ...value, how: 'only-without-answers' } } : limits;
}

function isFixed({ value, added, removed }: Limits): boolean {
  return value?.how === 'only-without-answers' || (added !== undefined && removed !== undefined);
}

function hintOf({ value, added, removed }: Limits, language: Language): string | undefined {
  const { hints } = editorTexts(language).answered;
  if (value?.how === 'mendable') return hints.mendable;
  if (value?.how === 'stricter-only') return hints.stricter[value.why as keyof typeof hints.stricter];
  if (removed !== undefined) return hints.onlyMore;
  return added === undefined ? undefined : hints.onlyFewer;
}

function limitedRows(list: NonNullable<Group['list']>, group: Group, limiting: Limiting) {
  const { content } = limiting.written;
  const { added, removed, moved } = limitsAt(list.path, content, limiting.answered);
  const rows = list.rows.map((row) => limitedRow(row, moved, limiting));
  const label = nameOfList(`${list.path}.0`, group, limiting);
  const isMovable = list.rows.some(({ actions }) => actions.some(isMove));
  const isRemovable = list.rows.some(({ actions }) => actions.includes('remove'));
  const { add, ...rest } = list;
  return {
    list: { ...rest, rows: rows.map(({ row }) => row), ...(add !== undefined && added === undefined && { add }) },
    offered: [
      ...rows.flatMap(({ offered }) => offered),
      ...(add === undefined && added === undefined ? [] : [{ label, act: 'added' as const, limit: added }]),
      ...(isRemovable
        ? [{ label, act: 'removed' as const, limit: rows.some(({ isKept }) => isKept) ? removed : undefined }]
        : []),
      ...(isMovable ? [{ label, act: 'moved' as const, limit: moved }] : []),
    ],
  };
}

function limitedRow(row: Row, moved: Limit | undefined, limiting: Limiting) {
  const { content } = limiting.written;
  const isKept = removalLimit(row.path, content, limiting.answered) !== undefined;
  const fields = row.fields.map((field) => limitedField(field, limiting));
  const movable = moved === undefined ? row : withoutMoves(row);
  const { link, ...rest } = movable;
  return {
    row: {
      ...rest,
      fields: fields.map(({ field }) => field),
      actions: isKept ? movable.actions.filter((action) => action !== 'remove') : movable.actions,
      ...(!isKept && link && { link }),
    },
    offered: fields.flatMap(({ offered }) => offered),
    isKept,
  };
}

function withoutMoves<T extends Pick<Row, 'actions' | 'places'>>(row: T): T {
  return { ...row, actions: row.actions.filter((action) => !isMove(action)), places: undefined };
}

function isMove(action: RowAction): boolean {
  return action === 'up' || action === 'down';
}

/** Whether a draft says at a place what is published, or there is none. */
function isAsPublished(place: string, { written, published }: Limiting): boolean {
  return published === undefined || isSame(valueAtPlace(written, place), valueAtPlace(published, place));
}

function listOf(row: string): string {
  return row.slice(0, row.lastIndexOf('.'));
}

/** What a list is called of which something is a part. */
function nameOfList(part: string, group: Group, { language }: Limiting): string {
  const { lists } = questionsTexts(language);
  const key = part.split('.').at(-2);
  return key === 'questions' || key === 'pages' ? lists[key] : group.title;
}

function withHint<F extends Field>(field: F, said: string | undefined, language: Language): F {
  return said === undefined ? field : { ...field, hint: sentences([field.hint, said], language) };
}
