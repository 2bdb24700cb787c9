import type { VNode } from 'preact';
import type { SessionCode } from '../../../access/session-code.ts';
import { reportTexts } from '../../../i18n/report-texts.ts';
import { resultsTexts } from '../../../i18n/results-texts.ts';
import { sheetTexts } from '../../../i18n/sheet-texts.ts';
import type { Language } from '../../../i18n/text.ts';
import { factsOf } from '../../../report/facts.ts';
import type { ReportView } from '../../../report/view.ts';
import { LongTable } from './long-table.tsx';
import {
  definitionsPage,
  filesPage,
  pageAddress,
  preferencesPage,
  type ReaderLink,
  reportsPage,
  type tablePages,
  type Wanted,
} from './page-address.ts';
import { Comments, Metrics, Questions, ReportTable, Sentences } from './report-parts.tsx';
import { ResultsFrame } from './results-frame.tsx';
import { searched, searchWords } from './search.ts';

/** A report that can be chosen: the programme's, or one of its sessions'. */
export interface ReportChoice {
  readonly label: string;
  readonly wanted: Wanted;
  readonly isShown: boolean;
}

interface ResultsPageProps {
  readonly link: ReaderLink;
  readonly languages: readonly Language[];
  readonly choices: readonly ReportChoice[];
  readonly view: ReportView;
  /** Which comments are looked for; blank: all are shown. */
  readonly search: string;
  /** One file has no room for the answers of all sessions. */
  readonly isDivided: boolean;
}

/** A report on a page: what its mail says, all comments, and files of it. */
export function ResultsPage({ link, languages, choices, view, search, isDivided }: ResultsPageProps): VNode {
  const texts = resultsTexts(view.language);
  const shown = choices.find(({ isShown }) => isShown)?.wanted ?? {};
  return (
    <ResultsFrame link={link} languages={languages} programme={view.programme} title={view.title} wanted={shown}>
      <Choices link={link} choices={choices} label={texts.reports} />
      <ReportNumbers view={view} place={{ link, wanted: shown }} />
      {!view.isCancelled && <AllComments link={link} wanted={shown} search={search} view={view} />}
      <Sentences heading={view.qualityHeading} sentences={view.quality} />
      <Sentences heading={view.notesHeading} sentences={view.notes}>
        <p class="links">
          <a href={pageAddress(link, definitionsPage, shown)}>{texts.definitions.link}</a>
        </p>
      </Sentences>
      <section class="screen">
        {!view.isCancelled && <Files link={link} wanted={shown} isDivided={isDivided} />}
        <p class="soft">{texts.ownLink}</p>
        <p class="links">
          <a href={pageAddress(link, preferencesPage)}>{texts.preferences.link}</a>
        </p>
      </section>
    </ResultsFrame>
  );
}

interface NumbersProps {
  readonly view: ReportView;
  /** Where the pages of long tables are; absent: nowhere, so each table is whole. */
  readonly place?: { readonly link: ReaderLink; readonly wanted: Wanted };
}

/** What a report says before its comments. */
export function ReportNumbers({ view, place }: NumbersProps): VNode {
  const texts = resultsTexts(view.language);
  const long = (page: (typeof tablePages)[number]) => {
    const table = view[page];
    if (table === undefined) return undefined;
    return place === undefined ? <ReportTable table={table} /> : <LongTable {...place} table={table} page={page} />;
  };
  return (
    <>
      <p class="lead">{view.lead}</p>
      <Metrics metrics={view.metrics} texts={reportTexts(view.language)} />
      <Sentences heading={view.actionsHeading} sentences={view.actions} />
      {long('sessions')}
      {view.trend && <ReportTable table={view.trend} />}
      {view.linked && <ReportTable table={view.linked} />}
      {view.quiz && <ReportTable table={view.quiz} />}
      {view.groups && <ReportTable table={view.groups} />}
      {view.pages.map(({ heading, questions }) => (
        <Questions
          key={heading}
          heading={heading}
          questions={questions}
          columns={texts.columns}
          language={view.language}
        />
      ))}
      {view.indexes && <ReportTable table={view.indexes} />}
      {long('speakers')}
      {long('topics')}
      {long('parts')}
    </>
  );
}

function AllComments({ link, wanted, search, view }: SearchProps): VNode {
  return (
    <section id="comments">
      <h2>{view.commentsHeading}</h2>
      {view.noComments !== undefined && <p>{view.noComments}</p>}
      {view.comments.some(({ comments }) => comments.length > 0) && (
        <Search link={link} wanted={wanted} search={search} view={view} />
      )}
      {searched(view.comments, search).map((block) => (
        <Comments key={block.question} block={block} />
      ))}
    </section>
  );
}

function Files({ link, wanted, isDivided }: Pick<ResultsPageProps, 'link' | 'isDivided'> & { wanted: Wanted }): VNode {
  const { download } = resultsTexts(link.language);
  const { names } = sheetTexts(link.language);
  const csvOf = (table: 'comments' | 'sessions' | 'differences') => ({
    page: `results-${table}.csv`,
    label: factsOf([download.csv, names[table]], reportTexts(link.language)),
  });
  const files = [
    { page: 'results.pdf', label: download.pdf },
    { page: 'results.xlsx', label: download.xlsx },
    { page: 'results.csv', label: download.csv },
    csvOf('comments'),
    // A workbook has room for neither where sessions are thousands.
    ...(isDivided ? [csvOf('sessions'), csvOf('differences')] : []),
    { page: 'results.json', label: download.json },
    { page: 'results.sav', label: download.sav },
  ];
  return (
    <>
      <h2>{download.heading}</h2>
      <p class="links">
        {files.map(({ page, label }) => (
          <a key={page} href={pageAddress(link, page, wanted)} download>
            {label}
          </a>
        ))}
      </p>
      {isDivided && (
        <p class="links">
          <a href={pageAddress(link, filesPage, wanted)}>{download.bySession}</a>
        </p>
      )}
      <p>{download.note}</p>
    </>
  );
}

/** What a link shows before anything was published. */
export function NothingYetPage(
  props: Omit<ResultsPageProps, 'view' | 'search' | 'isDivided'> & { programme: string },
): VNode {
  const { link, languages, choices, programme } = props;
  const texts = resultsTexts(link.language);
  const shown = choices.find(({ isShown }) => isShown);
  return (
    <ResultsFrame
      link={link}
      languages={languages}
      programme={programme}
      title={shown?.label ?? programme}
      wanted={shown?.wanted ?? {}}
    >
      <Choices link={link} choices={choices} label={texts.reports} />
      <p class="card">{texts.nothingYet}</p>
      <p class="links">
        <a href={pageAddress(link, preferencesPage)}>{texts.preferences.link}</a>
      </p>
    </ResultsFrame>
  );
}

function Choices({
  link,
  choices,
  label,
}: {
  link: ReaderLink;
  choices: readonly ReportChoice[];
  label: string;
}): VNode {
  const isLong = choices.length > mostChoices;
  const shown = isLong ? choices.filter(({ isShown, wanted }) => isShown || wanted.all === true) : choices;
  return (
    <nav class="topics" aria-label={label}>
      {shown.map((choice) => (
        <a
          key={choice.label}
          href={pageAddress(link, '', choice.wanted)}
          aria-current={choice.isShown ? 'page' : undefined}
        >
          {choice.label}
        </a>
      ))}
      {isLong && (
        <a href={pageAddress(link, reportsPage)}>
          {resultsTexts(link.language).list.reports({ count: choices.length })}
        </a>
      )}
    </nav>
  );
}

/** More reports than these have a page of their own, where they can be looked for. */
const mostChoices = 50;

interface SearchProps {
  readonly link: ReaderLink;
  readonly wanted: Wanted;
  readonly search: string;
  readonly view: ReportView;
}

/** Looks for words in the comments: on the server, so that it needs no script. */
function Search({ link, wanted, search, view }: SearchProps): VNode {
  const texts = resultsTexts(view.language).search;
  const isSearching = searchWords(search).length > 0;
  const found = searched(view.comments, search).reduce((sum, { comments }) => sum + comments.length, 0);
  return (
    <>
      <search>
        <form class="search" method="get" action={`/r/${link.programme}/${link.key}#comments`}>
          <label>
            {texts.label}
            <input class="field" type="search" name="q" value={search} maxLength={100} />
          </label>
          <input type="hidden" name="session" value={sessionValue(wanted)} />
          <input type="hidden" name="lang" value={link.language} />
          <button type="submit">{texts.button}</button>
        </form>
      </search>
      {isSearching && (
        <p>
          {texts.found({ count: found, words: search })}{' '}
          <a class="screen" href={`${pageAddress(link, '', wanted)}#comments`}>
            {texts.all}
          </a>
        </p>
      )}
    </>
  );
}

function sessionValue({ session }: Wanted): SessionCode | 'all' {
  return session ?? 'all';
}
