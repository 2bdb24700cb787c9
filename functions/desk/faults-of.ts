import type { ProgrammeSource } from '../../shared/authoring/programme-source.ts';
import { editorTexts } from '../../shared/i18n/editor-texts.ts';
import { faultText } from '../../shared/i18n/fault-text.ts';
import { ProgrammeFileError, readProgramme } from '../../shared/programme/read.ts';
import type { EditFault } from '../../shared/web/pages/desk/edit/edit-page.tsx';
import type { ProgrammeVisit } from './context.ts';
import type { DeskDeps } from './deps.ts';

/** What has to be mended in a source before it can be published, for who visits. An empty list: nothing. */
export function faultsOf(
  source: ProgrammeSource,
  { language, programme: { id } }: Pick<ProgrammeVisit, 'language' | 'programme'>,
  { limits }: Pick<DeskDeps, 'limits'>,
): readonly EditFault[] {
  const texts = editorTexts(language);
  try {
    const { programme } = readProgramme(
      source.text,
      '',
      limits,
      () => [],
      (name) => besideOf(source, name),
    );
    return programme === id ? [] : [{ path: 'programme', text: texts.overview.otherId({ found: programme, id }) }];
  } catch (cause) {
    if (!(cause instanceof ProgrammeFileError)) throw cause;
    return cause.faults.map((fault) => {
      const { problem, remedy } = faultText(fault, language);
      const text = texts.fault({ problem: beginning(problem), remedy });
      return { path: fault.path.join('.'), text, ...(fault.line !== undefined && { line: fault.line }) };
    });
  }
}

/** With a capital, where a script has them. */
function beginning([first = '', ...rest]: string): string {
  return first.toUpperCase() + rest.join('');
}

function besideOf({ beside }: ProgrammeSource, name: string): Uint8Array | undefined {
  const found = Object.hasOwn(beside, name) ? beside[name] : undefined;
  return found === undefined ? undefined : Buffer.from(found, 'base64');
}
