import type { VNode } from 'preact';
import { formatMoment } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { listOf } from '../../../../i18n/lists.ts';
import type { Instant } from '../../../../time/instant.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { DraftFields, type DraftNames } from './draft-fields.tsx';

/** A field that two have written, each something else. */
export interface Difference {
  /** Of the field; undefined: what it belongs to is there no more. */
  readonly name?: string;
  readonly label: string;
  /** It has any number of values. */
  readonly isList?: boolean;
  readonly mine: readonly string[];
  readonly theirs: readonly string[];
}

interface BothVersionsPageProps extends DraftNames {
  readonly frame: Frame;
  readonly action: string;
  /** Who saved it; undefined: it was published, or thrown away. */
  readonly by: string | undefined;
  readonly at: Instant;
  readonly zone: string;
  readonly differences: readonly Difference[];
}

/** Both versions of what two have written at the same time, to choose from. */
export function BothVersionsPage(props: BothVersionsPageProps): VNode {
  const { frame, action, token, form, by, at, zone, differences } = props;
  const { lost } = editorTexts(frame.language);
  const moment = formatMoment(at, zone, frame.language);
  return (
    <DeskFrame frame={frame} title={lost.title}>
      <p class="lead" role="alert">
        {by === undefined ? lost.introGone : lost.intro({ by, at: moment })}
      </p>
      {differences.length === 0 && <p>{lost.same}</p>}
      <DeskForm frame={frame} action={action}>
        <DraftFields token={token} form={form} />
        {differences.map((each) => (
          <DifferenceView key={each.name ?? each.label} difference={each} by={by} frame={frame} />
        ))}
        <div class="actions">
          {differences.some(({ name }) => name !== undefined) && (
            <>
              <button type="submit">{lost.choose}</button>
              <button type="submit" class="quiet" name="keep" value="mine">
                {lost.keepMine}
              </button>
            </>
          )}
          <a class="button quiet" href={action}>
            {lost.keepTheirs}
          </a>
        </div>
      </DeskForm>
    </DeskFrame>
  );
}

function DifferenceView({
  difference: { name, label, isList, mine, theirs },
  by,
  frame,
}: {
  readonly difference: Difference;
  readonly by: string | undefined;
  readonly frame: Frame;
}): VNode {
  const { lost } = editorTexts(frame.language);
  const shown = (values: readonly string[]) => {
    const said = values.filter((value) => value !== '');
    return said.length === 0 ? <span class="soft">{lost.empty}</span> : listOf(said, frame.language);
  };
  if (name === undefined) {
    return (
      <fieldset>
        <legend>{lost.gone}</legend>
        <p class="version" dir="auto">
          {shown(mine)}
        </p>
      </fieldset>
    );
  }
  return (
    <fieldset>
      <legend>{label}</legend>
      {isList && <input type="hidden" name={name} value="" />}
      {mine.map((value) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
      <label class="check">
        <input type="radio" name={`keep.${name}`} value="mine" checked />
        <span>
          <span class="soft">{lost.mine}</span>
          <span class="version" dir="auto">
            {shown(mine)}
          </span>
        </span>
      </label>
      <label class="check">
        <input type="radio" name={`keep.${name}`} value="theirs" />
        <span>
          <span class="soft">{by === undefined ? lost.published : lost.theirs({ by })}</span>
          <span class="version" dir="auto">
            {shown(theirs)}
          </span>
        </span>
      </label>
    </fieldset>
  );
}
