import { groupedCode, type OneTimeCode } from '../../../access/one-time-code.ts';
import type { KeyFingerprint } from '../../../blind/key-fingerprint.ts';
import { codeLink } from '../../http/code-link.ts';

/**
 * One-time codes as a table (CSV), for who hands them out in another way than on cards. What is in it begins with no sign that a spreadsheet
 * reckons with.
 */
export function codesTable(codes: readonly OneTimeCode[], form: string, key?: KeyFingerprint): string {
  const rows = codes.map((code, at) => [String(at + 1), groupedCode(code), codeLink(form, code, key)]);
  return [['number', 'code', 'link'], ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}
