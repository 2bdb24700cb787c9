import { noQuality } from '../../../shared/publication/data-quality.ts';
import type { Publication } from '../../../shared/publication/publication.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { FoundTopic } from '../target/typed-topic.ts';

/** A publication of which nobody's answer is a part: the mail of a topic of which nothing is published yet. */
export function withoutAnswers({ topic }: FoundTopic, asOf: Instant): Publication {
  return {
    topic,
    number: 1,
    kind: 'interim',
    asOf,
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
