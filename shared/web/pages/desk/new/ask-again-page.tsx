import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { describedBy, FaultLines } from '../edit/fields/field-parts.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { Mixed, type Said, SaidWithin } from '../said.tsx';
import type { Typed } from './typed-field.tsx';

interface AskAgainPageProps {
  readonly frame: Frame;
  /** `isDraft`: participants have not seen it yet. */
  readonly of: { readonly id: string; readonly title: Said; readonly isDraft: boolean };
  /** After how many days people can be asked again. */
  readonly days: readonly number[];
  readonly sessions: readonly { readonly code: string; readonly name: string; readonly isOver: boolean }[];
  /** Whether participants can leave addresses on this stage. */
  readonly hasAddresses: boolean;
  readonly chosen: { readonly days: number; readonly ticked: readonly string[] };
  readonly wrong: Typed['wrong'];
}

/** When the people of a programme are asked again, and of which sessions. */
export function AskAgainPage(props: AskAgainPageProps): VNode {
  const { frame, of, sessions, hasAddresses } = props;
  const { language } = frame;
  const texts = editorTexts(language).followUp;
  return (
    <DeskFrame
      frame={frame}
      title={texts.title({ programme: of.title.text })}
      heading={<SaidWithin sentence={(programme) => texts.title({ programme })} said={of.title} language={language} />}
    >
      <ProgrammeLink frame={frame} id={of.id} title={of.title} />
      <p class="lead">{texts.about}</p>
      {of.isDraft && (
        <p class="card">
          <SaidWithin sentence={(programme) => texts.draft({ programme })} said={of.title} language={language} />
        </p>
      )}
      <p>{hasAddresses ? texts.how : texts.withoutAddresses}</p>
      {sessions.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <DeskForm frame={frame} action="/d/new" class="card">
          <input type="hidden" name="followUpOf" value={of.id} />
          <Days {...props} />
          <Sessions {...props} />
          <p class="actions">
            <button type="submit">{texts.make}</button>
          </p>
        </DeskForm>
      )}
    </DeskFrame>
  );
}

function Days({ frame: { language }, days, chosen, wrong }: AskAgainPageProps): VNode {
  const texts = editorTexts(language).followUp;
  const lines = [wrong.days].filter((each) => each !== undefined);
  return (
    <fieldset id="days" {...describedBy('days', undefined, lines, false)}>
      <legend>{texts.when}</legend>
      <FaultLines id="days" lines={lines} spoken={{ language }} />
      {days.map((each) => (
        <label key={each} class="check">
          <input type="radio" name="days" value={each} checked={each === chosen.days} />
          <span>{texts.days({ days: each })}</span>
        </label>
      ))}
    </fieldset>
  );
}

function Sessions({ frame: { language }, sessions, hasAddresses, chosen, wrong }: AskAgainPageProps): VNode {
  const texts = editorTexts(language).followUp;
  const lines = [wrong.sessions].filter((each) => each !== undefined);
  return (
    <fieldset id="sessions" {...describedBy('sessions', undefined, lines, false)}>
      <legend>{texts.which}</legend>
      <FaultLines id="sessions" lines={lines} spoken={{ language }} />
      {sessions.map(({ code, name, isOver }) => (
        <label key={code} class="check">
          <input type="checkbox" name="session" value={code} checked={chosen.ticked.includes(code)} />
          <span dir="auto">
            <Mixed spoken={{ language }} text={name} />
            {isOver && hasAddresses && (
              <>
                {' '}
                <span class="soft">{texts.over}</span>
              </>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
