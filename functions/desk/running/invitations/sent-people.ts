import type { RosterRow } from '../../../../shared/roster/roster.ts';

/** Who was read, as a form of ours sends them back: nothing is stored before somebody has looked at it. */
export function peopleText(rows: readonly RosterRow[]): string {
  const lines = rows.map(({ address, language = '', kind = '' }) => [address, language, kind]);
  return [['email', 'language', 'kind'], ...lines].map((line) => line.join('\t')).join('\n');
}
