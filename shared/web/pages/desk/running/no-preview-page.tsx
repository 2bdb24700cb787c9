import type { VNode } from 'preact';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { DeskFrame, type Frame } from '../desk-frame.tsx';

/** Of a draft that can't be read yet: why nothing of it is shown, and where to mend it. */
export function NoPreviewPage({ frame, id, title }: { frame: Frame; id: string; title: string }): VNode {
  const { sample } = runningTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={title} narrow>
      <p class="lead">{sample.faults}</p>
      <p class="links">
        <a href={`/d/p/${id}`}>{sample.toFaults}</a>
      </p>
    </DeskFrame>
  );
}
