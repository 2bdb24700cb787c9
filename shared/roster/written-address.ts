import { asciiAddress } from '../access/mail-address.ts';
import type { RosterProblem } from './roster-problem.ts';

/**
 * The address that a cell holds, as it is typed or copied from a mail program: `Li Wei <li@example.org>`, `mailto:li@example.org`, in full-width
 * signs, with a comma after it. Of the name nothing is kept.
 */
export function writtenAddress(cell: string): { readonly address: string } | { readonly problem: RosterProblem } {
  const written = cell.normalize('NFKC').trim();
  if (written === '') return { problem: { key: 'noAddress' } };
  if (holdsSeveral(written) && !isNamedByItself(written))
    return { problem: { key: 'severalAddresses', written: shown(cell) } };
  const address = asciiAddress(bare(written));
  return address === undefined ? { problem: { key: 'malformed', written: shown(cell) } } : { address };
}

/** Whether several of its words are addresses, or meant as such: `omar@@example` is one, mistyped. */
function holdsSeveral(written: string): boolean {
  return written.split(/[\s,;/|<>]/).filter((word) => word.includes('@')).length > 1;
}

/** `li@example.org <li@example.org>`: one address, and a name that is the same. */
function isNamedByItself(written: string): boolean {
  const [, name = '', address = ''] = /^["']?([^<>"']+?)["']? ?<([^<>]+)>$/.exec(written) ?? [];
  return name !== '' && name.toLowerCase() === address.toLowerCase();
}

function bare(written: string): string {
  const inBrackets = /<([^<>]*)>[,;]?$/.exec(written)?.[1] ?? written;
  return inBrackets
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/[,;.、]$/, '');
}

/** As much of it as a sentence has room for. */
function shown(cell: string): string {
  const letters = [...cell];
  return letters.length > 60 ? `${letters.slice(0, 59).join('')}…` : cell;
}
