import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import { DeskForm, type Frame } from '../../desk-frame.tsx';
import { programmePath } from '../../programme-path.ts';
import { draftFields } from '../draft-fields.tsx';
import type { TaskLine } from '../task-lines.ts';
import { TaskList } from '../task-list.tsx';

interface AdvisedTasksProps {
  readonly frame: Frame;
  readonly id: string;
  readonly advised: readonly TaskLine[];
  /** Names the draft that they are of. */
  readonly token: string;
}

/** What is worth a look; what was taken from last time, and says here what it is, can be taken for right at once. */
export function AdvisedTasks({ frame, id, advised, token }: AdvisedTasksProps): VNode {
  const before = advised.filter(({ says }) => says !== undefined);
  const others = advised.filter(({ says }) => says === undefined);
  return (
    <>
      {before.length > 0 && (
        <DeskForm frame={frame} action={`${programmePath(id)}/as-last-time`}>
          <TaskList lines={before} spoken={frame} />
          <input type="hidden" name={draftFields.token} value={token} />
          <p class="row-actions">
            <button type="submit" class="quiet">
              {editorTexts(frame.language).overview.asLastTime}
            </button>
          </p>
        </DeskForm>
      )}
      {others.length > 0 && <TaskList lines={others} spoken={frame} />}
    </>
  );
}
