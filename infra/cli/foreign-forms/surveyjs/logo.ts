import { terminalText } from '../../../../shared/i18n/fault-text.ts';
import { withLogo } from '../../../../shared/programme/logo.ts';
import type { Lost } from '../foreign-form.ts';
import { isElement } from './element.ts';

/** The logo of a form, where it is in the file itself and can be a programme's; else what to do about it. */
export function logoOf(value: unknown): { readonly logo?: string; readonly lost: readonly Lost[] } {
  // One for each language has a default one.
  const [written] = (isElement(value) ? Object.values(value) : [value]).filter((each) => typeof each === 'string');
  if (written === undefined || written.trim() === '') return { lost: [] };
  const data = embedded(written.trim());
  if (data === undefined) {
    return lost(
      'it is at an address, and the form loads nothing from elsewhere',
      'save it as an SVG or a PNG of at most 8 kB beside this file, and name it in "look" with "logoText"',
    );
  }
  const { content, faults } = withLogo({ look: { logo: data } }, () => undefined);
  const [fault] = faults;
  if (fault !== undefined) {
    const { problem, remedy } = terminalText(fault);
    return lost(problem, remedy);
  }
  return { logo: (content as { look: { logo: string } }).look.logo, lost: [] };
}

function lost(why: string, remedy: string): { readonly lost: readonly Lost[] } {
  return { lost: [{ where: 'the form', what: 'logo', why, remedy }] };
}

/** What stands before the data is short. */
const longestHead = 200;

/** An image that is in its own address, as programme files take it; undefined: it is elsewhere. */
function embedded(address: string): string | undefined {
  const at = address.slice(0, longestHead).indexOf(',');
  const [scheme = '', ...parameters] = address.slice(0, Math.max(0, at)).toLowerCase().split(';');
  if (!scheme.startsWith('data:image/')) return undefined;
  const data = address.slice(at + 1);
  const bytes = parameters.includes('base64') ? Buffer.from(data, 'base64') : Buffer.from(unescaped(data));
  return `data:image/${scheme.endsWith('/svg+xml') ? 'svg+xml' : 'png'};base64,${bytes.toString('base64')}`;
}

function unescaped(data: string): string {
  try {
    return decodeURIComponent(data);
  } catch {
    return data;
  }
}
