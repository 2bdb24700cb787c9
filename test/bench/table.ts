import { isMet, type Line, type Row, ratioOf } from './row.ts';

/** The columns of the table. */
export const header = ['what', 'floor', 'measured', 'ratio', 'target', 'met?'] as const;

/** The cells of a line, as text. */
export function cellsOf(line: Line): readonly string[] {
  if ('skipped' in line) return [line.what, '', `skipped: ${line.skipped}`, '', '', ''];
  const { what, unit, measured, floor } = line;
  const ratio = ratioOf(line);
  const met = isMet(line);
  return [
    what,
    floor === undefined ? '' : quantity(floor, unit),
    quantity(measured, unit),
    ratio === undefined ? '' : `${ratio.toFixed(2)}x`,
    targetText(line),
    met === undefined ? '' : met ? 'yes' : 'no',
  ];
}

/** The table as Markdown, as the README shows it. */
export function markdownTable(lines: readonly Line[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const rule = '| --- | ---: | ---: | ---: | ---: | --- |';
  return [row(header), rule, ...lines.map((line) => row(cellsOf(line)))].join('\n');
}

/** A number with its unit: three significant digits below 1,000, thousands apart above. */
function quantity(value: number, unit: string): string {
  const digits =
    Math.abs(value) >= 1000 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)));
  return unit === '$' ? `$${value.toFixed(2)}` : `${digits} ${unit}`.trim();
}

function targetText({ target, unit }: Row): string {
  if (target === undefined) return '';
  if ('atLeast' in target) return `>= ${quantity(target.atLeast, unit)}`;
  return target.of === 'ratio' ? `<= ${target.atMost}x` : `<= ${quantity(target.atMost, unit)}`;
}
