import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { faultText, pageFaultText } from '../../../shared/i18n/fault-text.ts';
import { languageSaidIn } from '../../../shared/i18n/language-said-in.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { withCapital } from '../../../shared/i18n/with-capital.ts';
import type { Fault } from '../../../shared/programme/fault.ts';
import type { WrittenFault } from '../../../shared/programme/read.ts';
import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import { textsOnce } from '../../../shared/web/pages/desk/edit/texts-in-file.ts';
import { partsOf, shownOf, textOf } from '../../../shared/web/pages/desk/edit/written.ts';
import type { DeskProgramme, ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { zoneProblem } from '../part/typed-zone.ts';
import { readWritten } from './read-written.ts';

/**
 * What has to be mended in a source before it can be published, for who visits. An empty list: nothing.
 *
 * @param at where they are read: on a page of fields, or beside the file, as who writes files mends them
 */
export function faultsOf(
  source: ProgrammeSource,
  { language, programme: { id } }: Pick<ProgrammeVisit, 'language'> & { readonly programme: Pick<DeskProgramme, 'id'> },
  { limits }: Pick<DeskDeps, 'limits'>,
  at: 'page' | 'file' = 'page',
): readonly EditFault[] {
  const texts = editorTexts(language);
  const read = readSource(source, limits);
  if (read.ok) {
    const { programme } = read.file;
    return programme === id ? [] : [{ path: 'programme', text: texts.overview.otherId({ found: programme, id }) }];
  }
  const again = textsAgain(source);
  const called = at === 'page' ? questionNames(source, language) : undefined;
  const sentence = (fault: WrittenFault) =>
    called === undefined ? fileSentence(fault, language) : pageSentence(fault, language, called);
  return read.faults.flatMap((fault): readonly EditFault[] => {
    const path = fault.path.join('.');
    const line = placeIn(fault);
    const lacks = missingLanguage(fault);
    if (lacks === undefined) return [{ path, text: sentence(fault), ...line }];
    if (again.has(path)) return [];
    const text = texts.lacks({ language: languageSaidIn(language, lacks, [lacks]) });
    return [{ path: `${path}.${lacks}`, lacks, text, ...line }];
  });
}

/** The places of texts that stand elsewhere before with the same words: what such a text lacks is said, and written, once. */
function textsAgain(source: ProgrammeSource): ReadonlySet<string> {
  const written = readWritten(source);
  return new Set(written === undefined ? [] : textsOnce(written).flatMap(({ also }) => also));
}

/** What is wrong, and what to do, for who fills in fields. */
export function pageSentence(
  fault: Fault,
  language: Language,
  called: (question: string) => string = (question) => question,
): string {
  return zoneFault(fault, language) ?? pageFaultText(fault, language, called) ?? fileSentence(fault, language);
}

/** What questions are called, by their ids. */
function questionNames(source: ProgrammeSource, language: Language): (id: string) => string {
  const written = readWritten(source);
  if (written === undefined) return (id) => id;
  const pages = partsOf(written, 'questionnaire.pages');
  const asked = pages.flatMap((page) => partsOf(written, `${page}.questions`));
  const all = asked.flatMap((place) => [place, ...partsOf(written, `${place}.rows`)]);
  const names = new Map(
    all.map((place) => [shownOf(written, `${place}.id`), textOf(written, `${place}.text`, language)]),
  );
  return (id) => names.get(id) || id;
}

/** The same for who writes the file. */
function fileSentence(fault: Fault, language: Language): string {
  const { problem, remedy } = faultText(fault, language);
  return editorTexts(language).fault({ problem: withCapital(problem), remedy });
}

/** A zone is typed as people call it, and so is said what is wrong with it. */
function zoneFault({ key, path, values }: Fault, language: Language): string | undefined {
  const isMissing = key === 'missing' && path[0] === 'sessions' && path.at(-1) === 'zone';
  if (isMissing) return zoneProblem('', language);
  return key === 'noZone' ? zoneProblem(String(values.zone), language) : undefined;
}

/** Where in the programme file it is; what is in a file of words has no line there. */
function placeIn({ file, line, column }: WrittenFault): Pick<EditFault, 'line' | 'column'> {
  if (file !== '' || line === undefined) return {};
  return { line, ...(column !== undefined && { column }) };
}

/** The language in which there is no text, where that is the fault: it is mended in the field of that language. */
function missingLanguage({ key, values }: WrittenFault): string | undefined {
  return key === 'missingTranslation' ? String(values?.language) : undefined;
}
