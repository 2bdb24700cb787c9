import type { VNode } from 'preact';
import { needsCode } from '../../../../access/access.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import type { Frame } from '../desk-frame.tsx';
import { codesOf } from './session-path.ts';

interface NoCodesProps {
  readonly frame: Frame;
  readonly session: StoredSession;
}

/** Of a session that takes answers with codes, as long as it has none. */
export function NoCodes({ frame, session }: NoCodesProps): VNode {
  const { codes } = runningTexts(frame.language);
  return (
    <section class="notice warning">
      <p>{codes.missing[needsCode(session.access) ? 'codes' : 'codes-or-open']}</p>
      <p class="actions">
        <a class="button" href={codesOf(session)}>
          {codes.make}
        </a>
      </p>
    </section>
  );
}
