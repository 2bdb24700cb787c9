import { type Phrase, phrase } from '../i18n/fault-data.ts';

/** What a drawing consists of: shapes, words, and what colours them. Nothing that runs, moves, loads or leads anywhere. */
const elements = new Set(
  'svg g path rect circle ellipse line polyline polygon text tspan title desc defs use symbol linearGradient radialGradient stop clipPath mask'.split(
    ' ',
  ),
);

const attributes = new Set(
  [
    'xmlns xmlns:xlink xml:space version id class role aria-label aria-labelledby aria-hidden focusable viewBox preserveAspectRatio',
    'width height x y x1 y1 x2 y2 cx cy r rx ry fx fy dx dy d points pathLength rotate textLength lengthAdjust transform href xlink:href',
    'fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset',
    'opacity color display visibility overflow clip-path clip-rule mask mask-type clipPathUnits maskUnits maskContentUnits paint-order vector-effect',
    'gradientUnits gradientTransform spreadMethod offset stop-color stop-opacity color-interpolation shape-rendering text-rendering',
    'font-family font-size font-style font-weight letter-spacing word-spacing text-anchor dominant-baseline alignment-baseline baseline-shift style',
  ].flatMap((line) => line.split(' ')),
);

const namespaces: Readonly<Record<string, string>> = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/** What a text falls into: comments, tags with their attributes, and words between them; of anything else one character. */
const parts = /<!--[^>]*-->|<(\/?)([A-Za-z][\w:.-]*)((?:\s+[A-Za-z][\w:.-]*=(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+|</g;
const attribute = /\s([A-Za-z][\w:.-]*)=(?:"([^"]*)"|'([^']*)')/g;

/**
 * Why a text is no drawing that a logo may be; undefined: it is one. It is read strictly, by what is allowed, and nothing in it is
 * changed: what a form shows is what somebody has drawn.
 */
export function faultInSvg(text: string): Phrase | undefined {
  const open: string[] = [];
  let isBegun = false;
  for (const part of withoutProlog(text).matchAll(parts)) {
    const [whole, closing, name, written = '', single] = part;
    const isInside = open.length > 0;
    const fault =
      name === undefined
        ? faultBetweenTags(whole, isInside)
        : closing
          ? open.pop() !== name && phrase('logo.svg.closing', { tag: `</${name}>` })
          : faultInTag(name, written, { isInside, isBegun });
    if (fault) return fault;
    if (name !== undefined && !closing && !single) open.push(name);
    isBegun ||= name !== undefined;
  }
  return isBegun && open.length === 0 ? undefined : phrase('logo.svg.end');
}

/** After a byte order mark and the XML declaration, which say nothing of what is drawn. */
function withoutProlog(text: string): string {
  const begun = text.replace(/^\uFEFF/, '');
  const end = begun.startsWith('<?xml ') ? begun.indexOf('?>') : -2;
  return begun.slice(end + 2).trim();
}

function faultBetweenTags(whole: string, isInside: boolean): Phrase | undefined {
  if (whole.startsWith('<!--')) return undefined;
  if (whole === '<') return phrase('logo.svg.other');
  if (!isInside && whole.trim() !== '') return phrase('logo.svg.outside');
  return faultInEntities(whole);
}

function faultInTag(name: string, written: string, at: { isInside: boolean; isBegun: boolean }): Phrase | undefined {
  if (!at.isInside && (at.isBegun || name !== 'svg')) return phrase('logo.svg.several');
  if (!elements.has(name)) return phrase('logo.svg.element', { tag: `<${name}>` });
  const given = Array.from(
    written.matchAll(attribute),
    ([, key = '', one, other]) => [key, one ?? other ?? ''] as const,
  );
  const [fault] = given.flatMap(([key, value]) => faultInAttribute(name, key, value) ?? []);
  return fault ?? (at.isBegun ? undefined : faultInRoot(new Map(given)));
}

function faultInAttribute(element: string, name: string, value: string): Phrase | undefined {
  if (!attributes.has(name)) return phrase('logo.svg.attribute', { tag: `<${element}>`, attribute: name });
  if (name.startsWith('xmlns'))
    return value === namespaces[name] ? undefined : phrase('logo.svg.namespace', { namespace: value });
  const isOut = leadsOut(value) || (name.endsWith('href') && !value.startsWith('#'));
  return isOut ? phrase('logo.svg.leadsOut') : faultInEntities(value);
}

function faultInRoot(given: ReadonlyMap<string, string>): Phrase | undefined {
  if (!given.has('xmlns')) return phrase('logo.svg.noNamespace', { namespace: `xmlns="${namespaces.xmlns}"` });
  return given.has('viewBox') ? undefined : phrase('logo.svg.noViewBox');
}

/** Only those that XML itself has: others could say anything. */
function faultInEntities(text: string): Phrase | undefined {
  return text.replaceAll(/&(?:amp|lt|gt|quot|apos);/g, '').includes('&') ? phrase('logo.svg.entity') : undefined;
}

/** A reference to anything but a part of the drawing itself, in a value or in a style; also one that is written in escapes. */
function leadsOut(value: string): boolean {
  const lower = value.toLowerCase().replaceAll(/\s/g, '');
  const withoutOwn = lower.replaceAll(/url\(["']?#[\w.-]+["']?\)/g, '');
  return /url|import|expression|javascript|data:|\\|\/\//.test(withoutOwn);
}
