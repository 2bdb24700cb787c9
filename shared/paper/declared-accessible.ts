/**
 * Declares what holds of a tagged PDF of Typst's: that it follows PDF/UA-1 (ISO 14289-1), and that a reader's window is named by its title.
 * The engine's build for WebAssembly has no option for either. Both stand in two objects, the catalogue and its metadata; their new
 * versions are appended with a table of their own, as the format allows (ISO 32000-1, 7.5.6), and nothing else is touched.
 *
 * @throws Error when the file is not written as Typst 0.14 writes it
 */
export function declaredAccessible(pdf: Uint8Array): Uint8Array {
  const file = Buffer.from(pdf).toString('latin1');
  const root = Number(found(/\/Root (\d+) 0 R/, file)[1]);
  const size = Number(found(/\/Size (\d+)/, file.slice(file.lastIndexOf('trailer')))[1]);
  const trailer = found(/trailer\n([\s\S]*?)startxref\n(\d+)/, file.slice(file.lastIndexOf('trailer\n')));
  const catalogue = objectOf(root, file);
  const metadata = Number(found(/\/Metadata (\d+) 0 R/, catalogue)[1]);
  const xmp = found(/stream\n([\s\S]*)\nendstream/, objectOf(metadata, file))[1] ?? '';

  const declared = replaced(xmp, '</rdf:RDF>', `${identification}</rdf:RDF>`);
  const objects: [number, string][] = [
    [
      metadata,
      `<<\n  /Length ${declared.length}\n  /Type /Metadata\n  /Subtype /XML\n>>\nstream\n${declared}\nendstream`,
    ],
    [root, replaced(catalogue, '/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true')],
  ];
  let appended = file.endsWith('\n') ? '' : '\n';
  const entries = objects.map(([number, body]) => {
    const offset = String(file.length + appended.length).padStart(10, '0');
    appended += `${number} 0 obj\n${body}\nendobj\n\n`;
    return `${number} 1\n${offset} 00000 n\r\n`;
  });
  const table = file.length + appended.length;
  const [, dictionary = '', previous = ''] = trailer;
  appended += `xref\n${entries.join('')}trailer\n${replaced(dictionary, `/Size ${size}`, `/Size ${size}\n  /Prev ${previous}`)}`;
  appended += `startxref\n${table}\n%%EOF\n`;
  return Buffer.from(file + appended, 'latin1');
}

const identification =
  '<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>';

function objectOf(number: number, file: string): string {
  return found(new RegExp(`\\n${number} 0 obj\\n([\\s\\S]*?)\\nendobj`), file)[1] ?? '';
}

function found(pattern: RegExp, text: string): RegExpExecArray {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`the PDF is not as Typst 0.14 writes it: nothing matches ${pattern}`);
  return match;
}

function replaced(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`the PDF is not as Typst 0.14 writes it: there is no ${part}`);
  return text.replace(part, () => by);
}
