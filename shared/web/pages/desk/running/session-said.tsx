import type { VNode } from 'preact';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { betweenSentences, sentences } from '../../../../i18n/sentences.ts';
import { phase, type StoredSession } from '../../../../programme/session.ts';
import type { Instant } from '../../../../time/instant.ts';
import type { Frame } from '../desk-frame.tsx';
import type { DoneAtOnce, SessionChange } from './session-change.ts';
import { pathOf } from './session-path.ts';

interface SaidProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  /** Which changes can be made now. */
  readonly changes: readonly SessionChange[];
}

/** By which change another one is taken back. A closing time is never moved back, and cancelling is for good. */
const undoneBy: Readonly<Partial<Record<DoneAtOnce, DoneAtOnce>>> = {
  close: 'reopen',
  extend: 'close',
  reopen: 'close',
};

interface DoneProps extends SaidProps {
  readonly now: Instant;
  readonly done: DoneAtOnce;
  /** How many seconds forms may show a session as it was. */
  readonly settleSeconds: number;
}

/** What was just done, what holds now, and how it is taken back as long as it can be. */
export function Done({ frame, session, now, changes, done, settleSeconds }: DoneProps): VNode {
  const texts = runningTexts(frame.language);
  const undo = undoneBy[done];
  const isBefore = done === 'extend' && phase(session, now) === 'upcoming';
  return (
    <section class="notice" role="status">
      <p>
        <strong>{texts[done].done}</strong>
        {betweenSentences(frame.language)}
        {sentences(
          [
            isBefore ? texts.extend.holdsBefore : texts[done].holds,
            texts.follows.soon({ minutes: Math.ceil(settleSeconds / 60) }),
          ],
          frame.language,
        )}
      </p>
      {undo !== undefined && changes.includes(undo) && (
        <p class="links">
          <a href={`${pathOf(session)}/${undo}`}>{texts[undo].title}</a>
        </p>
      )}
    </section>
  );
}

/** Why what was asked for was not done. */
export function Refused({ frame, reason }: { frame: Frame; reason: string }): VNode {
  return (
    <section class="errors" role="alert">
      <h2>{runningTexts(frame.language).refused.title}</h2>
      <p>{reason}</p>
    </section>
  );
}
