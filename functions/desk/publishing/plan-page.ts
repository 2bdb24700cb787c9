import { withCapital } from '../../../shared/i18n/with-capital.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { PublishPage } from '../../../shared/web/pages/desk/publishing/publish-page.tsx';
import type { ProgrammeVisit } from '../context.ts';
import { deskPage } from '../desk-page.ts';
import { baseOf, partLinks } from '../edit/part-frame.ts';
import { frameOf } from '../frame-of.ts';
import { programmeTitle } from '../programme/programme-title.ts';
import type { PlannedDraft } from './planned-draft.ts';

/** The page of a plan, with why the last try did nothing. */
export function planPage(
  visit: ProgrammeVisit,
  { publishable }: Pick<PlannedDraft, 'publishable'>,
  notice?: string,
  status: ReplyStatus = notice === undefined ? 'ok' : 'conflict',
): HttpResponse {
  const { programme, language } = visit;
  const title = programmeTitle(programme, language);
  const sentence = notice && withCapital(notice);
  return deskPage(
    status,
    PublishPage({
      ...{ frame: frameOf(visit), id: programme.id, title, publishable, notice: sentence },
      links: partLinks('publish', baseOf(visit), language),
    }),
  );
}
