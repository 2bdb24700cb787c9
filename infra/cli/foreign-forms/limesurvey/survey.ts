import { tagOf } from '../../../../shared/i18n/language-tags.ts';
import type { Language } from '../../../../shared/i18n/text.ts';
import type { ForeignOption, ForeignText } from '../foreign-form.ts';
import { plainWords, quotesAnswers } from '../plain-words.ts';
import type { LssRow, LssTables } from './tables.ts';

/** A row of a question that consists of several: a line of a table, an option of a multiple choice. */
export interface Part {
  readonly code: string;
  readonly text: ForeignText;
  /** When it is shown. */
  readonly relevance: string;
}

/** Where the texts of groups and of questions are. */
const groupTables = ['group_l10ns', 'groups'];
const questionTables = ['question_l10ns', 'questions', 'subquestions'];

/** What the tables of a survey say together. Before version 4, each text is a row of its own language; since then, in tables of their own. */
export class Survey {
  readonly languages: readonly [Language, ...Language[]];
  /** In the order of their groups' rows. */
  readonly questions: readonly LssRow[];
  private readonly parts: readonly LssRow[];

  constructor(
    private readonly tables: LssTables,
    listed: readonly string[],
  ) {
    const [survey] = this.rows('surveys');
    const named = [survey?.get('language') ?? '', ...(survey?.get('additional_languages') ?? '').split(' '), ...listed];
    const [first = 'en', ...others] = new Set(named.flatMap((name) => tagOf(name) ?? []));
    this.languages = [first, ...others];
    const all = distinct([...this.rows('questions'), ...this.rows('subquestions')], 'qid');
    const isPart = (row: LssRow) => Number(row.get('parent_qid') ?? 0) > 0;
    this.questions = inOrder(
      all.filter((row) => !isPart(row)),
      'question_order',
    );
    this.parts = inOrder(all.filter(isPart), 'question_order');
  }

  rows(table: string): readonly LssRow[] {
    return this.tables.get(table) ?? [];
  }

  groups(): readonly LssRow[] {
    return inOrder(distinct(this.rows('groups'), 'gid'), 'group_order');
  }

  /** A text of the survey as a whole. */
  setting(column: string): ForeignText {
    return this.inLanguages(this.rows('surveys_languagesettings'), column, 'surveyls_language');
  }

  groupText(group: LssRow, column: string): ForeignText {
    return this.textOf(group, groupTables, 'gid', column);
  }

  questionText(question: LssRow, column: 'question' | 'help' = 'question'): ForeignText {
    return this.textOf(question, questionTables, 'qid', column);
  }

  /** The parts of a question that are its rows or its options. */
  partsOf(question: LssRow): Part[] {
    return this.partRowsOf(question).map((row) => ({
      code: row.get('title') ?? '',
      text: this.questionText(row),
      relevance: row.get('relevance') ?? '',
    }));
  }

  private partRowsOf(question: LssRow): readonly LssRow[] {
    return this.parts.filter(
      (row) => row.get('parent_qid') === question.get('qid') && Number(row.get('scale_id') ?? 0) === 0,
    );
  }

  /** The code of a part by its number. */
  partCode(qid: string): string | undefined {
    return this.parts.find((row) => row.get('qid') === qid)?.get('title');
  }

  /** Whether a text of the survey as a whole quotes an answer. */
  isSettingQuoting(column: string): boolean {
    return isQuoting(this.rows('surveys_languagesettings'), column);
  }

  isGroupQuoting(group: LssRow): boolean {
    const rows = this.textRows(group, groupTables, 'gid');
    return isQuoting(rows, 'group_name') || isQuoting(rows, 'description');
  }

  isQuestionQuoting(question: LssRow): boolean {
    const rows = this.textRows(question, questionTables, 'qid');
    return isQuoting(rows, 'question') || isQuoting(rows, 'help');
  }

  /** The codes of the parts and the answers of a question whose words quote an answer. */
  quotingCodes(question: LssRow): string[] {
    const parts = this.partRowsOf(question).filter((row) => this.isQuestionQuoting(row));
    const answers = this.rows('answers').filter(
      (row) => row.get('qid') === question.get('qid') && isQuoting(this.answerRows([row]), 'answer'),
    );
    return [
      ...new Set([...parts.map((row) => row.get('title') ?? ''), ...answers.map((row) => row.get('code') ?? '')]),
    ];
  }

  /** The answers to choose from; some questions have two scales of them, 0 and 1. */
  answersOf(question: LssRow, scale: '0' | '1' = '0'): ForeignOption[] {
    const own = this.rows('answers').filter(
      (row) => row.get('qid') === question.get('qid') && (row.get('scale_id') ?? '0') === scale,
    );
    const codes = [...new Set(inOrder(own, 'sortorder').map((row) => row.get('code') ?? ''))];
    return codes.map((code) => {
      const rows = own.filter((row) => row.get('code') === code);
      return { name: code, text: this.inLanguages(this.answerRows(rows), 'answer') };
    });
  }

  /** The rows that have the words of answers: of a table apart, or their own. */
  private answerRows(answers: readonly LssRow[]): readonly LssRow[] {
    const ids = new Set(answers.flatMap((row) => row.get('aid') ?? []));
    return [...this.rows('answer_l10ns').filter((row) => ids.has(row.get('aid') ?? '')), ...answers];
  }

  attribute(question: LssRow, name: string): string | undefined {
    return this.attributes(question, name)
      .find((row) => row.get('value') !== '')
      ?.get('value');
  }

  attributeText(question: LssRow, name: string): ForeignText {
    return this.inLanguages(this.attributes(question, name), 'value');
  }

  private attributes(question: LssRow, name: string): readonly LssRow[] {
    return this.rows('question_attributes').filter(
      (row) => row.get('qid') === question.get('qid') && row.get('attribute') === name,
    );
  }

  private textOf(of: LssRow, tables: readonly string[], key: string, column: string): ForeignText {
    return this.inLanguages(this.textRows(of, tables, key), column);
  }

  private textRows(of: LssRow, tables: readonly string[], key: string): readonly LssRow[] {
    return tables.flatMap((table) => this.rows(table)).filter((row) => row.get(key) === of.get(key));
  }

  /** The first words in each language; a row without a language is in the survey's own. */
  private inLanguages(rows: readonly LssRow[], column: string, languageColumn = 'language'): ForeignText {
    const texts = new Map<Language, string>();
    for (const row of rows) {
      const named = row.get(languageColumn) ?? '';
      const tag = named === '' ? this.languages[0] : tagOf(named);
      const words = plainWords(row.get(column) ?? '');
      if (tag !== undefined && words !== '' && !texts.has(tag)) texts.set(tag, words);
    }
    return Object.fromEntries(texts);
  }
}

function isQuoting(rows: readonly LssRow[], column: string): boolean {
  return rows.some((row) => quotesAnswers(row.get(column) ?? ''));
}

function distinct(rows: readonly LssRow[], key: string): readonly LssRow[] {
  const first = new Map<string | undefined, LssRow>();
  for (const row of rows) if (!first.has(row.get(key))) first.set(row.get(key), row);
  return [...first.values()];
}

function inOrder(rows: readonly LssRow[], column: string): readonly LssRow[] {
  return rows.toSorted((a, b) => Number(a.get(column) ?? 0) - Number(b.get(column) ?? 0));
}
