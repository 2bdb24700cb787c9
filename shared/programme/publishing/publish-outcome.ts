/** What came of publishing. */
export type PublishOutcome =
  | 'published'
  /** Nothing was written: the plan says what and why. */
  | 'refused'
  /** Nothing was written: somebody answered while the questions were about to change. Planned again, it is refused. */
  | 'answered-meanwhile'
  /** Nothing was written: another publishing is changing the questions, or its mark has not run out yet. */
  | 'being-changed'
  /** Nothing was written: somebody else published, closed or cancelled at the same moment. */
  | 'changed-meanwhile'
  /**
   * The same, but sessions before the one that met it are written. None of them is half: doing it again plans what is
   * left.
   */
  | 'published-in-part';

/** Why nothing was written. */
export type Hindrance = Exclude<PublishOutcome, 'published' | 'published-in-part'>;
