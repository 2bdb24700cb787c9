import type { ComponentChildren, VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { ProgrammeLink } from '../programme-link.tsx';
import { programmePath } from '../programme-path.ts';
import { Mixed, type Said } from '../said.tsx';
import { DraftFields, type DraftNames } from './draft-fields.tsx';
import type { EditFault, FaultElsewhere } from './edit-fault.ts';
import { EditorWords } from './editor-words.tsx';
import { FaultSummary } from './fault-summary.tsx';
import type { Shown } from './fields/field-parts.tsx';
import { type Group, nearestPlace, placesOf } from './fields/fields.ts';
import { GroupView } from './fields/group-view.tsx';
import { type PartLink, PartLinks } from './part-links.tsx';
import { SaveBar, type SavedBy, SavedLine } from './saved-line.tsx';
import type { Written } from './written.ts';

/** A part of a programme file as a form. */
export interface EditPageProps extends DraftNames {
  readonly frame: Frame;
  readonly programme: { readonly id: string; readonly title: Said };
  readonly title: string;
  readonly intro?: string | undefined;
  readonly parts: readonly PartLink[];
  /** Where the form is sent: the page's own address. */
  readonly action: string;
  readonly saved?: SavedBy | undefined;
  readonly written: Written;
  readonly groups: readonly Group[];
  readonly faults: readonly EditFault[];
  readonly elsewhere: readonly FaultElsewhere[];
  /** Whether the form has a field for a file. */
  readonly files?: boolean;
  /** What the file has besides, and no field shows; in words. */
  readonly also?: readonly string[];
  /** Whether what is in the form has buttons for all that it does. */
  readonly hasOwnButtons?: boolean;
  /** In the form, below its groups. */
  readonly inside?: ComponentChildren;
  /** What stands above the form, and below. */
  readonly before?: ComponentChildren;
  readonly after?: ComponentChildren;
}

/** A part of a programme file: what is wrong on top, a form, and a button that saves it. */
export function EditPage(props: EditPageProps): VNode {
  const {
    frame,
    programme,
    title,
    intro,
    parts,
    action,
    token,
    form,
    saved,
    written,
    groups,
    faults,
    elsewhere,
    also = [],
  } = props;
  const texts = editorTexts(frame.language);
  const places = placesOf(groups, written.languages);
  const here = parts.filter(({ isHere }) => isHere).map(({ label }) => label);
  const spoken = { language: frame.language, among: written.languages };
  const faultsAt = (path: string) => faults.filter((fault) => nearestPlace(fault.path, places) === path);
  const shown: Shown = {
    written,
    spoken,
    faultsAt: (path) => faultsAt(path).map(({ text }) => text),
    backAt: (path) => faultsAt(path).find(({ isPutBack }) => isPutBack)?.path,
  };
  return (
    <DeskFrame
      frame={frame}
      title={title}
      heading={<Mixed spoken={spoken} text={title} />}
      of={[...here, programme.title.text]}
    >
      <ProgrammeLink frame={frame} {...programme} />
      <PartLinks id="part-links" label={texts.parts.label} links={parts} />
      {intro !== undefined && <p class="lead">{intro}</p>}
      {!props.hasOwnButtons && <SavedLine saved={saved} frame={frame} />}
      <FaultSummary
        frame={frame}
        base={programmePath(programme.id)}
        faults={faults}
        elsewhere={elsewhere}
        places={places}
        spoken={spoken}
      />
      {props.before}
      <DeskForm frame={frame} action={action} files={props.files ?? false} class="edit">
        <DraftFields token={token} form={form} seen={props.seen} />
        {/* Enter in a field presses the first button of a form. */}
        <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true">
          {texts.save}
        </button>
        {groups.map((group) => (
          <GroupView key={group.id} group={group} shown={shown} frame={frame} />
        ))}
        {props.inside}
        {!props.hasOwnButtons && <SaveBar saved={saved} frame={frame} />}
      </DeskForm>
      {also.length > 0 && (
        <section class="soft">
          <p class="label">{texts.also}</p>
          <ul>
            {also.map((label) => (
              <li key={label}>
                <Mixed spoken={spoken} text={label} />
              </li>
            ))}
          </ul>
          <p class="links">
            <a href={`${programmePath(programme.id)}/edit/source`}>{texts.alsoLink}</a>
          </p>
        </section>
      )}
      {props.after}
      <EditorWords language={frame.language} />
    </DeskFrame>
  );
}
