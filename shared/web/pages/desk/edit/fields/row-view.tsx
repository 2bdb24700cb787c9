import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import type { Frame } from '../../desk-frame.tsx';
import { Mixed, type Spoken } from '../../said.tsx';
import { shownOf } from '../written.ts';
import { Faults, type Shown } from './field-parts.tsx';
import { FieldView } from './field-view.tsx';
import type { Row, RowAction } from './fields.ts';
import { PlaceChoice } from './place-choice.tsx';

/** A part of a list with its fields, and what can be done with it. */
export function RowView({
  row: { path, title, href, about, more, fields, actions, places, moved, link },
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
      <h3>
        {href === undefined ? (
          <Mixed spoken={shown.spoken} text={title} />
        ) : (
          <a href={href}>
            <Mixed spoken={shown.spoken} text={title} />
          </a>
        )}
      </h3>
      {about !== undefined && (
        <p class="soft">
          <Mixed spoken={shown.spoken} text={about} />
        </p>
      )}
      {more !== undefined && (
        <p class="soft">
          <Mixed spoken={shown.spoken} text={more} />
        </p>
      )}
      <Moved to={moved} />
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
          <RowButtons path={path} name={title} actions={actions} places={places} frame={frame} spoken={shown.spoken} />
          {link !== undefined && <a href={link.href}>{link.label}</a>}
        </p>
      )}
    </article>
  );
}

/** Where something is that has just been moved. The script reads it out. */
export function Moved({ to }: { readonly to: string | undefined }): VNode | null {
  return to === undefined ? null : (
    <p class="state on" id="moved">
      {to}
    </p>
  );
}

/** What can be done with a part of a list, a button for each, and a choice of its place. */
export function RowButtons({
  path,
  name,
  actions,
  places,
  frame,
  spoken,
}: Pick<Row, 'path' | 'actions' | 'places'> & {
  readonly name: string;
  readonly frame: Frame;
  readonly spoken: Spoken;
}): VNode {
  const { rows } = editorTexts(frame.language);
  const label: Readonly<Record<RowAction, (values: { name: string }) => string>> = {
    up: rows.up,
    down: rows.down,
    copy: rows.copy,
    remove: rows.remove,
  };
  const button = (action: RowAction) => (
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
  );
  return (
    <>
      {actions.filter(isMove).map(button)}
      {places !== undefined && <PlaceChoice path={path} name={name} places={places} spoken={spoken} />}
      {actions.filter((action) => !isMove(action)).map(button)}
    </>
  );
}

function isMove(action: RowAction): boolean {
  return action === 'up' || action === 'down';
}
