import type { SessionCode } from '../../../shared/access/session-code.ts';
import { parseReference, type SubmissionId, submissionId } from '../../../shared/response/response.ts';
import { CommandError } from '../terminal/command-error.ts';

/** What a participant has who wants an answer deleted: the link of the receipt, or what stands in it behind `r=`. Throws a CommandError for anything else. */
export function typedReceipt(typed: string, session: SessionCode): SubmissionId {
  const text = typed.trim();
  if (parseReference(text) !== undefined) {
    throw new CommandError(
      `${text} is a reference: people talk about an answer by it, and more than one may have it; ask for the link of the receipt, from the page after sending or its mail`,
    );
  }
  const link = URL.canParse(text) ? new URL(text) : undefined;
  const [, named] = /^\/f\/([^/]+)\/thanks$/.exec(link?.pathname ?? '') ?? [];
  if (named !== undefined && named !== session) {
    throw new CommandError(`this is a receipt of session ${named}, not of ${session}`);
  }
  const id = submissionId(link === undefined ? text : (link.searchParams.get('r') ?? undefined));
  if (id !== undefined) return id;
  throw new CommandError(
    `"${text}" is no receipt: give its link, such as https://feedback.example.org/f/${session}/thanks?r=..., in quotation marks, or the 22 letters behind r=`,
  );
}
