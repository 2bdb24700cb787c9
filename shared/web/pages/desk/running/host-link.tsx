import type { VNode } from 'preact';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import { sentences } from '../../../../i18n/sentences.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import { DeskForm, type Frame } from '../desk-frame.tsx';
import { CopiedLink } from './copied-link.tsx';
import { pathOf } from './session-path.ts';

interface HostLinkProps {
  readonly frame: Frame;
  readonly session: StoredSession;
  /** The link that was just made. */
  readonly made?: string | undefined;
}

/** The counter for who hosts a session: makes a link to it, and shows it once. */
export function HostLink({ frame, session, made }: HostLinkProps): VNode {
  const { session: texts } = runningTexts(frame.language);
  if (made !== undefined) {
    return (
      <section class="notice warning">
        <h2>{texts.host}</h2>
        <p>{texts.hostMade}</p>
        <CopiedLink link={made} language={frame.language} />
      </section>
    );
  }
  return (
    <section>
      <h2>{texts.host}</h2>
      <p>{sentences([texts.hostHint, texts.hostEnds], frame.language)}</p>
      <DeskForm frame={frame} action={`${pathOf(session)}/host-link`}>
        <p class="actions">
          <button type="submit" class="quiet">
            {texts.hostButton}
          </button>
        </p>
      </DeskForm>
    </section>
  );
}
