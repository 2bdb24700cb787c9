import type { ComponentChildren, VNode } from 'preact';
import type { StoredSession } from '../../../../programme/session.ts';
import { sessionName } from '../../../../programme/session-name.ts';
import { inLanguage } from '../../../../questionnaire/items.ts';
import { DeskFrame, type Frame } from '../desk-frame.tsx';
import { SaidWords, sessionSaid } from '../said.tsx';
import { pathOf } from './session-path.ts';
import { Refused } from './session-said.tsx';

interface SessionFrameProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  readonly title: string;
  /** The page of the session that this one is a step of. */
  readonly stepOf?: string | undefined;
  /** What was done just now. */
  readonly done?: string | undefined;
  /** Why what was asked for was not done. */
  readonly refused?: string | undefined;
  readonly children: ComponentChildren;
}

/** A page of one session: it says which, leads back to it, and tells what became of what was asked for. */
export function SessionFrame({ frame, session, title, stepOf, done, refused, children }: SessionFrameProps): VNode {
  const { language } = frame;
  const of = [sessionName(session, language), inLanguage(session.programme.title, language)];
  return (
    <DeskFrame frame={frame} title={title} of={stepOf === undefined ? of : [stepOf, ...of]} narrow>
      <p>
        <a href={pathOf(session)}>
          <SaidWords said={sessionSaid(session, language)} language={language} />
        </a>
      </p>
      {done !== undefined && (
        <section class="notice" role="status">
          <p>{done}</p>
        </section>
      )}
      {refused !== undefined && <Refused frame={frame} reason={refused} />}
      {children}
    </DeskFrame>
  );
}
