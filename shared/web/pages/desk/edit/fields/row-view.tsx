import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import type { Frame } from '../../desk-frame.tsx';
import { Mixed } from '../../said.tsx';
import { shownOf } from '../written.ts';
import { Faults, type Shown } from './field-parts.tsx';
import { FieldView } from './field-view.tsx';
import { buttonField, placesOf, type Row, type RowAction, rowPrefix, tickPrefix } from './fields.ts';
import { PlaceChoice } from './place-choice.tsx';

interface RowProps {
  readonly row: Row;
  readonly shown: Shown;
  readonly frame: Frame;
}

/** A part of a list with its fields, and what can be done with it. */
export function RowView({ row, shown, frame }: RowProps): VNode {
  const { path, title, about, fields, fold } = row;
  if (fold === undefined) return <OpenRow row={row} shown={shown} frame={frame} />;
  const isWrong = placesOf([{ id: path, title, fields }], shown.written.languages).some(
    (place) => shown.faultsAt(place).length > 0,
  );
  return (
    <details class="folded" id={path} open={fold === 'open' || isWrong}>
      <summary>
        <h3>
          <Mixed spoken={shown.spoken} text={title} />
        </h3>{' '}
        {about !== undefined && (
          <span class="soft">
            <Mixed spoken={shown.spoken} text={about} />
          </span>
        )}
      </summary>
      <OpenRow row={row} shown={shown} frame={frame} />
    </details>
  );
}

function OpenRow({ row, shown, frame }: RowProps): VNode {
  const { path, title, fields, fold, canTick, actions, link } = row;
  // By which it is found where others have put rows before it.
  const name = shownOf(shown.written, `${path}.id`) || shownOf(shown.written, `${path}.code`);
  return (
    <article id={fold === undefined ? path : undefined}>
      {name !== '' && fields.length > 0 && <input type="hidden" name={`${rowPrefix}${path}`} value={name} />}
      {fold === undefined ? <RowHead row={row} shown={shown} /> : <Faults path={path} shown={shown} />}
      {fields.length > 0 && (
        <div class="columns">
          {fields.map((field) => (
            <FieldView key={field.path} field={field} shown={shown} />
          ))}
        </div>
      )}
      {(actions.length > 0 || link !== undefined) && (
        <p class="row-actions">
          <RowButtons {...row} name={title} frame={frame} />
          {canTick && actions.includes('remove') && <Tick path={path} name={title} {...{ shown, frame }} />}
          {link !== undefined && <a href={link.href}>{link.label}</a>}
        </p>
      )}
    </article>
  );
}

/** Takes a row out with the next save, as others at once. The script saves by itself, and so leaves it to the button. */
function Tick({
  path,
  name,
  shown,
  frame,
}: Pick<RowProps, 'shown' | 'frame'> & { readonly path: string; readonly name: string }): VNode {
  return (
    <label class="check" data-by-button>
      <input type="checkbox" name={`${tickPrefix}${path}`} value="true" />
      <span>
        {editorTexts(frame.language).rows.tick}{' '}
        <span class="visually-hidden">
          (<Mixed spoken={shown.spoken} text={name} />)
        </span>
      </span>
    </label>
  );
}

/** What a row is: its title, what there is to know of it, whether it has just been moved, and what is wrong with it. */
export function RowHead({ row, shown }: { readonly row: Row; readonly shown: Shown }): VNode {
  const { path, title, href, about, more, moved } = row;
  const words = <Mixed spoken={shown.spoken} text={title} />;
  return (
    <>
      <h3>{href === undefined ? words : <a href={href}>{words}</a>}</h3>
      {[about, more].map(
        (text) =>
          text !== undefined && (
            <p key={text} class="soft">
              <Mixed spoken={shown.spoken} text={text} />
            </p>
          ),
      )}
      <Moved to={moved} />
      <Faults path={path} shown={shown} />
    </>
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

/** What can be done with a part of a list, a button for each, and fields for its place. */
export function RowButtons({
  path,
  name,
  actions,
  places,
  canTick,
  frame,
}: Pick<Row, 'path' | 'actions' | 'places' | 'canTick'> & {
  readonly name: string;
  readonly frame: Frame;
}): VNode {
  const { rows } = editorTexts(frame.language);
  const label: Readonly<Record<RowAction, (values: { name: string }) => string>> = {
    up: rows.up,
    down: rows.down,
    copy: rows.copy,
    remove: canTick ? rows.removeNow : rows.remove,
  };
  const button = (action: RowAction) => (
    <button
      key={action}
      type="submit"
      class={action === 'remove' ? 'danger small' : 'quiet small'}
      name={buttonField}
      value={`${action}.${path}`}
      aria-label={label[action]({ name })}
    >
      {rows.short[action === 'remove' && canTick ? 'removeNow' : action]}
    </button>
  );
  return (
    <>
      {actions.filter(isMove).map(button)}
      {places !== undefined && <PlaceChoice path={path} name={name} places={places} language={frame.language} />}
      {actions.filter((action) => !isMove(action)).map(button)}
    </>
  );
}

function isMove(action: RowAction): boolean {
  return action === 'up' || action === 'down';
}
