import type { ComponentChildren, VNode } from 'preact';
import { formatMoment } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import type { Instant } from '../../../../time/instant.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { EditorWords } from './editor-words.tsx';
import { Faults, FieldView, type Shown } from './field-view.tsx';
import { type Group, nearestPlace, placesOf, type Row, type RowAction } from './fields.ts';
import { type PartLink, PartLinks } from './part-links.tsx';
import { shownOf, type Written } from './written.ts';

/** Something in the file that has to be mended before it can be published. */
export interface EditFault {
  /** Where, with dots. */
  readonly path: string;
  /** What is wrong, and what to do. */
  readonly text: string;
  /** On which line. */
  readonly line?: number;
}

/** What is wrong in another part. */
export interface FaultElsewhere extends EditFault {
  readonly href: string;
  /** The other part's name. */
  readonly part: string;
}

/** Who has saved what a page shows. */
export interface SavedBy {
  readonly at: Instant;
  readonly by: string;
  /** In which times are shown. */
  readonly zone: string;
}

/** A part of a programme file as a form. */
export interface EditPageProps {
  readonly frame: Frame;
  readonly programme: { readonly id: string; readonly title: string };
  readonly title: string;
  readonly intro?: string | undefined;
  readonly parts: readonly PartLink[];
  /** Where the form is sent: the page's own address. */
  readonly action: string;
  /** Names what is shown: a form is taken only while that is still what there is. */
  readonly token: string;
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
    saved,
    written,
    groups,
    faults,
    elsewhere,
    also = [],
  } = props;
  const texts = editorTexts(frame.language);
  const places = placesOf(groups);
  const shown: Shown = {
    written,
    faultsAt: (path) => faults.filter((fault) => nearestPlace(fault.path, places) === path).map(({ text }) => text),
  };
  return (
    <DeskFrame frame={frame} title={title}>
      <p class="soft">
        <a href={`/d/p/${programme.id}`}>{programme.title}</a>
      </p>
      <PartLinks label={texts.parts.label} links={parts} />
      {intro !== undefined && <p class="lead">{intro}</p>}
      <FaultSummary frame={frame} faults={faults} elsewhere={elsewhere} places={places} />
      {props.before}
      <DeskForm frame={frame} action={action} files={props.files ?? false} class="edit">
        <input type="hidden" name="draft" value={token} />
        {/* Enter in a field presses the first button of a form. */}
        <button type="submit" class="visually-hidden" tabIndex={-1} aria-hidden="true">
          {texts.save}
        </button>
        {groups.map((group) => (
          <GroupView key={group.id} group={group} shown={shown} frame={frame} />
        ))}
        {props.inside}
        {!props.hasOwnButtons && (
          <div class="actions sticky">
            <button type="submit">{texts.save}</button>
            <p class="soft" role="status" id="saved">
              {saved === undefined
                ? texts.notChanged
                : texts.savedBy({ at: formatMoment(saved.at, saved.zone, frame.language), by: saved.by })}
            </p>
          </div>
        )}
      </DeskForm>
      {also.length > 0 && (
        <section class="soft">
          <p class="label">{texts.also}</p>
          <ul>
            {also.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
          <p class="links">
            <a href={`/d/p/${programme.id}/edit/source`}>{texts.alsoLink}</a>
          </p>
        </section>
      )}
      {props.after}
      <EditorWords texts={texts.script} />
    </DeskFrame>
  );
}

function FaultSummary({
  frame,
  faults,
  elsewhere,
  places,
}: Pick<EditPageProps, 'frame' | 'faults' | 'elsewhere'> & { readonly places: readonly string[] }): VNode {
  const { summary } = editorTexts(frame.language);
  const others = [...new Set(elsewhere.map(({ part }) => part))];
  return (
    <section class="card errors" id="faults" tabIndex={-1} hidden={faults.length + elsewhere.length === 0}>
      {faults.length > 0 && (
        <>
          <h2>{summary.here({ count: faults.length })}</h2>
          <ul>
            {faults.map(({ path, text }) => {
              const place = nearestPlace(path, places);
              const key = `${path} ${text}`;
              return <li key={key}>{place === undefined ? text : <a href={`#${place}`}>{text}</a>}</li>;
            })}
          </ul>
        </>
      )}
      {others.length > 0 && (
        <p class="links">
          {summary.elsewhere}
          {others.map((part) => {
            const there = elsewhere.filter((fault) => fault.part === part);
            return (
              <a key={part} href={there[0]?.href ?? ''}>
                {summary.part({ part, count: there.length })}
              </a>
            );
          })}
        </p>
      )}
    </section>
  );
}

interface GroupProps {
  readonly group: Group;
  readonly shown: Shown;
  readonly frame: Frame;
}

function GroupView({ group, shown, frame }: GroupProps): VNode {
  const { id, title, isRare } = group;
  if (!isRare) {
    return (
      <section id={id}>
        <h2>{title}</h2>
        <GroupContent group={group} shown={shown} frame={frame} />
      </section>
    );
  }
  const isWrong = placesOf([group]).some((path) => shown.faultsAt(path).length > 0);
  return (
    <details class="card" id={id} open={isWrong}>
      <summary>{title}</summary>
      <GroupContent group={group} shown={shown} frame={frame} />
    </details>
  );
}

function GroupContent({ group, shown, frame }: GroupProps): VNode {
  const { id, intro, notes = [], links = [], row, fields = [], folds = [], list, remove } = group;
  const places = fields.map(({ path }) => path);
  return (
    <>
      {intro !== undefined && <p class="hint">{intro}</p>}
      {notes.length > 0 && (
        <ul class="hint">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {!places.includes(id) && list?.path !== id && <Faults path={id} shown={shown} />}
      {fields.map((field) => (
        <FieldView key={field.path} field={field} shown={shown} />
      ))}
      {folds.map((fold) => (
        <details key={fold.title} open={fold.isOpen}>
          <summary dir="auto">{fold.title}</summary>
          {fold.fields.map((field) => (
            <FieldView key={field.path} field={field} shown={shown} />
          ))}
        </details>
      ))}
      {list !== undefined && (
        <div class="rows" id={list.path === id ? undefined : list.path}>
          <Faults path={list.path} shown={shown} />
          {list.rows.map((row) => (
            <RowView key={row.path} row={row} shown={shown} frame={frame} />
          ))}
          {list.add !== undefined && (
            <p class="actions">
              <button type="submit" class="quiet" name="do" value={`add.${list.path}`}>
                {list.add}
              </button>
            </p>
          )}
        </div>
      )}
      {(links.length > 0 || row !== undefined) && (
        <div class="row-actions links">
          {links.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
          {row !== undefined && <RowButtons {...row} frame={frame} />}
        </div>
      )}
      {remove !== undefined && (
        <p class="actions">
          <button type="submit" class="danger" name="do" value={`remove.${remove.path}`}>
            {remove.label}
          </button>
        </p>
      )}
    </>
  );
}

function RowView({
  row: { path, title, href, about, more, fields, actions, link },
  shown,
  frame,
}: {
  readonly row: Row;
  readonly shown: Shown;
  readonly frame: Frame;
}): VNode {
  // By which it is found where others have put rows before it.
  const name = shownOf(shown.written, `${path}.id`) || shownOf(shown.written, `${path}.code`);
  return (
    <article id={path}>
      {name !== '' && fields.length > 0 && <input type="hidden" name={`is.${path}`} value={name} />}
      <h3>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
      {about !== undefined && <p class="soft">{about}</p>}
      {more !== undefined && <p class="soft">{more}</p>}
      <Faults path={path} shown={shown} />
      {fields.length > 0 && (
        <div class="columns">
          {fields.map((field) => (
            <FieldView key={field.path} field={field} shown={shown} />
          ))}
        </div>
      )}
      {(actions.length > 0 || link !== undefined) && (
        <p class="row-actions">
          <RowButtons path={path} name={title} actions={actions} frame={frame} />
          {link !== undefined && <a href={link.href}>{link.label}</a>}
        </p>
      )}
    </article>
  );
}

/** What can be done with a part of a list, a button for each. */
function RowButtons({
  path,
  name,
  actions,
  frame,
}: Pick<Row, 'path' | 'actions'> & { readonly name: string; readonly frame: Frame }): VNode {
  const { rows } = editorTexts(frame.language);
  const label: Readonly<Record<RowAction, (values: { name: string }) => string>> = {
    up: rows.up,
    down: rows.down,
    copy: rows.copy,
    remove: rows.remove,
  };
  return (
    <>
      {actions.map((action) => (
        <button
          key={action}
          type="submit"
          class={action === 'remove' ? 'danger small' : 'quiet small'}
          name="do"
          value={`${action}.${path}`}
          aria-label={label[action]({ name })}
        >
          {rows.short[action]}
        </button>
      ))}
    </>
  );
}
