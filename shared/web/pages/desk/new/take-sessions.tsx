import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import type { Frame } from '../desk-frame.tsx';
import { describedBy, FaultLines } from '../edit/fields/field-parts.tsx';
import { Mixed, MixedOption, type Spoken } from '../said.tsx';
import type { Typed } from './typed-field.tsx';

interface TakeSessionsProps {
  readonly frame: Frame;
  readonly spoken: Spoken;
  /** What they are called. */
  readonly sessions: readonly string[];
  /** The numbers of those that are ticked. */
  readonly ticked: readonly string[];
  readonly talksOf: number;
  readonly typed: Typed;
}

/** Which sessions of an earlier programme are held again: all, only one, which is then at another place, or some. */
export function TakeSessions({ frame, spoken, sessions, ticked, talksOf, typed }: TakeSessionsProps): VNode {
  const texts = editorTexts(frame.language).new;
  const wrong = [typed.wrong.take].filter((each) => each !== undefined);
  const chosen = typed.values.take || 'all';
  const way = (value: string, label: string) => (
    <label class="check">
      <input type="radio" name="take" value={value} checked={chosen === value} />
      <span>{label}</span>
    </label>
  );
  return (
    <fieldset id="take" class="take" {...describedBy('take', undefined, wrong, false)}>
      <legend>{texts.take}</legend>
      <FaultLines id="take" lines={wrong} spoken={spoken} />
      {way('all', texts.takeAll({ count: sessions.length }))}
      {way('one', texts.takeOne)}
      <div class="which of-one">
        <label for="talksOf">{texts.talksOf}</label>
        <select id="talksOf" name="talksOf" class="short">
          {sessions.map((name, at) => (
            <MixedOption key={at} spoken={spoken} value={String(at)} selected={at === talksOf} text={name} />
          ))}
        </select>
      </div>
      {way('some', texts.takeSome)}
      <div class="which of-some">
        {sessions.map((name, at) => (
          <label key={at} class="check">
            <input type="checkbox" name="session" value={at} checked={ticked.includes(String(at))} />
            <span dir="auto">
              <Mixed spoken={spoken} text={name} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
