import { CommandError } from './command-error.ts';

/**
 * A document with the table between its markers `<!-- name:start -->` and `<!-- name:end -->` replaced.
 *
 * @throws CommandError when it doesn't have each marker once, in order
 */
export function withTable(document: string, name: string, table: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [[before, ...afterStart], [beforeEnd, ...after]] = [document.split(start), document.split(end)];
  if (afterStart.length !== 1 || after.length !== 1 || document.indexOf(start) > (beforeEnd ?? '').length) {
    throw new CommandError(`the document needs ${start} and, behind it, ${end}, each once`);
  }
  return `${before}${start}\n\n${table}\n\n${end}${after[0]}`;
}
