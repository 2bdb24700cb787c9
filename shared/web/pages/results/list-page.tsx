import type { VNode } from 'preact';
import { reportTexts } from '../../../i18n/report-texts.ts';
import { resultsTexts } from '../../../i18n/results-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import { factsOf } from '../../../report/facts.ts';
import type { Table } from '../../../report/view.ts';
import { type ListPart, listPart } from './list-part.ts';
import { FindByName, namedRows, PartLinks } from './long-table.tsx';
import { filesPage, pageAddress, type ReaderLink, reportsPage, type tablePages, type Wanted } from './page-address.ts';
import { ReportTable } from './report-parts.tsx';
import { ResultsFrame } from './results-frame.tsx';
import type { ReportChoice } from './results-page.tsx';

interface ListPageProps {
  readonly link: ReaderLink;
  readonly languages: readonly Language[];
  readonly programme: string;
  /** What is looked for in the list; blank: all of it is shown. */
  readonly search: string;
  /** Which part of it, as its address has it. */
  readonly part: string | undefined;
}

interface TablePageProps extends ListPageProps {
  readonly wanted: Wanted;
  readonly page: (typeof tablePages)[number];
  readonly table: Table;
}

/** A part of one long table of a report. */
export function TablePage({ table, part: asked, ...props }: TablePageProps): VNode {
  const found = namedRows(table.rows, props.search, ([name]) => name?.text ?? '');
  const part = listPart(found, asked);
  return (
    <ListFrame {...props} heading={table.heading} part={part} isWide>
      <ReportTable table={{ ...table, rows: part.rows }} link={props.link} isHeaded={false} />
    </ListFrame>
  );
}

/** A part of the reports that a reader can choose, where those are many. */
export function ReportsPage(props: ListPageProps & { readonly choices: readonly ReportChoice[] }): VNode {
  const { link, choices, search } = props;
  const part = listPart(
    namedRows(choices, search, ({ label }) => label),
    props.part,
  );
  return (
    <ListFrame {...props} wanted={{}} page={reportsPage} heading={resultsTexts(link.language).reports} part={part}>
      <ul class="card">
        {part.rows.map(({ label, wanted }) => (
          <li key={label} class="links">
            <a href={pageAddress(link, '', wanted)}>{label}</a>
          </li>
        ))}
      </ul>
    </ListFrame>
  );
}

/** The answers of some sessions: the places of the first and the last of them, counted from 1, and what these are called. */
export interface DividedFile {
  /** Counted from 1. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly first: string;
  readonly last: string;
}

interface FilesPageProps extends ListPageProps {
  readonly wanted: Wanted;
  readonly files: readonly DividedFile[];
}

/** A part of the files of the answers of single sessions. They are found by the names of their first and their last session. */
export function FilesPage({ files, ...props }: FilesPageProps): VNode {
  const { link, search, wanted } = props;
  const { download, list } = resultsTexts(link.language);
  const texts = reportTexts(link.language);
  const found = namedRows(files, search, ({ first, last }) => `${first} ${last}`);
  const part = listPart(found, props.part);
  const all = files.at(-1)?.to ?? 0;
  return (
    <ListFrame {...props} page={filesPage} heading={download.bySession} part={part}>
      <section>
        <p>{download.divided}</p>
        <ul>
          {part.rows.map(({ number, from, to, first, last }) => (
            <li key={number}>
              {list.range({ from, to, all })}
              <small> {factsOf([first, from === to ? undefined : last], texts)}</small>
              <span class="links">
                {(['xlsx', 'csv', 'sav'] as const).map((format) => (
                  <a
                    key={format}
                    href={pageAddress(link, `results.${format}`, wanted, { part: String(number) })}
                    aria-label={texts.plain.labelled({ label: download[format], value: list.range({ from, to, all }) })}
                    download
                  >
                    {download[format]}
                  </a>
                ))}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </ListFrame>
  );
}

interface FrameProps extends Omit<ListPageProps, 'part'> {
  readonly wanted: Wanted;
  readonly page: string;
  readonly heading: string;
  readonly part: ListPart<unknown>;
  readonly isWide?: boolean;
  readonly children: VNode;
}

/** A list with the links to its pages before and after it. */
function ListFrame({ children, heading, part, search, ...frame }: FrameProps): VNode {
  const { link, wanted, page } = frame;
  const { list, preferences } = resultsTexts(link.language);
  const place = { link, wanted, page, search };
  const isSearch = search !== '';
  const title = factsOf([heading, part.all === 0 ? undefined : list.range(part)], reportTexts(link.language));
  return (
    <ResultsFrame
      {...frame}
      title={title}
      more={{ q: search, part: part.number === 1 ? undefined : String(part.number) }}
    >
      <p class="links">
        <a href={pageAddress(link, '', wanted)}>{preferences.back}</a>
      </p>
      {(isSearch || part.parts > 1) && <FindByName {...place} found={part.all} />}
      <PartLinks {...place} heading={heading} part={part} />
      {children}
      <PartLinks {...place} heading={heading} part={part} />
    </ResultsFrame>
  );
}
