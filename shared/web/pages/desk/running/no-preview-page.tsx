import type { VNode } from 'preact';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { DeskFrame, type Frame } from '../desk-frame.tsx';
import type { FaultElsewhere } from '../edit/edit-fault.ts';
import { Mixed } from '../said.tsx';

interface NoPreviewPageProps {
  readonly frame: Frame;
  /** The address of the programme. */
  readonly base: string;
  readonly title: string;
  readonly faults: readonly FaultElsewhere[];
}

/** Of a draft that can't be read yet: why nothing of it is shown, and where to mend it. */
export function NoPreviewPage({ frame, base, title, faults }: NoPreviewPageProps): VNode {
  const { sample } = runningTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={title} narrow>
      <section class="errors">
        <p class="lead">{sample.faults}</p>
        <ul>
          {faults.map(({ path, text, part, href }) => (
            <li key={path + text}>
              <a href={href}>{part}</a> <Mixed spoken={frame} text={text} />
            </li>
          ))}
        </ul>
      </section>
      <p class="links">
        <a href={base}>{sample.toFaults}</a>
      </p>
    </DeskFrame>
  );
}
