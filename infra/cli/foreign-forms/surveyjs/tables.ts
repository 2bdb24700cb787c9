import { mostSteps } from '../../../../shared/questionnaire/question-parts.ts';
import type { Asks, ForeignQuestion, Lost } from '../foreign-form.ts';
import { headed } from '../foreign-text.ts';
import { type TableHead, tableQuestions } from '../table-questions.ts';
import { commentOf, stepsOf, typed } from './asks.ts';
import { type Element, elementsIn, listIn, nameOf } from './element.ts';
import type { Texts } from './localized.ts';
import { lostElement } from './lost.ts';
import { optionOf } from './options.ts';

/** A table with a question in each row. Undefined: the element is none. */
export function tableOf(
  element: Element,
  head: TableHead,
  texts: Texts,
): readonly (ForeignQuestion | Lost)[] | undefined {
  if (element.type === 'matrix') return matrix(element, head, texts);
  if (element.type === 'multipletext') return fields(element, head, texts);
  return undefined;
}

/** Rows on the scale of the columns; where more than one can be ticked in each, or there are too many, a question for each row. */
function matrix(element: Element, head: TableHead, texts: Texts): (ForeignQuestion | Lost)[] {
  const columns = listIn(element.columns).map((column) => optionOf(column, texts));
  const rows = listIn(element.rows).map((row) => optionOf(row, texts));
  if (columns.length < 2 || rows.length === 0) {
    return [
      lostElement(element, head.where, {
        why: 'it has no rows or no columns in the file',
        remedy: 'write its questions',
      }),
    ];
  }
  const asks: Asks =
    element.cellType === 'checkbox'
      ? { type: 'several', options: columns }
      : columns.length > mostSteps.most
        ? { type: 'one', options: columns }
        : stepsOf(columns, 'unknown');
  const isRequired = element.isAllRowRequired === true || element.eachRowRequired === true;
  const asked = tableQuestions(
    { ...head, ...(element.rowsOrder === 'random' && { isRandom: true }) },
    asks,
    rows.map((row, at) => ({
      name: `${head.name}.${row.name}`,
      where: `${head.where}.rows[${at}]`,
      text: row.text,
      isRequired,
    })),
  );
  const comment = commentOf(element, texts);
  return comment === undefined
    ? asked
    : asked.map((each, at) => (at === asked.length - 1 ? { ...each, comment } : each));
}

function fields(
  element: Element,
  { name, where, text, conditions }: TableHead,
  texts: Texts,
): (ForeignQuestion | Lost)[] {
  return elementsIn(element.items).map((item, at): ForeignQuestion | Lost => {
    const place = `${where}.items[${at}]`;
    const asks = typed(item);
    if ('why' in asks) return lostElement(item, place, asks);
    return {
      name: `${name}.${nameOf(item)}`,
      where: place,
      text: headed(text, texts.or(item.title, nameOf(item))),
      asks,
      isRequired: item.isRequired === true,
      conditions,
    };
  });
}
