import { formatMoment } from '../i18n/dates.ts';
import { directionOf } from '../i18n/direction.ts';
import { reportTexts } from '../i18n/report-texts.ts';
import { shortSessionDays } from '../programme/session-days.ts';
import { sessionName, shortSessionName } from '../programme/session-name.ts';
import type { Publication } from '../publication/publication.ts';
import { inLanguage } from '../questionnaire/items.ts';
import type { Sessions } from './lead.ts';
import { type Reader, whyNotes } from './notes.ts';
import { fittingSubject } from './subject-line.ts';
import type { ReportLinks, ReportView } from './view.ts';

/** That a session does not take place, in words, for somebody who was told of it before. */
export function composeCancellation(
  { asOf }: Publication,
  [session]: Sessions,
  reader: Reader,
  links?: ReportLinks,
): ReportView {
  const { language } = reader;
  const texts = reportTexts(language);
  const named = sessionName(session, language);
  const day = shortSessionDays(session, language);
  const { why, stop } = whyNotes(session, reader, links !== undefined, texts);
  return {
    language,
    direction: directionOf(language),
    subject: fittingSubject(
      named,
      (name) => texts.subject.session({ tag: texts.subject.tag.cancelled, place: name, day }),
      language,
      shortSessionName(session, language),
    ),
    programme: inLanguage(session.programme.title, language),
    title: named,
    lead: texts.lead.state.cancelled({ asOf: formatMoment(asOf, session.zone, language) }),
    metrics: [],
    actionsHeading: texts.headings.actions,
    actions: [],
    pages: [],
    commentsHeading: texts.headings.comments,
    comments: [],
    qualityHeading: texts.headings.quality,
    quality: [],
    notesHeading: texts.headings.notes,
    notes: [],
    mailNotes: [why, stop],
    isCancelled: true,
    ...(links === undefined ? {} : { links }),
  };
}
