import type { VNode } from 'preact';
import type { Frame } from '../../desk-frame.tsx';
import { PageLinks } from '../../page-links.tsx';
import { Mixed } from '../../said.tsx';
import { AddButton } from './add-button.tsx';
import { Faults, type Shown } from './field-parts.tsx';
import { FieldView } from './field-view.tsx';
import { buttonField, type Group, placesOf } from './fields.ts';
import { OutlineView } from './outline-view.tsx';
import { RowView } from './row-view.tsx';

interface GroupProps {
  readonly group: Group;
  readonly shown: Shown;
  readonly frame: Frame;
}

/** Fields and lists that belong together, under their title; folded, where few people need them. */
export function GroupView({ group, shown, frame }: GroupProps): VNode {
  const { id, title, isRare, outline } = group;
  if (outline !== undefined) return <OutlineView group={group} shown={shown} frame={frame} />;
  if (!isRare) {
    return (
      <section id={id}>
        <h2>
          <Mixed spoken={shown.spoken} text={title} />
        </h2>
        <GroupContent group={group} shown={shown} frame={frame} />
      </section>
    );
  }
  const isWrong = placesOf([group], shown.written.languages).some((path) => shown.faultsAt(path).length > 0);
  return (
    <details class="card" id={id} open={isWrong}>
      <summary>
        <Mixed spoken={shown.spoken} text={title} />
      </summary>
      <GroupContent group={group} shown={shown} frame={frame} />
    </details>
  );
}

function GroupContent({ group, shown, frame }: GroupProps): VNode {
  const { id, title, intro, notes = [], links = [], fields = [], folds = [], list, remove } = group;
  const places = fields.map(({ path }) => path);
  const shownFields = fields.map((field) => <FieldView key={field.path} field={field} shown={shown} />);
  return (
    <>
      {intro !== undefined && (
        <p class="hint" id={`${id}-intro`} data-live={folds.length > 0 || undefined}>
          <Mixed spoken={shown.spoken} text={intro} />
        </p>
      )}
      {notes.length > 0 && (
        <ul class="hint">
          {notes.map((note) => (
            <li key={note}>
              <Mixed spoken={shown.spoken} text={note} />
            </li>
          ))}
        </ul>
      )}
      {!places.includes(id) && list?.path !== id && <Faults path={id} shown={shown} />}
      {group.isAbreast ? <div class="columns abreast">{shownFields}</div> : shownFields}
      {group.of !== undefined && (
        <PageLinks
          of={group.of}
          label={title}
          addressOf={(page) => `${group.pages?.others}${page}#${id}`}
          language={frame.language}
        />
      )}
      {folds.map((fold) => (
        <details key={fold.title} open={fold.isOpen}>
          <summary dir="auto">
            <Mixed spoken={shown.spoken} text={fold.title} />
          </summary>
          {fold.fields.map((field) => (
            <FieldView key={field.path} field={field} shown={shown} />
          ))}
        </details>
      ))}
      {list !== undefined && (
        <div class="rows" id={list.path === id ? undefined : list.path}>
          <Faults path={list.path} shown={shown} />
          {/* Below many lines nobody finds it. */}
          {list.rows.some(({ fold }) => fold !== undefined) && <AddButton list={list} />}
          {list.rows.map((row) => (
            <RowView key={row.path} row={row} shown={shown} frame={frame} />
          ))}
          {list.of !== undefined && (
            <PageLinks
              of={list.of}
              label={title}
              addressOf={(page) => `${list.others}${page}#${list.path}`}
              language={frame.language}
            />
          )}
          <AddButton list={list} />
        </div>
      )}
      {links.length > 0 && (
        <div class="row-actions links">
          {links.map(({ href, label }) => (
            <a key={href} href={href}>
              {label}
            </a>
          ))}
        </div>
      )}
      {remove !== undefined && (
        <p class="actions">
          <button type="submit" class="danger" name={buttonField} value={`remove.${remove.path}`}>
            {remove.label}
          </button>
        </p>
      )}
    </>
  );
}
