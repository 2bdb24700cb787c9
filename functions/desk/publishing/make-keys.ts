import { readSource } from '../../../shared/authoring/read-source.ts';
import { makeKeys } from '../../../shared/blind/blind-keys.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { writtenSource } from '../programme/written-source.ts';
import { planOf } from './plan-of.ts';

/** Makes the keys that the draft's sessions with blind codes lack, and shows what publishing it would do. Doing it again changes nothing. */
export async function makeBlindKeys(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, now } = visit;
  const { source } = await writtenSource(programme, deps);
  const read = readSource(source, deps.limits);
  if (programme.draft !== undefined && read.ok && read.file.programme === programme.id) {
    const { keyless } = await planOf(read.file, visit, deps);
    await makeKeys(keyless, deps, now);
  }
  return seeOther(`${programmePath(programme.id)}/publish`);
}
