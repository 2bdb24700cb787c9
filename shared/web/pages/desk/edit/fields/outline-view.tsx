import type { VNode } from 'preact';
import { editorTexts } from '../../../../../i18n/editor-texts.ts';
import type { Frame } from '../../desk-frame.tsx';
import { Mixed } from '../../said.tsx';
import { Faults, type Shown } from './field-parts.tsx';
import type { Group, Row } from './fields.ts';
import { Moved, RowButtons, RowHead } from './row-view.tsx';

interface OutlineProps {
  readonly group: Group;
  readonly shown: Shown;
  readonly frame: Frame;
}

/** Many rows, a line or two for each: what can be done with one is folded behind its sign. */
export function OutlineView({ group, shown, frame }: OutlineProps): VNode {
  const { id, title, intro, links = [], row, list, outline } = group;
  const rows = list?.rows ?? [];
  const isMoved = [row, ...rows].some((each) => each?.moved !== undefined);
  const isWrong = [id, ...rows.map(({ path }) => path)].some((path) => shown.faultsAt(path).length > 0);
  return (
    <details class="card outline" id={id} open={outline === 'open' || isMoved || isWrong}>
      <summary>
        <h2>
          <Mixed spoken={shown.spoken} text={title} />
        </h2>
      </summary>
      {intro !== undefined && <p class="hint">{intro}</p>}
      <Faults path={id} shown={shown} />
      <div class="rows" id={list?.path}>
        {list !== undefined && <Faults path={list.path} shown={shown} />}
        {rows.map((each) => (
          <Line key={each.path} row={each} shown={shown} frame={frame} />
        ))}
      </div>
      <Moved to={row?.moved} />
      <div class="line links">
        <p>
          {links.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </p>
        {row !== undefined && <RowMenu row={row} name={row.name} frame={frame} shown={shown} />}
      </div>
    </details>
  );
}

function Line({ row, shown, frame }: { readonly row: Row; readonly shown: Shown; readonly frame: Frame }): VNode {
  return (
    <article class="line" id={row.path}>
      <div>
        <RowHead row={row} shown={shown} />
      </div>
      <RowMenu row={row} name={row.title} frame={frame} shown={shown} />
    </article>
  );
}

/** What can be done with a row. It is open for who has just moved it, and may go on. */
function RowMenu({
  row: { path, actions, places, moved, link },
  name,
  frame,
  shown,
}: {
  readonly row: Pick<Row, 'path' | 'actions' | 'places' | 'moved' | 'link'>;
  readonly name: string;
  readonly frame: Frame;
  readonly shown: Shown;
}): VNode | null {
  if (actions.length === 0 && places === undefined && link === undefined) return null;
  return (
    <details open={moved !== undefined}>
      <summary>
        <span aria-hidden="true">⋯</span>
        <span class="visually-hidden">
          <Mixed spoken={shown.spoken} text={editorTexts(frame.language).rows.more({ name })} />
        </span>
      </summary>
      <p class="row-actions">
        <RowButtons path={path} name={name} actions={actions} places={places} frame={frame} />
        {link !== undefined && <a href={link.href}>{link.label}</a>}
      </p>
    </details>
  );
}
