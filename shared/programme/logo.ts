import { type FaultData, faultData } from '../i18n/fault-data.ts';
import type { Fault } from './fault.ts';
import { faultInPng, isPng } from './logo-png.ts';
import { faultInSvg } from './logo-svg.ts';
import { kilobytes } from './size-limits.ts';

/** The most bytes of a logo: it travels with every page. */
const logoLimit = 8 * 1024;

const embedded = /^data:image\/(?:svg\+xml|png);base64,([A-Za-z0-9+/]+={0,2})$/;

/**
 * The content of a programme file with its logo itself in the place of the file that it names for it: an SVG or a PNG, as the data
 * of an image. In an image no script runs and nothing is loaded, whatever it holds; and what it may hold is checked.
 *
 * @param read the bytes of a file beside the programme's; undefined: there is none of this name
 */
export function withLogo(
  content: unknown,
  read: (name: string) => Uint8Array | undefined,
): { readonly content: unknown; readonly faults: readonly Fault[] } {
  const look = (content as { look?: { logo?: unknown } } | null)?.look;
  const name = look?.logo;
  if (typeof name !== 'string') return { content, faults: [] };
  const found = logoIn(name, read);
  if (typeof found !== 'string') return { content, faults: [{ path: ['look', 'logo'], ...found }] };
  return { content: { ...(content as object), look: { ...look, logo: found } }, faults: [] };
}

function logoIn(name: string, read: (name: string) => Uint8Array | undefined): string | FaultData {
  const [, data] = embedded.exec(name) ?? [];
  const found = data === undefined ? read(name) : Buffer.from(data, 'base64');
  if (found === undefined) return faultData('noFileBeside', { name: shown(name) });
  const bytes = Buffer.from(found);
  if (bytes.length > logoLimit) {
    return faultData('largeLogo', { size: kilobytes(bytes.length), most: kilobytes(logoLimit) });
  }
  if (isPng(bytes)) {
    const reason = faultInPng(bytes);
    return reason === undefined ? asData('png', bytes) : faultData('badPng', { reason });
  }
  const reason = faultInSvg(bytes.toString('utf8'));
  return reason === undefined ? asData('svg+xml', bytes) : faultData('badSvg', { reason });
}

function asData(type: 'png' | 'svg+xml', bytes: Buffer): string {
  return `data:image/${type};base64,${bytes.toString('base64')}`;
}

function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
