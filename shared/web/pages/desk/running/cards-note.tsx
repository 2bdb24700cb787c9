import type { VNode } from 'preact';
import type { OneTimeCode } from '../../../../access/one-time-code.ts';
import { directionOf } from '../../../../i18n/direction.ts';
import { runningTexts } from '../../../../i18n/running-texts.ts';
import type { Language } from '../../../../i18n/text.ts';
import type { StoredSession } from '../../../../programme/session.ts';
import { cardKey } from '../../room/card-key.ts';
import { codesTable } from '../../room/codes-table.ts';
import { deskScriptPath } from '../desk-script-path.ts';
import { SaidWithin, sessionSaid } from '../said.tsx';
import { codesOf } from './session-path.ts';

interface CardsNoteProps {
  readonly session: StoredSession;
  readonly codes: readonly OneTimeCode[];
  /** The form's address. */
  readonly link: string;
  /** Of who has made them; the cards may be in another. */
  readonly language: Language;
}

/** What is to be done with cards that are shown this once: they are printed, and what is in them is in a table in the page itself. */
export function CardsNote({ session, codes, link, language }: CardsNoteProps): VNode {
  const { cards } = runningTexts(language).codes;
  return (
    <aside lang={language} dir={directionOf(language)}>
      <p>
        <strong>
          <SaidWithin
            sentence={(words) => cards.lead({ count: codes.length, session: words })}
            said={sessionSaid(session, language)}
            language={language}
          />
        </strong>
      </p>
      <p>{cards.print}</p>
      <p>{cards.secret}</p>
      <p>
        <button type="button" class="button" data-print hidden>
          {cards.printNow}
        </button>{' '}
        <a
          class="button"
          download={`${session.code}-codes.csv`}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(codesTable(codes, link, cardKey(session).fingerprint))}`}
        >
          {cards.table}
        </a>{' '}
        <a href={codesOf(session)}>{cards.back}</a>
      </p>
      {deskScriptPath && <script defer src={deskScriptPath} />}
    </aside>
  );
}
