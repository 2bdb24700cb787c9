import { inflateSync } from 'node:zlib';
import { found, type PdfObjects } from './pdf-objects.ts';

/** A letter of no width: what a glyph says that is a part of a letter. */
const nothing = '200B';

/** How many entries a block of a character map may have (Adobe Technical Note 5014). */
const blockSize = 100;

/** A typeface: only by its beginning, because a title or a heading may say the same. */
const composite = /^<<\s*\/Type \/Font\s*\/Subtype \/Type0\b/;

/**
 * Says of each glyph in a typeface's subset what it stands for. Where several glyphs are one letter, as in Devanagari and Thai,
 * Typst gives the text of the whole beside them and leaves the glyphs without; PDF/UA asks for each (ISO 14289-1, 7.21.7).
 */
export function namedGlyphs(pdf: PdfObjects): PdfObjects {
  const fonts = [...pdf.objects.values()].filter((body) => composite.test(body));
  const named = fonts.map((font): [number, string] => {
    const map = Number(found(/\/ToUnicode (\d+) 0 R/, font)[1]);
    const descendant = pdf.objects.get(Number(found(/\/DescendantFonts \[\s*(\d+) 0 R/, font)[1])) ?? '';
    return [map, completed(pdf.objects.get(map) ?? '', glyphsIn(descendant, pdf.objects))];
  });
  return { ...pdf, objects: new Map([...pdf.objects, ...named]) };
}

/** How many glyphs a subset has: it lists each by a bit (ISO 32000-1, 9.8.3.2), while widths leave out those that have none. */
function glyphsIn(font: string, objects: PdfObjects['objects']): number {
  const object = (name: string, of: string) =>
    objects.get(Number(found(new RegExp(`/${name} (\\d+) 0 R`), of)[1])) ?? '';
  const [, bits = ''] = found(/stream\n([\s\S]*)\nendstream/, object('CIDSet', object('FontDescriptor', font)));
  return 8 * inflateSync(Buffer.from(bits, 'latin1')).length;
}

function completed(map: string, glyphs: number): string {
  const said = new Set([...map.matchAll(/^<([0-9A-F]{4})> </gm)].map(([, code = '']) => Number.parseInt(code, 16)));
  const missing = Array.from({ length: glyphs }, (_, glyph) => glyph).filter((glyph) => glyph > 0 && !said.has(glyph));
  if (missing.length === 0) return map;
  const blocks = Array.from({ length: Math.ceil(missing.length / blockSize) }, (_, at) => {
    const part = missing.slice(at * blockSize, (at + 1) * blockSize);
    const lines = part.map((glyph) => `<${glyph.toString(16).toUpperCase().padStart(4, '0')}> <${nothing}>`);
    return [`${part.length} beginbfchar`, ...lines, 'endbfchar'].join('\n');
  });
  const [whole, content = ''] = found(/stream\n([\s\S]*)\nendstream/, map);
  const longer = content.replace(/\nendcmap/, () => `\n${blocks.join('\n')}\nendcmap`);
  return map.replace(whole, () => `stream\n${longer}\nendstream`).replace(/\/Length \d+/, `/Length ${longer.length}`);
}
