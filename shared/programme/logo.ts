import type { Fault } from './fault.ts';
import { faultInPng, isPng } from './logo-png.ts';
import { faultInSvg } from './logo-svg.ts';

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

function logoIn(name: string, read: (name: string) => Uint8Array | undefined): string | Omit<Fault, 'path'> {
  const [, data] = embedded.exec(name) ?? [];
  const found = data === undefined ? read(name) : Buffer.from(data, 'base64');
  if (found === undefined) {
    return { problem: `there is no file ${shown(name)} beside this one`, remedy: 'correct its name, or put it there' };
  }
  const bytes = Buffer.from(found);
  if (bytes.length > logoLimit) {
    return {
      problem: `the logo is ${Math.ceil(bytes.length / 1024)} kB, and travels with every page`,
      remedy: `make it ${logoLimit / 1024} kB or smaller: a simple SVG, or a PNG of about 120 pixels in height and few colours`,
    };
  }
  if (isPng(bytes)) {
    const fault = faultInPng(bytes);
    return fault === undefined
      ? asData('png', bytes)
      : {
          problem: `the logo can't be used: ${fault}`,
          remedy: 'save it as a plain PNG of about 120 pixels in height, without animation and metadata',
        };
  }
  const fault = faultInSvg(bytes.toString('utf8'));
  return fault === undefined
    ? asData('svg+xml', bytes)
    : {
        problem: `the logo can't be used: ${fault}`,
        remedy: 'save it as a PNG, or as a plain SVG: shapes only, without scripts, styles, pictures and links',
      };
}

function asData(type: 'png' | 'svg+xml', bytes: Buffer): string {
  return `data:image/${type};base64,${bytes.toString('base64')}`;
}

function shown(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}…` : name;
}
