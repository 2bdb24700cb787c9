import { groupedCode, type OneTimeCode } from '../../access/one-time-code.ts';
import type { KeyFingerprint } from '../../blind/key-fingerprint.ts';

/** How the part of an address begins that carries a one-time code: no browser sends it anywhere, so no log has it. */
const codeFragment = '#c=';

/** What stands before the fingerprint of a session's key in it, where its codes are blind. */
const keyFragment = '&k=';

/** The address of a form with a one-time code, which the form's script puts into its field; `key`: that the card knows. */
export function codeLink(form: string, code: OneTimeCode, key?: KeyFingerprint): string {
  return `${form}${codeFragment}${groupedCode(code)}${key === undefined ? '' : `${keyFragment}${key}`}`;
}

/** The code in such an address. */
export function codeInFragment(fragment: string): string | undefined {
  if (!fragment.startsWith(codeFragment)) return undefined;
  return decodeURIComponent(fragment.slice(codeFragment.length).split(keyFragment)[0] ?? '');
}

/** The fingerprint in it. */
export function keyInFragment(fragment: string): string | undefined {
  return fragment.startsWith(codeFragment) ? fragment.split(keyFragment)[1] : undefined;
}
