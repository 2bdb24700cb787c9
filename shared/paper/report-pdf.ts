import type { ReportView } from '../report/view.ts';
import type { Instant } from '../time/instant.ts';
import type { Coverage } from './coverage.ts';
import { declaredAccessible } from './declared-accessible.ts';
import { paperDocument } from './paper-document.ts';
import { templateFile } from './paper-file-names.ts';
import type { PaperFiles } from './paper-files.ts';
import type { PaperSize } from './paper-size.ts';
import { printable } from './printable.ts';
import { familiesOf, neededTypefaces } from './typefaces.ts';
import { typesetter } from './typesetter.ts';

/** What a report on paper is made with. */
export interface PaperOptions {
  /** Of when its results are: the date of the document. */
  readonly asOf: Instant;
  readonly size: PaperSize;
}

/**
 * A report as a tagged PDF that says what its mail and its page say. The same view gives the same bytes: its dates are the
 * publication's, and nothing in it is made by chance.
 */
export async function reportPdf(
  view: ReportView,
  { asOf, size }: PaperOptions,
  files: PaperFiles,
): Promise<Uint8Array> {
  const typst = await typesetter(files);
  const drawn = paperDocument(view, asOf, size);
  const looked = neededTypefaces(JSON.stringify(drawn));
  const coverages = await Promise.all(
    looked.map(({ files: [name = ''] }) => coverageOf(name, files, typst.coverageOf)),
  );
  const printed = printableIn(drawn, coverages);
  // What stands for a missing character is one of its own typeface.
  const faces = neededTypefaces(JSON.stringify(printed));
  const fonts = await Promise.all(faces.flatMap((face) => face.files.map(files)));
  const source = Buffer.from(await files(templateFile)).toString();
  const pdf = await typst.pdf({ source, data: { ...printed, families: familiesOf(faces) }, fonts });
  return declaredAccessible(pdf);
}

const known = new Map<string, Coverage>();

async function coverageOf(name: string, files: PaperFiles, read: (font: Uint8Array) => Coverage): Promise<Coverage> {
  const coverage = known.get(name) ?? read(await files(name));
  known.set(name, coverage);
  return coverage;
}

/** The same data with every text as it can be printed. */
function printableIn<Value>(value: Value, fonts: readonly Coverage[]): Value {
  if (typeof value === 'string') return printable(value, fonts).text as Value;
  if (Array.isArray(value)) return value.map((each) => printableIn(each, fonts)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printableIn(each, fonts)])) as Value;
}
