import { type PageOf, pageOf } from '../../page-of.ts';
import { valueAtPlace, type Written } from '../written.ts';
import type { Group, Row } from './fields.ts';

type List = NonNullable<Group['list']>;

/**
 * The most rows of a list that a page has: a form of all that a programme may have would be too large to be sent. They have texts in each
 * language.
 */
export function mostRows({ pages }: Pick<List, 'pages'>, { languages }: Pick<Written, 'languages'>): number {
  const texts = (pages?.texts ?? 2) * Math.max(1, languages.length);
  return Math.min(25, Math.max(5, Math.floor(350 / texts)));
}

/** The longest that is looked for. */
const longestFind = 100;

/** What an address says of the rows that it shows: the page of each list by its name, and what is looked for in all. */
export type RowsQuery = Readonly<Record<string, string | undefined>>;

/** What is looked for; empty: nothing. */
export function findIn(query: RowsQuery): string {
  return (query.find ?? '').trim().slice(0, longestFind);
}

/** The lists of a page that may have more rows than fit: those of the file itself, and others whose pages have a name. */
export function longLists(groups: readonly Group[]): readonly List[] {
  return groups.flatMap(({ list }) => (list === undefined || (list.path.includes('.') && !list.pages) ? [] : [list]));
}

/** What a list is called in addresses. */
function nameOf({ path, pages }: List): string {
  return pages?.name ?? path;
}

/** What belongs to the address of such a page; empty: it shows the beginning of each list. */
export function rowsQuery(groups: readonly Group[], query: RowsQuery): string {
  const find = findIn(query);
  const pages = longLists(groups)
    .map(nameOf)
    .flatMap((name) => (/^[1-9]\d{0,4}$/.test(query[name] ?? '') ? [[name, query[name] ?? '']] : []));
  const all = [...(find === '' ? [] : [['find', find]]), ...pages];
  return all.length === 0 ? '' : `?${new URLSearchParams(all)}`;
}

/** What belongs to the address of the page of a list on which a row is: `?recipients=5`. */
export function queryOfRow(list: List, at: number, written: Pick<Written, 'languages'>): string {
  const page = Math.floor(at / mostRows(list, written)) + 1;
  return page === 1 ? '' : `?${nameOf(list)}=${page}`;
}

/** Groups with one page of the rows of each long list, of those that have in them what is looked for. */
export function pagedGroups(groups: readonly Group[], query: RowsQuery, written: Written): readonly Group[] {
  const find = findIn(query).toLowerCase();
  const lists = longLists(groups);
  return groups.map((group) => {
    const { list } = group;
    if (list === undefined || !lists.includes(list)) return group;
    const name = nameOf(list);
    const found = find === '' ? list.rows : list.rows.filter((row) => wordsOf(row, written).includes(find));
    const of: PageOf<Row> = pageOf(found, query[name], mostRows(list, written));
    const others = `?${find === '' ? '' : `${new URLSearchParams({ find: findIn(query) })}&`}${name}=`;
    return { ...group, list: { ...list, rows: of.shown, of, others } };
  });
}

/** Groups with one page of their fields, where they may have more than fit. */
export function pagedFields(groups: readonly Group[], asked: string | undefined): readonly Group[] {
  return groups.map((group) => {
    const { pages, fields = [] } = group;
    if (pages === undefined || fields.length <= pages.most) return group;
    const of = pageOf(fields, asked, pages.most);
    return { ...group, fields: of.shown, of };
  });
}

/** All that a row says, as far as it is read on its page: what is chosen by its words. */
function wordsOf({ path, title, about, fields }: Row, written: Written): string {
  const chosen = fields.flatMap((field) => {
    if (field.kind !== 'checks' && field.kind !== 'choice') return [];
    const values = field.chosen ?? valueAtPlace(written, field.path);
    return field.options.filter(({ value }) => (Array.isArray(values) ? values.includes(value) : value === values));
  });
  const words = [title, about, ...chosen.map(({ label }) => label), JSON.stringify(valueAtPlace(written, path))];
  return words.join(' ').toLowerCase();
}
