import { found, type PdfObjects } from './pdf-objects.ts';

/**
 * Declares what holds of a tagged PDF of Typst's: that it follows PDF/UA-1 (ISO 14289-1), and that a reader's window is named by its
 * title. The engine's build for WebAssembly has no option for either.
 *
 * @throws Error when the file is not written as Typst 0.14 writes it
 */
export function declaredAccessible(pdf: PdfObjects): PdfObjects {
  const catalogue = pdf.objects.get(pdf.root) ?? '';
  const metadata = Number(found(/\/Metadata (\d+) 0 R/, catalogue)[1]);
  const [, before = '', after = ''] = found(
    /stream\n([\s\S]*)(<\/rdf:RDF>[\s\S]*)\nendstream/,
    pdf.objects.get(metadata) ?? '',
  );
  const xmp = `${before}${identification}${after}`;
  const titled = catalogue.replace(
    found(/\/ViewerPreferences <</, catalogue)[0],
    (part) => `${part} /DisplayDocTitle true`,
  );
  return {
    ...pdf,
    objects: new Map([
      ...pdf.objects,
      [metadata, `<< /Length ${xmp.length} /Type /Metadata /Subtype /XML >>\nstream\n${xmp}\nendstream`],
      [pdf.root, titled],
    ]),
  };
}

const identification =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';
