import type { VNode } from 'preact';
import { numberText } from '../../../i18n/numbers.ts';
import { resultsTexts } from '../../../i18n/results-texts.ts';
import type { Table } from '../../../report/view.ts';
import { type ListPart, linkedParts, listPart } from './list-part.ts';
import { pageAddress, type ReaderLink, type Wanted } from './page-address.ts';
import { ReportTable } from './report-parts.tsx';
import { holdsAll, searchWords } from './search.ts';

/** A list of which each page has a part, and where its pages are. */
interface ListPlace {
  readonly link: ReaderLink;
  readonly wanted: Wanted;
  /** The page behind the link. */
  readonly page: string;
  /** What is looked for in it; blank: nothing. */
  readonly search?: string;
}

interface PartLinksProps extends ListPlace {
  readonly heading: string;
  readonly part: ListPart<unknown>;
}

/** Links to the pages of a list; nothing where it has but one. */
export function PartLinks({ link, wanted, page, search, heading, part }: PartLinksProps): VNode | null {
  if (part.parts === 1) return null;
  const { list } = resultsTexts(link.language);
  const addressOf = (number: number) => pageAddress(link, page, wanted, { q: search, part: String(number) });
  const { number, parts } = part;
  return (
    <nav class="pages" aria-label={list.pages({ list: heading })}>
      {number > 1 && (
        <a href={addressOf(number - 1)} rel="prev">
          {list.previous}
        </a>
      )}
      {linkedParts(part).map((each) =>
        each === undefined ? (
          <span key="left out" aria-hidden="true">
            …
          </span>
        ) : (
          <a
            key={each}
            href={addressOf(each)}
            aria-label={list.page({ page: each })}
            aria-current={each === number ? 'page' : undefined}
          >
            {numberText(each, link.language)}
          </a>
        ),
      )}
      {number < parts && (
        <a href={addressOf(number + 1)} rel="next">
          {list.next}
        </a>
      )}
    </nav>
  );
}

/** Which rows of the list a page has: on paper, too. */
function PartRange({ link, part: { from, to, all } }: Pick<PartLinksProps, 'link' | 'part'>): VNode {
  return <p class="soft">{resultsTexts(link.language).list.range({ from, to, all })}</p>;
}

/** Looks for a row of a list by its name: on the server, so that it needs no script. */
export function FindByName({ link, wanted, page, search = '', found }: ListPlace & { readonly found: number }): VNode {
  const texts = resultsTexts(link.language);
  return (
    <>
      <search>
        <form class="search" method="get" action={`/r/${link.programme}/${link.key}/${page}`}>
          <label>
            {texts.list.find}
            <input class="field" type="search" name="q" value={search} maxLength={100} />
          </label>
          {wanted.session !== undefined && <input type="hidden" name="session" value={wanted.session} />}
          {wanted.all === true && <input type="hidden" name="session" value="all" />}
          <input type="hidden" name="lang" value={link.language} />
          <button type="submit">{texts.search.button}</button>
        </form>
      </search>
      {searchWords(search).length > 0 && (
        <p>
          {texts.list.found({ count: found })}{' '}
          <a class="screen" href={pageAddress(link, page, wanted)}>
            {texts.list.all}
          </a>
        </p>
      )}
    </>
  );
}

/** The rows whose names hold every word of a search. */
export function namedRows<Row>(rows: readonly Row[], search: string, nameOf: (row: Row) => string): readonly Row[] {
  const words = searchWords(search);
  return words.length === 0 ? rows : rows.filter((row) => holdsAll(nameOf(row), words));
}

/** A table of a report: whole where one page has room for it, else its first part with links to all. */
export function LongTable({ table, ...place }: Omit<ListPlace, 'search'> & { readonly table: Table }): VNode {
  const part = listPart(table.rows, undefined);
  const shown = { ...table, rows: part.rows };
  if (part.parts === 1) return <ReportTable table={shown} link={place.link} />;
  return (
    <ReportTable table={shown} link={place.link}>
      <PartRange link={place.link} part={part} />
      <PartLinks {...place} heading={table.heading} part={part} />
      <FindByName {...place} found={part.all} />
    </ReportTable>
  );
}
