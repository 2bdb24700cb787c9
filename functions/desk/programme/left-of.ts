import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import { type LeftToDo, leftToDo, type TakenCode } from '../../../shared/web/pages/desk/edit/left-to-do.ts';
import { type TaskLine, taskLines } from '../../../shared/web/pages/desk/edit/task-lines.ts';
import type { Written } from '../../../shared/web/pages/desk/edit/written.ts';
import { programmePath } from '../../../shared/web/pages/desk/programme-path.ts';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { faultsOf } from './faults-of.ts';
import { readWritten } from './read-written.ts';

/** What is left to do by a source, for who visits, with what it says as far as it can be read. */
export interface LeftOf {
  readonly written: Written;
  readonly left: LeftToDo;
  /** The same in words. */
  lines(tasks: LeftToDo['needed' | 'advised']): readonly TaskLine[];
}

const nothing: Written = { content: {}, languages: [] };

/**
 * @param done the codes of sessions in which nothing is left to do
 * @param taken the codes that are taken (see `takenCodes`)
 */
export function leftOf(
  source: ProgrammeSource,
  done: readonly string[],
  taken: readonly TakenCode[],
  visit: Pick<ProgrammeVisit, 'language' | 'programme' | 'now'>,
  deps: Pick<DeskDeps, 'limits'>,
): LeftOf {
  const written = readWritten(source) ?? nothing;
  const { language, now, programme } = visit;
  const base = programmePath(programme.id);
  return {
    written,
    left: leftToDo({
      written,
      faults: faultsOf(source, visit, deps),
      taken,
      done,
      unseen: programme.draft?.unseen,
      now,
    }),
    lines: (tasks) => taskLines(tasks, { written, language, base }),
  };
}
