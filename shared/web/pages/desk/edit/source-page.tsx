import type { VNode } from 'preact';
import { formatMoment } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { listOf } from '../../../../i18n/lists.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { Mixed, type Said } from '../said.tsx';
import { DraftFields, type DraftNames } from './draft-fields.tsx';
import type { EditFault } from './edit-fault.ts';
import { EditorWords } from './editor-words.tsx';
import { type PartLink, PartLinks } from './part-links.tsx';
import { SaveBar, type SavedBy, SavedLine } from './saved-line.tsx';

interface SourcePageProps extends DraftNames {
  readonly frame: Frame;
  readonly programme: { readonly id: string; readonly title: Said };
  readonly parts: readonly PartLink[];
  readonly action: string;
  readonly saved?: SavedBy | undefined;
  readonly text: string;
  /** Names of the files that it names. */
  readonly beside: readonly string[];
  readonly faults: readonly EditFault[];
  /** What is stored where this could not be saved: by whom meanwhile; undefined: the draft was published, or thrown away. */
  readonly theirs?: { readonly saved: SavedBy | undefined; readonly text: string } | undefined;
}

/** The programme file itself. */
export function SourcePage(props: SourcePageProps): VNode {
  const { frame, programme, parts, action, token, form, saved, text, beside, faults, theirs } = props;
  const texts = editorTexts(frame.language);
  const { source, summary, lost } = texts;
  return (
    <DeskFrame frame={frame} title={theirs === undefined ? source.title : lost.title} of={[programme.title.text]}>
      <ProgrammeLink frame={frame} {...programme} />
      <PartLinks id="part-links" label={texts.parts.label} links={parts} />
      {theirs === undefined ? (
        <>
          <p class="lead">{source.intro}</p>
          <SavedLine saved={saved} frame={frame} />
        </>
      ) : (
        <p class="lead" role="alert">
          {theirs.saved === undefined
            ? lost.introFileGone
            : lost.introFile({
                by: theirs.saved.by,
                at: formatMoment(theirs.saved.at, theirs.saved.zone, frame.language),
              })}
        </p>
      )}
      <section class="card errors" id="faults" tabIndex={-1} hidden={faults.length === 0}>
        <h2>{summary.here({ count: faults.length })}</h2>
        <ul id="text-error">
          {faults.map(({ text: wrong }) => (
            <li key={wrong}>
              <Mixed spoken={frame} text={wrong} />
            </li>
          ))}
        </ul>
      </section>
      <DeskForm frame={frame} action={action} class="edit">
        <DraftFields token={token} form={form} />
        <label for="text">{theirs === undefined ? source.text : lost.mine}</label>
        <textarea
          id="text"
          name="text"
          class="code"
          lang=""
          dir="ltr"
          rows={30}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={faults.length > 0}
          aria-describedby={faults.length > 0 ? 'text-error' : undefined}
        >
          {text.startsWith('\n') ? `\n${text}` : text}
        </textarea>
        {theirs !== undefined && (
          <>
            <label for="theirs">{theirs.saved === undefined ? lost.published : lost.theirs(theirs.saved)}</label>
            <textarea id="theirs" class="code" lang="" dir="ltr" rows={20} readonly>
              {theirs.text.startsWith('\n') ? `\n${theirs.text}` : theirs.text}
            </textarea>
          </>
        )}
        {beside.length > 0 && <p class="soft">{source.beside({ files: listOf(beside, frame.language) })}</p>}
        {theirs === undefined ? (
          <SaveBar saved={saved} frame={frame} />
        ) : (
          <div class="actions">
            <button type="submit">{lost.keepMine}</button>
            <a class="button quiet" href={action}>
              {lost.keepTheirs}
            </a>
            <p role="status" id="saved" />
          </div>
        )}
      </DeskForm>
      <EditorWords language={frame.language} />
    </DeskFrame>
  );
}
