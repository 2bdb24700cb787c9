import type { VNode } from 'preact';
import { formatDate } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import { zoneName } from '../../../../i18n/zone-names.ts';
import type { Frame } from '../desk-frame.tsx';
import { Hint } from '../edit/fields/field-parts.tsx';
import { type Typed, TypedField } from './typed-field.tsx';

/** What the days of the last time and what was typed of the next one say. */
export interface DaysAgainProps {
  readonly frame: Frame;
  /** What its sessions are called. */
  readonly sessions: readonly string[];
  /** Its first session, as it was. */
  readonly first: {
    readonly hasPlace: boolean;
    /** The first one of its training, as the file has it. */
    readonly day: string;
    /** How many days were between those of each session; what is absent differs from one to another. */
    readonly apart: Partial<Readonly<Record<'ends' | 'starts' | 'closesOn', number>>>;
    /** By whose clocks its times are. */
    readonly zone: string;
  };
  readonly typed: Typed;
}

/**
 * When a programme is held again, as it happens: the days of the training, then when its form opens and closes. What is left empty is as
 * far from the day before it as last time; the script fills it in so.
 */
export function DaysAgain({ frame: { language }, sessions, first, typed }: DaysAgainProps): VNode {
  const { new: texts, sessions: labels } = editorTexts(language);
  const { ends, starts, closesOn } = first.apart;
  const day = /^\d{4}-\d\d-\d\d$/.test(first.day) ? formatDate(first.day, language) : first.day;
  const clocks = labels.clocks({ zone: zoneName(first.zone, language) });
  const field = { typed, language };
  return (
    <>
      <TypedField
        {...field}
        name="begins"
        label={labels.begins}
        kind="date"
        hint={texts.beginsAgainHint({ day })}
        more={sessions.length > 1 && <span class="of-several">{texts.othersAgainHint}</span>}
      />
      <TypedField
        {...field}
        name="ends"
        label={labels.ends}
        kind="date"
        hint={ends === undefined ? texts.daysAgainHint : texts.endsAgainHint({ days: ends })}
        follows={{ name: 'begins', days: ends }}
      />
      <fieldset class="texts">
        <legend>{labels.opens}</legend>
        <Hint field={{ path: 'opens', hint: opensHint() }} spoken={field} />
        <div class="moment">
          <TypedField
            {...field}
            name="starts"
            label={texts.day}
            kind="date"
            hintOf="opens"
            follows={{ name: 'ends', days: starts }}
          />
          <TypedField {...field} name="opensAt" label={texts.time} kind="time" />
        </div>
      </fieldset>
      <fieldset class="texts">
        <legend>{labels.closes}</legend>
        <Hint
          field={{
            path: 'closes',
            hint: closesOn === undefined ? texts.daysAgainHint : texts.closesAgainHint({ days: closesOn }),
          }}
          spoken={field}
        />
        <div class="moment">
          <TypedField
            {...field}
            name="closesOn"
            label={texts.day}
            kind="date"
            hintOf="closes"
            follows={{ name: 'starts', days: closesOn }}
          />
          <TypedField {...field} name="closesAt" label={texts.time} kind="time" />
        </div>
      </fieldset>
    </>
  );

  function opensHint(): string {
    if (starts === undefined) return sentences([texts.daysAgainHint, clocks], language);
    return starts < 0
      ? texts.opensEarlierHint({ days: -starts, clocks })
      : texts.opensAgainHint({ days: starts, clocks });
  }
}
