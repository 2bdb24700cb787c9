import { groupedCode, type OneTimeCode } from '../../access/one-time-code.ts';

/** How the part of an address begins that carries a one-time code: no browser sends it anywhere, so no log has it. */
export const codeFragment = '#c=';

/** The address of a form with a one-time code, which the form's script puts into its field. */
export function codeLink(form: string, code: OneTimeCode): string {
  return `${form}${codeFragment}${groupedCode(code)}`;
}
