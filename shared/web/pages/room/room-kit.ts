import type { Language } from '../../../i18n/text.ts';
import { asShown } from '../../../programme/as-shown.ts';
import type { Session } from '../../../programme/session.ts';
import { renderPage } from '../../parts/document.tsx';
import { scannedLink } from './invitation.tsx';
import { PosterPage } from './poster-page.tsx';
import { ProjectorPage } from './projector-page.tsx';

/** What one language of a session puts up in its room. */
export interface RoomKit {
  readonly language: Language;
  /** What its QR codes say. */
  readonly link: string;
  /** HTML documents that need nothing but themselves. */
  readonly projector: string;
  readonly poster: string;
}

/** The projector page and the poster of a session in each language of its programme. `link` is its form's address. */
export function roomKits(of: Session, link: string): RoomKit[] {
  const session = asShown(of);
  return session.programme.languages.map((language) => {
    const invitation = { session, language, link };
    return {
      language,
      link: scannedLink(invitation),
      projector: renderPage(ProjectorPage(invitation)),
      poster: renderPage(PosterPage(invitation)),
    };
  });
}
