import writeExcelFile from 'write-excel-file/node';
import type { Language } from '../../../../shared/i18n/text.ts';
import { asShown } from '../../../../shared/programme/as-shown.ts';
import type { Session } from '../../../../shared/programme/session.ts';
import { sectionsOf, wording } from '../../../../shared/questionnaire/items.ts';
import { isInheritedWord } from '../../../../shared/sheets/inherited-words.ts';
import { withoutTimes } from '../../../../shared/sheets/without-times.ts';
import type { ForeignText, Lost } from '../foreign-form.ts';
import { type ChoiceRow, questionRows, type SurveyRow } from './question-rows.ts';
import { purposeNote } from './sheet.ts';

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
  const sections = sectionsOf(session).map((section) => ({
    section,
    asked: section.items.map((item) => questionRows(item, { languages, scales: session.questionnaire.scales })),
  }));
  const survey = [
    { cells: { type: 'note', name: purposeNote }, label: purpose },
    ...sections.flatMap(({ section: { id, page, subject }, asked }): SurveyRow[] => {
      const name = `page_${id.replaceAll(/\W/g, '_')}`;
      const heading = Object.fromEntries(
        languages.map((language) => [language, wording(page.title, subject, language)]),
      );
      return [
        { cells: { type: 'begin_group', name, appearance: 'field-list' }, label: heading },
        ...(page.intro === undefined ? [] : [{ cells: { type: 'note', name: `${name}_intro` }, label: page.intro }]),
        ...asked.flatMap((rows) => rows.survey),
        { cells: { type: 'end_group', name: '' } },
      ];
    }),
  ];
  const lists = sections.flatMap(({ asked }) => asked.flatMap((rows) => [...rows.lists]));
  const asked = sections.flatMap((section) => section.asked);
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
  return { workbook: withoutTimes(workbook), questions: asked.length, lost: asked.flatMap((rows) => rows.lost) };
}

const surveyColumns = ['type', 'name', 'required', 'relevant', 'constraint', 'appearance', 'parameters'] as const;

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
