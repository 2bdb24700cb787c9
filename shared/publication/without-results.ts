import { noQuality } from './data-quality.ts';
import type { Publication } from './publication.ts';

/** A publication that shows nothing of anybody: of a session that does not take place, or of one that is only tried out. */
export function withoutResults(about: Pick<Publication, 'topic' | 'number' | 'kind' | 'asOf'>): Publication {
  return {
    ...about,
    released: { responses: 0, items: {} },
    comments: {},
    quarantined: 0,
    quality: noQuality,
    heldBack: false,
    speakerMeans: {},
    sessions: [],
    groups: [],
  };
}
