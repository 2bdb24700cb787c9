/** What a form's colours stand on or beside, in light and in dark (see `style.ts`). */
export const surfaces = {
  light: { paper: '#f4f6f4', card: '#ffffff' },
  dark: { paper: '#121614', card: '#1b211e' },
} as const;

/** One colour in the parts that it plays: links and buttons, the words on buttons, and what was chosen. */
export interface Shades {
  readonly go: string;
  readonly goInk: string;
  readonly tint: string;
}

/** The least contrast of words (WCAG 2.2, 1.4.3). What else an accent does, borders and rings, needs 3:1 (1.4.11). */
const leastForWords = 4.5;
/** In dark as the form's own colours have it, and more than is demanded: thin words of a bright colour look thinner. */
const leastInDark = 7;

type Colour = readonly [red: number, green: number, blue: number];

/** The contrast of an accent with the surface of a form on which it is read worst: it is what links are written in. */
export function accentContrast(accent: string): number {
  const { paper, card } = surfaces.light;
  return Math.min(...[paper, card].map((surface) => contrast(parse(accent), parse(surface))));
}

export function isReadable(accent: string): boolean {
  return accentContrast(accent) >= leastForWords;
}

/** The same hue, only as much darker as it takes to be read. */
export function nearestReadable(accent: string): string {
  const colour = parse(accent);
  const shades = Array.from({ length: 256 }, (_, step) => hex(mixed(colour, [0, 0, 0], step / 255)));
  return shades.find(isReadable) ?? '#000000';
}

/** The shades of an accent that can be read: itself in light, and as much brighter as it takes in dark. */
export function shadesOf(accent: string): { readonly light: Shades; readonly dark: Shades } {
  const colour = parse(accent);
  const { light, dark } = surfaces;
  const onDark = (shade: Colour) => contrast(shade, parse(dark.card));
  const brighter = Array.from({ length: 256 }, (_, step) => mixed(colour, [255, 255, 255], step / 255));
  const inDark = brighter.find((shade) => onDark(shade) >= leastInDark) ?? [255, 255, 255];
  return {
    light: { go: hex(colour), goInk: light.card, tint: hex(mixed(parse(light.card), colour, 0.12)) },
    dark: { go: hex(inDark), goInk: dark.paper, tint: hex(mixed(parse(dark.card), inDark, 0.18)) },
  };
}

/** WCAG 2.2, "contrast ratio". */
export function contrastOf(one: string, other: string): number {
  return contrast(parse(one), parse(other));
}

function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixed(from: Colour, to: Colour, share: number): Colour {
  const [red = 0, green = 0, blue = 0] = from.map((channel, at) =>
    Math.round(channel + ((to[at] ?? 0) - channel) * share),
  );
  return [red, green, blue];
}

function parse(colour: string): Colour {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return [red, green, blue];
}

function hex(colour: Colour): string {
  return `#${colour.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
