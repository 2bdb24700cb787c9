import type { Asks, ForeignQuestion, ForeignText, Lost } from '../foreign-form.ts';
import { headed } from '../foreign-text.ts';
import { stepsOf, typed } from './asks.ts';
import { type Element, elementsIn, listIn, nameOf } from './element.ts';
import type { Texts } from './localized.ts';
import { lostElement } from './lost.ts';
import { optionOf } from './options.ts';

/** What all questions of a table share. */
export interface TableHead {
  readonly where: string;
  readonly text: ForeignText;
  readonly conditions: ForeignQuestion['conditions'];
}

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

/** Each row is a question on the scale of the columns. */
function matrix(element: Element, { where, text, conditions }: TableHead, texts: Texts): (ForeignQuestion | Lost)[] {
  const columns = listIn(element.columns).map((column) => optionOf(column, texts));
  const rows = listIn(element.rows).map((row) => optionOf(row, texts));
  if (columns.length < 2 || rows.length === 0) {
    return [
      lostElement(element, where, { why: 'it has no rows or no columns in the file', remedy: 'write its questions' }),
    ];
  }
  const asks: Asks =
    element.cellType === 'checkbox'
      ? { type: 'several', options: columns }
      : columns.length > 11
        ? { type: 'one', options: columns }
        : stepsOf(columns, 'unknown');
  return rows.map((row, at) => ({
    name: `${nameOf(element)}.${row.name}`,
    where: `${where}.rows[${at}]`,
    text: headed(text, row.text),
    asks,
    isRequired: element.isAllRowRequired === true || element.eachRowRequired === true,
    conditions,
  }));
}

function fields(element: Element, { where, text, conditions }: TableHead, texts: Texts): (ForeignQuestion | Lost)[] {
  return elementsIn(element.items).map((item, at): ForeignQuestion | Lost => {
    const place = `${where}.items[${at}]`;
    const asks = typed(item);
    if ('why' in asks) return lostElement(item, place, asks);
    return {
      name: `${nameOf(element)}.${nameOf(item)}`,
      where: place,
      text: headed(text, texts.or(item.title, nameOf(item))),
      asks,
      isRequired: item.isRequired === true,
      conditions,
    };
  });
}
