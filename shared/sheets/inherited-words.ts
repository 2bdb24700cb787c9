import { getCellAddress } from 'write-excel-file/utility';
import type { Sheet } from './sheet.ts';

const inherited = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * Whether a text is a name that every JavaScript object has, such as `constructor`. The library that writes workbooks looks texts up
 * in an object, and a cell that is just such a word would make a workbook that nothing opens.
 */
export function isInheritedWord(text: string): boolean {
  return inherited.has(text);
}

/** What is handed to the library in the place of such a word. */
export const standIn = '-';

/**
 * The XML of a sheet with the words where their stand-ins are, written in the cell itself. The workbook's own escape of a letter
 * (`_x0063_onstructor`) would do for Excel, and not for readers that don't know it: pandas is one.
 */
export function withInheritedWords(content: string, { columns, rows }: Sheet): string {
  const words = new Map<string, string>();
  for (const [row, values] of [columns.map(({ heading }) => heading), ...rows].entries()) {
    for (const [column, value] of values.entries()) {
      if (typeof value === 'string' && isInheritedWord(value)) words.set(getCellAddress(row, column), value);
    }
  }
  if (words.size === 0) return content;
  return content.replace(/(<c r="([A-Z]+\d+)"[^<>]*) t="s"><v>\d+<\/v>/g, (cell, head: string, address: string) => {
    const word = words.get(address);
    return word === undefined ? cell : `${head} t="inlineStr"><is><t>${word}</t></is>`;
  });
}
