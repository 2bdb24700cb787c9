import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { readSource } from '../../../shared/authoring/read-source.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { faultText } from '../../../shared/i18n/fault-text.ts';
import { withCapital } from '../../../shared/i18n/with-capital.ts';
import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-page.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';

/** What has to be mended in a source before it can be published, for who visits. An empty list: nothing. */
export function faultsOf(
  source: ProgrammeSource,
  { language, programme: { id } }: Pick<ProgrammeVisit, 'language' | 'programme'>,
  { limits }: Pick<DeskDeps, 'limits'>,
): readonly EditFault[] {
  const texts = editorTexts(language);
  const read = readSource(source, limits);
  if (read.ok) {
    const { programme } = read.file;
    return programme === id ? [] : [{ path: 'programme', text: texts.overview.otherId({ found: programme, id }) }];
  }
  return read.faults.map((fault) => {
    const { problem, remedy } = faultText(fault, language);
    const text = texts.fault({ problem: withCapital(problem), remedy });
    return { path: fault.path.join('.'), text, ...(fault.line !== undefined && { line: fault.line }) };
  });
}
