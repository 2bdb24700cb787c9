/**
 * A stored item that this code can't read: of another schema version, or with something in it that only a later version knows.
 * Whoever meets one says so and leaves it as it is: answers are counted (see `foldSession`), a session or a programme fails by itself
 * while others go on, and a request ends as a fault of the server, which its sender tries again.
 */
export class UnreadableItem extends Error {
  override readonly name = 'UnreadableItem';

  constructor(item: string, reason: string) {
    super(
      `item ${item} ${reason}: it was left as it is. Deploy the version that wrote it again, or a later one; "debrief doctor" names all such items`,
    );
  }
}
