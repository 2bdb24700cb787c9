import type { VNode } from 'preact';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import type { Frame } from '../desk-frame.tsx';
import type { Typed } from './typed-field.tsx';

interface WrongSummaryProps {
  readonly frame: Frame;
  readonly typed: Typed;
  /** What the fields are called, by their names. */
  readonly labels: Readonly<Record<string, string>>;
}

/** All that is wrong with what was typed, each with its field and leading to it. */
export function WrongSummary({ frame, typed, labels }: WrongSummaryProps): VNode | null {
  const { summary } = editorTexts(frame.language);
  const wrong = Object.entries(typed.wrong).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, text] as const],
  );
  if (wrong.length === 0) return null;
  return (
    <section class="card errors" role="alert">
      <h2>{summary.here({ count: wrong.length })}</h2>
      <ul>
        {wrong.map(([name, text]) => (
          <li key={name}>
            <a href={`#${name}`}>
              <b>{labels[name]}</b> {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
