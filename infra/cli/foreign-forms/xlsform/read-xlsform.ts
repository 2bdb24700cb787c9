import { conditionOf, type Dialect } from '../condition-source.ts';
import {
  type ForeignForm,
  type ForeignOption,
  type ForeignPage,
  type ForeignQuestion,
  type ForeignText,
  isLost,
  type Lost,
  type WrittenCondition,
} from '../foreign-form.ts';
import { isSaid, joined } from '../foreign-text.ts';
import { asideOf, asksOf, type Choices, type Lists } from './asks.ts';
import { withBoundText } from './bound-texts.ts';
import { lostColumns, lostInRepeat, lostLanguages, lostQuotes, lostRepeat, lostSettings } from './lost.ts';
import {
  cellOf,
  isYes,
  type Languages,
  languagesOf,
  purposeNote,
  type Row,
  rowsOf,
  textOf,
  thanksNote,
  typeOf,
} from './sheet.ts';
import { type SurveyTable, tableAt } from './tables.ts';
import type { Workbook } from './workbook.ts';

/** How XLSForm names a question in an expression. */
const xpath: Dialect = {
  reference(rest) {
    const found = /^\$\{\s*([\w.-]+)\s*\}/.exec(rest);
    return found === null ? undefined : { written: found[0], name: found[1] ?? '' };
  },
};

/** A form for ODK, KoboToolbox and others as a sheet of questions and one of choices. */
export function readXlsform(workbook: Workbook): ForeignForm {
  const rows = rowsOf(workbook.get('survey') ?? []);
  const purpose = purposeIn(rows);
  const thanks = thanksIn(rows);
  const survey = rows.filter((row) => row !== purpose && row !== thanks);
  const choices = rowsOf(workbook.get('choices') ?? workbook.get('select_options') ?? []);
  const settings = rowsOf(workbook.get('settings') ?? [])[0];
  const setting = (key: string) => (settings === undefined ? '' : cellOf(settings, key));
  const languages = languagesOf([...rows, ...choices], setting('default_language'));
  const title = setting('form_title') || setting('set_form_title') || setting('title');
  const named = title === '' ? {} : { [languages.tags[0]]: title };
  const lists = listsOf(choices, languages);
  const pages = pagesOf(survey, { lists, languages, title: named });
  return {
    format: 'XLSForm',
    title: named,
    purpose: purpose === undefined ? {} : textOf(purpose, 'label', languages),
    thanks: thanks === undefined ? {} : textOf(thanks, 'label', languages),
    languages: languages.tags,
    pages: setting('style').includes('pages') ? pages.map((page) => ({ ...page, isScreen: true })) : pages,
    lost: [
      ...lostLanguages(languages),
      ...lostColumns('survey', survey),
      ...lostColumns('choices', choices),
      ...choices.flatMap((row) => lostQuotes(row, `choices row ${row.number}`)),
    ],
  };
}

/** The note before all pages that says it. */
function purposeIn(rows: readonly Row[]): Row | undefined {
  const first = rows.find((row) => !/^(?:start|end|today|deviceid)$/.test(cellOf(row, 'type')));
  return isNote(first, purposeNote) ? first : undefined;
}

/** The note behind all pages. */
function thanksIn(rows: readonly Row[]): Row | undefined {
  const last = rows.at(-1);
  return isNote(last, thanksNote) ? last : undefined;
}

function isNote(row: Row | undefined, name: string): boolean {
  return row !== undefined && typeOf(row) === 'note' && cellOf(row, 'name') === name;
}

function listsOf(choices: readonly Row[], languages: Languages): Lists {
  const lists = new Map<string, ForeignOption[]>();
  for (const row of choices) {
    const list = cellOf(row, 'list_name');
    const options = lists.get(list) ?? [];
    options.push({ name: cellOf(row, 'name'), text: textOf(row, 'label', languages) });
    lists.set(list, options);
  }
  return lists;
}

interface Form extends Choices {
  readonly title: ForeignText;
}

/** A group that is open while the rows of the survey are read. */
interface Group {
  readonly row: Row;
  readonly conditions: readonly WrittenCondition[];
  /** What is in it is asked more than once, which a programme file only does for speakers and topics. */
  readonly isRepeat: boolean;
}

type Page = { -readonly [K in keyof ForeignPage]: ForeignPage[K] } & {
  intro: ForeignText[];
  content: (ForeignQuestion | Lost)[];
};

/** Each group is a page, and so is what stands between groups. */
function pagesOf(survey: readonly Row[], form: Form): ForeignPage[] {
  const pages: Page[] = [];
  const groups: Group[] = [];
  let isNew = true;
  const page = (): Page => {
    const last = pages.at(-1);
    if (last !== undefined && !isNew) return last;
    isNew = false;
    const labelled = groups.findLast(({ row }) => isSaid(textOf(row, 'label', form.languages)));
    const next: Page = {
      where: `survey row ${groups.at(-1)?.row.number ?? survey[0]?.number ?? 1}`,
      title: labelled === undefined ? form.title : textOf(labelled.row, 'label', form.languages),
      intro: [],
      isScreen: groups.some(({ row }) => cellOf(row, 'appearance').includes('field-list')),
      conditions: groups.flatMap(({ conditions }) => conditions),
      content: [],
    };
    pages.push(next);
    return next;
  };
  for (const { row, table } of unitsOf(survey, form)) {
    const type = typeOf(row);
    if (table !== undefined) {
      page().content.push(...table.content.map((each) => (isRepeated(groups) ? askedInRepeat(each) : each)));
      continue;
    }
    const [, edge, kind = ''] = /^(begin|end)[ _](group|repeat|lgroup|loop|looped group)\b/i.exec(type) ?? [];
    if (edge === undefined) {
      place(readRow(row, type, groups, form), row, page(), form.languages);
      continue;
    }
    isNew = true;
    if (edge.toLowerCase() === 'end') groups.pop();
    else {
      groups.push({ row, conditions: relevanceOf(row), isRepeat: kind.toLowerCase() !== 'group' });
      const lost = [
        ...lostQuotes(row, `survey row ${row.number}`),
        ...(kind.toLowerCase() === 'group' ? [] : [lostRepeat(row)]),
      ];
      if (lost.length > 0) page().content.push(...lost);
    }
  }
  return pages.filter(({ intro, content }) => intro.length > 0 || content.length > 0);
}

/** The rows of a survey, those of a table together. */
function* unitsOf(survey: readonly Row[], form: Form): Generator<{ row: Row; table?: SurveyTable }> {
  for (let at = 0; at < survey.length; ) {
    const row = survey[at] as Row;
    const table = tableAt(survey, at, form, relevanceOf);
    yield { row, ...(table && { table }) };
    at += table?.length ?? 1;
  }
}

function isRepeated(groups: readonly Group[]): boolean {
  return groups.some(({ isRepeat }) => isRepeat);
}

function askedInRepeat(each: ForeignQuestion | Lost): Lost {
  return isLost(each) ? each : lostInRepeat(each.where, `table "${each.name}"`);
}

function place(read: RowContent, row: Row, page: Page, languages: Languages): void {
  for (const each of read.content) {
    const bound = isLost(each) ? undefined : withBoundText(page.content, each, row, languages);
    if (bound === undefined) page.content.push(each);
    else page.content = [...bound];
  }
  if (read.note === undefined) return;
  if (page.content.some((each) => !isLost(each))) {
    page.content.push({
      where: `survey row ${row.number}`,
      what: `note "${cellOf(row, 'name')}"`,
      why: 'a page has one introduction, above its questions',
      remedy: 'the note stands in it now; move it to another page if it belongs there',
    });
  }
  page.intro.push(read.note);
}

interface RowContent {
  readonly content: readonly (ForeignQuestion | Lost)[];
  readonly note?: ForeignText;
}

/** What phones note by themselves, and what is computed from it: nobody is asked. */
const unasked =
  /^(?:start|end|today|deviceid|device id|subscriberid|simserial|phonenumber|username|email|audit|start-geopoint|background-audio|get .*|imei|simid|xml-external|csv-external)$/i;

function readRow(row: Row, type: string, groups: readonly Group[], form: Form): RowContent {
  const text = joined(textOf(row, 'label', form.languages), textOf(row, 'hint', form.languages));
  const name = cellOf(row, 'name');
  const where = `survey row ${row.number}`;
  if (type === '') return { content: [] };
  if (isRepeated(groups)) return { content: [lostInRepeat(where, `${type} "${name}"`)] };
  if (/^(?:q |add )?note(?: prompt)?$/i.test(type)) return { content: lostQuotes(row, where), note: text };
  const asks = asksOf(row, type, form);
  if ('why' in asks) return { content: unasked.test(type) ? [] : [{ where, what: `${type} "${name}"`, ...asks }] };
  const notApplicable = asideOf(type, form);
  return {
    content: [
      ...lostQuotes(row, where),
      ...lostSettings(row, where),
      {
        name,
        where,
        text,
        asks,
        isRequired: isYes(cellOf(row, 'required')),
        ...(notApplicable && { notApplicable }),
        conditions: relevanceOf(row),
      },
    ],
  };
}

function relevanceOf(row: Row): WrittenCondition[] {
  const source = cellOf(row, 'relevant');
  if (source === '') return [];
  return [{ source, where: `survey row ${row.number}`, means: conditionOf(source, xpath) }];
}
