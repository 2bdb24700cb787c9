const start = '<!-- bench:start -->';
const end = '<!-- bench:end -->';

/**
 * A document with what stands between its two markers replaced.
 *
 * @throws Error when it doesn't have each marker once, in order
 */
export function withTable(document: string, table: string): string {
  const parts = [document.split(start), document.split(end)];
  if (parts.some((each) => each.length !== 2) || document.indexOf(start) > document.indexOf(end)) {
    throw new Error(`The document needs ${start} and, behind it, ${end}, each once.`);
  }
  return `${parts[0]?.[0]}${start}\n\n${table}\n\n${end}${parts[1]?.[1]}`;
}
