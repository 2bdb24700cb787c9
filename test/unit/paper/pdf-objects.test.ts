import { describe, expect, it } from 'vitest';
import { declaredAccessible } from '../../../shared/paper/declared-accessible.ts';
import { pdfObjects } from '../../../shared/paper/pdf-objects.ts';

const object = (number: number, body: string) => `${number} 0 obj\n${body}\nendobj\n\n`;

/** The smallest file in Typst's hand. */
function aPdf(catalogue: string): Buffer {
  const bodies = [
    object(1, catalogue),
    object(2, '<< /Title (x) >>'),
    object(3, '<< >>\nstream\n<a></rdf:RDF></a>\nendstream'),
  ];
  const header = '%PDF-1.7\n';
  const offsets = bodies.map((_, at) => header.length + bodies.slice(0, at).join('').length);
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n\r\n`).join('');
  const table = header.length + bodies.join('').length;
  const trailer = 'trailer\n<< /Size 4 /Root 1 0 R /Info 2 0 R /ID [(a) (b)] >>\n';
  return Buffer.from(
    `${header}${bodies.join('')}xref\n0 4\n0000000000 65535 f\r\n${entries}${trailer}startxref\n${table}\n%%EOF`,
  );
}

describe('taking a PDF apart', () => {
  it('finds each object by its number', () => {
    const { objects, root, info, id } = pdfObjects(aPdf('<< /Type /Catalog >>'));

    expect([...objects.keys()]).toEqual([1, 2, 3]);
    expect({ root, info, id, title: objects.get(2) }).toEqual({
      root: 1,
      info: 2,
      id: '[(a) (b)]',
      title: '<< /Title (x) >>',
    });
  });

  it.each([
    ['nothing', ''],
    ['a table of another kind', '%PDF-1.7\n1 0 obj\n<<\n/Type /XRef\n>>\nendobj\nstartxref\n9\n%%EOF'],
  ])('refuses what is not as Typst writes it, and says what is missing: %s', (_, file) => {
    expect(() => pdfObjects(Buffer.from(file))).toThrow('the PDF is not as Typst 0.14 writes it: nothing matches');
  });
});

describe('declaring a PDF accessible', () => {
  it('changes the catalogue and the metadata, nothing else', () => {
    const before = pdfObjects(aPdf('<< /Metadata 3 0 R /ViewerPreferences << /Direction /L2R >> >>'));
    const { objects } = declaredAccessible(before);

    expect(objects.get(1)).toContain('/ViewerPreferences << /DisplayDocTitle true /Direction /L2R >>');
    expect(objects.get(3)).toMatch(/<pdfuaid:part>1<\/pdfuaid:part><\/rdf:Description><\/rdf:RDF><\/a>\nendstream$/);
    const [, length, stream = ''] = /Length (\d+)[\s\S]*stream\n([\s\S]*)\nendstream/.exec(objects.get(3) ?? '') ?? [];
    expect(stream.length).toBe(Number(length));
    expect(objects.get(2)).toBe(before.objects.get(2));
  });

  it('refuses a catalogue without what it changes', () => {
    expect(() => declaredAccessible(pdfObjects(aPdf('<< /Type /Catalog >>')))).toThrow('nothing matches /\\/Metadata');
  });
});
