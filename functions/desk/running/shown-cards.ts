import type { OneTimeCode } from '../../../shared/access/one-time-code.ts';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { asShown } from '../../../shared/programme/as-shown.ts';
import type { StoredSession } from '../../../shared/programme/session.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { replyStatus } from '../../../shared/web/http/reply-status.ts';
import { CardsNote } from '../../../shared/web/pages/desk/running/cards-note.tsx';
import { cardKey } from '../../../shared/web/pages/room/card-key.ts';
import { roomPageHeaders } from '../../../shared/web/pages/room/invitation.tsx';
import { SeatCardsPage, seatCardsStyle } from '../../../shared/web/pages/room/seat-cards-page.tsx';
import { renderPage } from '../../../shared/web/parts/document.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';

/** Codes as cards to print, with a note above them that is not printed and holds the same as a table: the page asks for nothing more. */
export function shownCards(
  session: StoredSession,
  codes: readonly OneTimeCode[],
  language: Language,
  visit: Pick<ProgrammeVisit, 'language'>,
  { publicUrl }: Pick<DeskDeps, 'publicUrl'>,
): Promise<HttpResponse> {
  const link = `${publicUrl}/f/${session.code}`;
  const cards = { session: asShown(session), language, link, codes, ...cardKey(session) };
  return inOwnWords([session.programme.words], () => ({
    statusCode: replyStatus.ok,
    headers: roomPageHeaders(seatCardsStyle(cards), ["script-src 'self'"]),
    body: renderPage(SeatCardsPage({ ...cards, said: CardsNote({ session, codes, link, language: visit.language }) })),
  }));
}
