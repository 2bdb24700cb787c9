/** Something that the person at the terminal can put right. Its message is shown as one line, without a stack trace. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(message: string) {
    super(message);
  }
}
