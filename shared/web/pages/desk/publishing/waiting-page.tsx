import type { VNode } from 'preact';
import { organiserTexts } from '../../../../i18n/organiser-texts.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { programmePath } from '../programme-path.ts';
import { type Said, SaidWithin } from '../said.tsx';

interface WaitingPageProps {
  readonly frame: Frame;
  readonly id: string;
  readonly title: Said;
  readonly draft: number;
  /** From when on it can go on, before when it has to, and when the form takes answers again by itself: as they are read. */
  readonly from: string;
  readonly before: string;
  readonly until: string;
  /** In how many seconds it can; 0: now. */
  readonly seconds: number;
}

/** While a form that somebody may have open takes no answers, so that its questions can be changed. */
export function WaitingPage({ frame, id, title, draft, from, before, until, seconds }: WaitingPageProps): VNode {
  const { publishing } = organiserTexts(frame.language);
  return (
    <DeskFrame
      frame={frame}
      title={publishing.waitTitle({ programme: title.text })}
      heading={
        <SaidWithin
          sentence={(programme) => publishing.waitTitle({ programme })}
          said={title}
          language={frame.language}
        />
      }
      refreshSeconds={seconds > 0 ? seconds : undefined}
      narrow
    >
      <ProgrammeLink frame={frame} id={id} title={title} />
      <p class="lead" role="status">
        {seconds > 0 ? publishing.waiting({ from, until }) : publishing.ready({ before, until })}
      </p>
      {seconds === 0 && (
        <DeskForm frame={frame} action={`${programmePath(id)}/publish`} class="goes-on">
          <input type="hidden" name="draft" value={draft} />
          <input type="hidden" name="over" value="yes" />
          <p class="actions">
            <button type="submit">{publishing.finish}</button>
          </p>
        </DeskForm>
      )}
    </DeskFrame>
  );
}
