import type { VNode } from 'preact';
import { formatDate } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { type Said, SaidWithin } from '../said.tsx';
import { NewActions } from './new-actions.tsx';
import { type Typed, TypedField } from './typed-field.tsx';
import { WrongSummary } from './wrong-summary.tsx';

interface AgainPageProps {
  readonly frame: Frame;
  readonly from: { readonly id: string; readonly title: Said };
  /** The day on which its first session opened, as the file has it. */
  readonly before: string;
  readonly typed: Typed;
}

/** A programme once more: when, and under which name. */
export function AgainPage({ frame, from, before, typed }: AgainPageProps): VNode {
  const texts = editorTexts(frame.language);
  const labels = { starts: texts.new.starts, id: texts.new.id };
  const field = { typed, language: frame.language };
  const day = /^\d{4}-\d\d-\d\d$/.test(before) ? formatDate(before, frame.language) : before;
  const within = (sentence: (title: string) => string) => (
    <SaidWithin sentence={sentence} said={from.title} language={frame.language} />
  );
  return (
    <DeskFrame
      frame={frame}
      title={texts.new.againTitle({ programme: from.title.text })}
      heading={within((programme) => texts.new.againTitle({ programme }))}
      narrow
    >
      <p class="lead">{texts.new.againAbout}</p>
      <WrongSummary frame={frame} typed={typed} labels={labels} />
      <DeskForm frame={frame} action="/d/new" class="card">
        <input type="hidden" name="from" value={from.id} />
        <TypedField {...field} name="starts" label={labels.starts} hint={texts.new.startsHint({ day })} kind="date" />
        <TypedField {...field} name="id" label={labels.id} hint={texts.new.idHint} kind="code" />
        <label class="check">
          <input type="checkbox" name="follows" value="yes" checked={typed.values.follows === 'yes'} />
          <span>{within((programme) => texts.new.follow({ programme }))}</span>
        </label>
        <NewActions frame={frame} />
      </DeskForm>
    </DeskFrame>
  );
}
