/**
 * Where a spreadsheet may begin a new cell in a text: at its beginning, and behind whatever it takes for a separator. Which one
 * that is depends on the country of its user: where numbers have a decimal comma it is the semicolon, and quotation marks around
 * a text hold it together only if it stands first in its line.
 */
const separator = /[;\t|\r\n]/;
const blank = /[\s"'\u00a0]/;
const calculating = /[=+\-@＝＋－＠]/;

/** The first characters that some spreadsheet drops or takes for the end of a cell. */
const control = /^[\t\r\n]/;

/**
 * What a spreadsheet takes for a number, a date, a time or a truth, and shows otherwise than it was written: `0012345` would
 * become 12345, `1/2` the first of February, `3E5` 300000. A number that is written as a spreadsheet writes it stays as it is.
 */
const numberLike = /^[\s\d.,:/%()$€£¥₹−–年月日時时分秒-]+(?:e[+-]?\d+|[ap]\.?m\.?)?$/iu;
const dateLike =
  /^[\s\d./,-]*(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[\s\d./,-]*$/iu;
const truth = /^\s*(?:true|false|wahr|falsch|vrai|faux)\s*$/iu;

/**
 * A text for a CSV file, with an apostrophe wherever a spreadsheet would calculate, or change it: "this is text" to some of
 * them, and to all others a mark that can be seen and taken away. OWASP, CSV Injection, knows of the first place only.
 */
export function guarded(text: string): string {
  const asleep = calculating.test(text) ? withApostrophes(text) : text;
  if (asleep.startsWith("'") && asleep !== text) return asleep;
  return control.test(text) || isChanged(text) ? `'${asleep}` : asleep;
}

/** An apostrophe at each beginning that leads, over blanks and quotes, to a sign that makes it calculate; read from the end. */
function withApostrophes(text: string): string {
  const written: string[] = [];
  let leads = false;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const unit = text.charAt(at);
    if (leads && separator.test(unit)) written.push("'");
    leads = calculating.test(unit) || (leads && blank.test(unit));
    written.push(unit);
  }
  if (leads) written.push("'");
  return written.reverse().join('');
}

function isChanged(text: string): boolean {
  if (String(Number(text)) === text && text.replace(/\D/g, '').length <= 15) return false;
  if (text.includes('..')) return false;
  return (/\d/.test(text) && (numberLike.test(text) || dateLike.test(text))) || truth.test(text);
}
