import type { VNode } from 'preact';
import { inOwnWords } from '../../../shared/i18n/in-own-words.ts';
import { chooseLanguage } from '../../../shared/i18n/negotiate.ts';
import { asShown } from '../../../shared/programme/as-shown.ts';
import { fileResponse } from '../../../shared/web/http/file-response.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import { replyStatus } from '../../../shared/web/http/reply-status.ts';
import { type InvitationProps, roomPageHeaders } from '../../../shared/web/pages/room/invitation.tsx';
import { PosterPage, posterStyle } from '../../../shared/web/pages/room/poster-page.tsx';
import { ProjectorPage, projectorStyle } from '../../../shared/web/pages/room/projector-page.tsx';
import { renderPage } from '../../../shared/web/parts/document.tsx';
import type { ProgrammeVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { nothingThere } from '../nothing-there.ts';
import { ownSession } from './own-session.ts';

interface RoomPage {
  readonly page: (props: InvitationProps) => VNode;
  readonly style: (props: InvitationProps) => string;
}

const pages: Readonly<Record<'projector' | 'sheet', RoomPage>> = {
  projector: { page: ProjectorPage, style: projectorStyle },
  sheet: { page: PosterPage, style: posterStyle },
};

/** What hangs in the room of a session, in the language of `?lang=`, or with `&download` the file that `debrief kit` writes. */
export function showRoomPage(name: keyof typeof pages) {
  return async (visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> => {
    const stored = await ownSession(visit, deps);
    // Of one that was cancelled there is nothing to hang up.
    if (stored === undefined || stored.cancelledAt !== undefined) return nothingThere(visit);
    const { query } = visit.request;
    const language = chooseLanguage(stored.programme.languages, query.lang, undefined);
    const { page, style } = pages[name];
    return inOwnWords([stored.programme.words], () => {
      const isFile = query.download !== undefined;
      const props = {
        ...{ session: asShown(stored), language, link: `${deps.publicUrl}/f/${stored.code}` },
        ...(!isFile && { now: visit.now }),
      };
      const headers = roomPageHeaders(style(props));
      const body = renderPage(page(props));
      if (!isFile) return { statusCode: replyStatus.ok, headers, body };
      const file = `${stored.code}-${name}-${language}`;
      return fileResponse(
        { contentType: 'text/html; charset=utf-8', ending: '.html', content: Buffer.from(body) },
        { name: file, ascii: file },
        headers,
      );
    });
  };
}
