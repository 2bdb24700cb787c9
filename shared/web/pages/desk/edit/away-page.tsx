import type { VNode } from 'preact';
import { formatMoment } from '../../../../i18n/dates.ts';
import { editorTexts } from '../../../../i18n/editor-texts.ts';
import { DeskFrame, type Frame } from '../desk-frame.tsx';
import type { SavedBy } from './saved-line.tsx';

/** What somebody typed into a field. */
export interface TypedText {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

interface AwayPageProps {
  readonly frame: Frame;
  /** Who saved it; undefined: it was published, or thrown away. */
  readonly saved: SavedBy | undefined;
  readonly typed: readonly TypedText[];
  /** Where to go on. */
  readonly on: { readonly href: string; readonly label: string };
}

/** What was sent to a part that another has taken out, or named otherwise, meanwhile: to be copied, as it can't be saved there. */
export function AwayPage({ frame, saved, typed, on }: AwayPageProps): VNode {
  const { away } = editorTexts(frame.language);
  return (
    <DeskFrame frame={frame} title={away.title}>
      <p class="lead" role="alert">
        {saved === undefined
          ? away.introGone
          : away.intro({ by: saved.by, at: formatMoment(saved.at, saved.zone, frame.language) })}
      </p>
      <section class="card">
        <h2>{away.typed}</h2>
        {typed.length === 0 && <p>{away.nothing}</p>}
        <dl class="stacked">
          {typed.map(({ name, label, text }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd dir="auto" class="version">
                {text}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <p class="actions">
        <a class="button" href={on.href}>
          {away.on({ part: on.label })}
        </a>
      </p>
    </DeskFrame>
  );
}
