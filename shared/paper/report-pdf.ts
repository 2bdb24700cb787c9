import { reportTexts } from '../i18n/report-texts.ts';
import { memoize } from '../questionnaire/memoize.ts';
import type { ReportView } from '../report/view.ts';
import type { Coverage } from './coverage.ts';
import { declaredAccessible } from './declared-accessible.ts';
import { namedGlyphs } from './named-glyphs.ts';
import { packedPdf } from './packed-pdf.ts';
import { paperDocument } from './paper-document.ts';
import { templateFile } from './paper-file-names.ts';
import type { PaperFiles } from './paper-files.ts';
import type { PaperOptions } from './paper-options.ts';
import { pdfObjects } from './pdf-objects.ts';
import { printable } from './printable.ts';
import { familiesOf, neededTypefaces } from './typefaces.ts';
import { type Typesetter, typesetter } from './typesetter.ts';
import { typstEngines } from './typst-engine.ts';

/**
 * A report as a tagged PDF that says what its mail and its page say. The same view gives the same bytes: its dates are the
 * publication's, and nothing in it is made by chance.
 */
export async function reportPdf(view: ReportView, options: PaperOptions, files: PaperFiles): Promise<Uint8Array> {
  const typst = typesetterWith(files);
  const said = paperDocument(view, options);
  const coverages = await coveragesFor(said, files, typst);
  let count = 0;
  const toPrint = (text: string) => {
    const { text: printed, missing } = printable(text, coverages);
    count += missing;
    return printed;
  };
  const whole = inEachText(said, toPrint);
  const note = reportTexts(view.language).notes.unprintable({ count });
  const shown =
    count === 0 ? whole : inEachText(paperDocument({ ...view, notes: [...view.notes, note] }, options), toPrint);
  // Once more: what stands for a missing letter is of a typeface of its own.
  const faces = neededTypefaces(JSON.stringify(shown));
  const fonts = {
    name: faces.map(({ family }) => family).join(),
    read: () => Promise.all(faces.flatMap((face) => face.files.map(files))),
  };
  const source = Buffer.from(await files(templateFile)).toString();
  const pdf = await typst.pdf({ source, data: { ...shown, families: familiesOf(faces) }, fonts });
  return packedPdf(declaredAccessible(namedGlyphs(pdfObjects(pdf))));
}

/** Kept while the process lives, with what they know of the engine. */
const typesetterWith = memoize((files: PaperFiles) => typesetter(typstEngines(files)));

/** Kept while the process lives: telling it of a large typeface takes a quarter of a second. */
const known = new Map<string, Coverage>();

/** What the typefaces cover that a document needs. */
async function coveragesFor(document: object, files: PaperFiles, typst: Typesetter): Promise<Coverage[]> {
  const names = neededTypefaces(JSON.stringify(document)).flatMap((face) => face.files.slice(0, 1));
  return Promise.all(
    names.map(async (name) => {
      const coverage = known.get(name) ?? (await typst.coverageOf(await files(name)));
      known.set(name, coverage);
      return coverage;
    }),
  );
}

/** The same data with each of its texts changed. */
function inEachText<Value>(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value) as Value;
  if (Array.isArray(value)) return value.map((each) => inEachText(each, change)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inEachText(each, change)])) as Value;
}
