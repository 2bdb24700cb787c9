import type { Session } from '../../shared/programme/session.ts';
import { noQuality } from '../../shared/publication/data-quality.ts';
import type { Publication } from '../../shared/publication/publication.ts';
import { itemsOf } from '../../shared/questionnaire/items.ts';

/** A session and what is published of it, as far as they are about one of its speakers. */
export interface OwnPart {
  readonly publication: Publication;
  readonly session: Session;
}

/**
 * Leaves out all that was not asked about this speaker, questions as well as answers, so that a file made of what is
 * left can't hold anything of another one. The data quality is about the whole session and goes too.
 */
export function ownPart(publication: Publication, session: Session, speakerId: string): OwnPart {
  const { questionnaire } = session;
  const own = {
    ...session,
    speakers: session.speakers.filter(({ id }) => id === speakerId),
    topics: [],
    parts: [],
    questionnaire: {
      ...questionnaire,
      headline: {},
      pages: questionnaire.pages.filter(({ repeat }) => repeat === 'speaker'),
    },
  };
  const keys = new Set(itemsOf(own).map(({ key }) => key));
  const ofOwn = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([key]) => keys.has(key)));
  const { released, comments, speakerMeans, topic, number, kind, asOf } = publication;
  return {
    session: own,
    publication: {
      ...{ topic, number, kind, asOf, speakerMeans },
      released: { responses: released.responses, items: ofOwn(released.items) },
      comments: ofOwn(comments),
      quarantined: 0,
      quality: noQuality,
      heldBack: publication.heldBack,
      sessions: [],
      groups: [],
    },
  };
}
