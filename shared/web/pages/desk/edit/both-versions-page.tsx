import type { VNode } from 'preact';
import { formatMoment } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { listOf } from '../../../../i18n/lists.ts';
import type { Instant } from '../../../../time/instant.ts';
import { DeskForm, DeskFrame, type Frame } from '../desk-frame.tsx';
import { Mixed } from '../said.tsx';
import { DraftFields, type DraftNames } from './draft-fields.tsx';
import { buttonField, type Option } from './fields/fields.ts';

/** Which version is to stay: of all, or behind a dot of one field. */
export const keepField = 'keep';

/** A field that two have written, each something else. */
export interface Difference {
  /** Of the field; undefined: what it belongs to is there no more. */
  readonly name?: string;
  readonly label: string;
  /** It has any number of values. */
  readonly isList?: boolean;
  /** What its values are called. */
  readonly options?: readonly Option[] | undefined;
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
  /** The fields that are sent along, since only their sender has changed them. */
  readonly along: readonly (readonly [name: string, value: string])[];
  /** Whether what its button asked for is done along with that. */
  readonly isDone: boolean;
}

/** Both versions of what two have written at the same time, to choose from. */
export function BothVersionsPage(props: BothVersionsPageProps): VNode {
  const { frame, action, by, at, zone, differences, along, isDone } = props;
  const typed = along.filter(([name]) => name !== buttonField);
  const { lost } = editorTexts(frame.language);
  const moment = formatMoment(at, zone, frame.language);
  return (
    <DeskFrame frame={frame} title={lost.title}>
      <p class="lead" role="alert">
        {by === undefined ? lost.introGone : lost.intro({ by, at: moment })}
      </p>
      {differences.length === 0 && along.length === 0 && <p>{isDone ? lost.same : lost.notDone}</p>}
      {typed.length > 0 && <p>{lost.along({ count: new Set(typed.map(([name]) => name)).size })}</p>}
      {!isDone && differences.length + along.length > 0 && <p>{lost.again}</p>}
      <DeskForm frame={frame} action={action}>
        <DraftFields {...props} />
        {along.map(([name, value]) => (
          <input key={name + value} type="hidden" name={name} value={value} />
        ))}
        {differences.map((each) => (
          <DifferenceView key={each.name ?? each.label} difference={each} by={by} frame={frame} />
        ))}
        <div class="actions">
          {(along.length > 0 || differences.some(({ name }) => name !== undefined)) && (
            <>
              <button type="submit">{lost.choose}</button>
              <button type="submit" class="quiet" name={keepField} value="mine">
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
  difference: { name, label, isList, options = [], mine, theirs },
  by,
  frame,
}: {
  readonly difference: Difference;
  readonly by: string | undefined;
  readonly frame: Frame;
}): VNode {
  const { lost } = editorTexts(frame.language);
  const isLess = takesOut(mine, theirs, isList ?? false);
  const shown = (values: readonly string[]) => {
    const called = (value: string) => options.find((option) => option.value === value)?.label ?? value;
    const said = values.map(called).filter((value) => value !== '');
    return said.length === 0 ? (
      <span class="soft">{lost.empty}</span>
    ) : (
      <Mixed spoken={frame} text={listOf(said, frame.language)} />
    );
  };
  if (name === undefined) {
    return (
      <fieldset class="difference">
        <legend>
          <Mixed spoken={frame} text={label} />
        </legend>
        <p class="soft">{lost.gone}</p>
        <p class="version" dir="auto">
          {shown(mine)}
        </p>
      </fieldset>
    );
  }
  return (
    <fieldset class="difference">
      <legend>
        <Mixed spoken={frame} text={label} />
      </legend>
      {isList && <input type="hidden" name={name} value="" />}
      {mine.map((value) => (
        <input key={value} type="hidden" name={name} value={value} />
      ))}
      <label class="check">
        <input type="radio" name={`${keepField}.${name}`} value="mine" checked={!isLess} />
        <span>
          <span class="soft">{lost.mine}</span>
          <span class="version" dir="auto">
            {shown(mine)}
          </span>
        </span>
      </label>
      <label class="check">
        <input type="radio" name={`${keepField}.${name}`} value="theirs" checked={isLess} />
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

/** Whether mine says less than theirs: nothing goes because nobody has chosen. */
function takesOut(mine: readonly string[], theirs: readonly string[], isList: boolean): boolean {
  const said = mine.filter((value) => value !== '');
  return isList ? theirs.some((value) => !said.includes(value)) : said.length === 0;
}
