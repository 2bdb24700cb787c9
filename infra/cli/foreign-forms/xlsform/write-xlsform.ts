import writeExcelFile from 'write-excel-file/node';
import type { Language } from '../../../../shared/i18n/text.ts';
import { asShown } from '../../../../shared/programme/as-shown.ts';
import type { Session } from '../../../../shared/programme/session.ts';
import { blocksOf } from '../../../../shared/questionnaire/blocks.ts';
import { type Section, sectionsOf, wording } from '../../../../shared/questionnaire/items.ts';
import { isInheritedWord } from '../../../../shared/sheets/inherited-words.ts';
import { withoutTimes } from '../../../../shared/sheets/without-times.ts';
import type { ForeignText, Lost } from '../foreign-form.ts';
import { blockRows, type ChoiceRow, expressionOf, type SurveyRow } from './question-rows.ts';
import { purposeNote, thanksNote } from './sheet.ts';

/** A form for ODK, KoboToolbox and others, made of the form of a session. */
export interface WrittenXlsform {
  readonly workbook: Buffer;
  readonly questions: number;
  readonly lost: readonly Lost[];
}

/** Writes what a session asks as an XLSForm, in all languages of its programme. The same session gives the same bytes. */
export async function writtenXlsform(of: Session): Promise<WrittenXlsform> {
  const session = asShown(of);
  const { languages, title, purpose } = session.programme;
  const [first = 'en'] = languages;
  const exporting = { languages, scales: session.questionnaire.scales };
  const sections = sectionsOf(session).map((section) => ({
    section,
    asked: blocksOf(section.items).map((block) => blockRows(block, section.condition, exporting)),
  }));
  const { thanks } = session.programme;
  const survey = [
    { cells: { type: 'note', name: purposeNote }, label: purpose },
    ...sections.flatMap(({ section, asked }) => [
      ...headingRows(section, languages),
      ...asked.flatMap((rows) => rows.survey),
      { cells: { type: 'end_group', name: '' } },
    ]),
    ...(thanks === undefined ? [] : [{ cells: { type: 'note', name: thanksNote }, label: thanks }]),
  ];
  const asked = sections.flatMap((section) => section.asked);
  const lists = asked.flatMap((rows) => [...rows.lists]);
  const workbook = await writeExcelFile([
    { sheet: 'survey', data: surveySheet(survey, languages) },
    { sheet: 'choices', data: choicesSheet(lists, languages) },
    {
      sheet: 'settings',
      data: [
        ['form_title', 'form_id', 'default_language', 'style'],
        [title[first] ?? '', session.code.toLowerCase(), languageHeading(first), 'pages'],
      ].map((row) => row.map(cell)),
    },
  ]).toBuffer();
  return {
    workbook: withoutTimes(workbook),
    questions: sections.reduce((sum, { section }) => sum + section.items.length, 0),
    lost: [
      ...lostTitle(session),
      ...lostLook(session),
      ...sections.flatMap((each) => [...lostOrder(each.section), ...each.asked.flatMap((rows) => rows.lost)]),
    ],
  };
}

/** The group that a page is, and what stands above its questions. */
function headingRows({ id, page, subject, condition }: Section, languages: readonly Language[]): SurveyRow[] {
  const name = `page_${id.replaceAll(/\W/g, '_')}`;
  const label = Object.fromEntries(languages.map((language) => [language, wording(page.title, subject, language)]));
  const relevant = condition && { relevant: expressionOf(condition) };
  return [
    { cells: { type: 'begin_group', name, appearance: 'field-list', ...relevant }, label },
    ...(page.intro === undefined ? [] : [{ cells: { type: 'note', name: `${name}_intro` }, label: page.intro }]),
  ];
}

/** A form has one title. */
function lostTitle({ programme: { languages } }: Session): Lost[] {
  const [first, ...others] = languages;
  if (others.length === 0) return [];
  const what = `its title in ${others.join(' and ')}`;
  return [{ where: 'title', what, why: `a form has one title, and that is in ${first}`, remedy: 'nothing is to do' }];
}

/** What of the programme's look an XLSForm has no place for. */
function lostLook({ look }: Session): Lost[] {
  const lost = (what: string, why: string, remedy: string): Lost => ({ where: 'look', what, why, remedy });
  return [
    ...(look?.logo === undefined
      ? []
      : [
          lost(
            'the logo',
            'a form has pictures in files beside it',
            'add it there as "media::image" of the first note',
          ),
        ]),
    ...(look?.accent === undefined
      ? []
      : [lost('the colour', 'a form looks like the app that shows it', 'nothing is to do')]),
  ];
}

function lostOrder({ id, page }: Section): Lost[] {
  if (page.order === undefined) return [];
  const [why, remedy] = ['only options can be in one', 'all see the questions in the order of the file'];
  return [{ where: id, what: 'the random order of its questions', why, remedy }];
}

const surveyColumns = [
  ...['type', 'name', 'required', 'relevant', 'choice_filter', 'constraint', 'appearance', 'parameters', 'belongs_to'],
] as const;

const texts = ['label', 'hint', 'constraint_message'] as const;

function surveySheet(rows: readonly SurveyRow[], languages: readonly Language[]) {
  const head = [
    ...surveyColumns,
    ...languages.flatMap((language) => texts.map((text) => `${text}::${languageHeading(language)}`)),
  ];
  const body = rows.map(({ cells, ...said }) => [
    ...surveyColumns.map((column) => cells[column] ?? ''),
    ...languages.flatMap((language) => texts.map((text) => shown(said[text], language))),
  ]);
  return [head, ...body].map((row) => row.map(cell));
}

function choicesSheet(lists: readonly (readonly [string, readonly ChoiceRow[]])[], languages: readonly Language[]) {
  const head = ['list_name', 'name', ...languages.map((language) => `label::${languageHeading(language)}`)];
  const body = lists.flatMap(([list, choices]) =>
    choices.map(({ name, label }) => [list, name, ...languages.map((language) => shown(label, language))]),
  );
  return [head, ...body].map((row) => row.map(cell));
}

/** `French (fr)` */
function languageHeading(language: Language): string {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  return `${name.replaceAll(/[():]/g, '')} (${language})`;
}

/** A text as it is: what would name a question, or look like markup to ODK, is kept from it. */
function shown(text: ForeignText | undefined, language: Language): string {
  return (text?.[language] ?? '').replaceAll('${', '$ {');
}

/** The library can't write a word that every object has. A blank behind it is trimmed by readers. */
function cell(value: string) {
  if (value === '') return null;
  return { type: String, value: isInheritedWord(value) ? `${value} ` : value };
}
