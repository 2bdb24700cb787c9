/**
 * The HTML of a mail that is read from right to left. MJML takes a direction for its sections and columns; what it has no
 * attribute for is put right here: columns align their text to the left whatever their direction, and Outlook orders the
 * cells of a table by the table's own `dir` alone, also in the tables that only it sees.
 */
export function mirrored(html: string): string {
  return html
    .replace(/text-align:left;(?=direction:rtl)/g, 'text-align:right;')
    .replace(/<table\b/g, '<table dir="rtl"');
}
