import type { Answered } from '../../../shared/authoring/answered/answered.ts';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import type { EditFault } from '../../../shared/web/pages/desk/edit/edit-fault.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { faultsOf } from '../programme/faults-of.ts';
import { codeFaults, codesOfOthers, takenCodes } from '../programme/taken-codes.ts';
import { refusedFaults } from './refused-faults.ts';

/**
 * What is wrong in a draft, for a page of its editor: in its file, with what is stored, and with what people have answered.
 *
 * @param part that of the page: other drafts are looked through only for the page that has the code of a session
 */
export async function draftFaults(
  source: ProgrammeSource,
  part: string,
  answered: Answered,
  visit: ProgrammeVisit,
  deps: DeskDeps,
): Promise<readonly EditFault[]> {
  const [taken, refused] = await Promise.all([
    (part === 'session' ? takenCodes : codesOfOthers)(source, visit, deps),
    refusedFaults(source, answered, visit, deps),
  ]);
  return [...faultsOf(source, visit, deps), ...codeFaults(taken, visit.language), ...refused];
}
