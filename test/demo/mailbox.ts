/** A mail as the local mailbox shows it. */
export interface Mail {
  readonly messageId: string;
  readonly destination: Readonly<Record<'to' | 'cc' | 'bcc', readonly string[]>>;
  readonly subject: string;
  readonly body: { readonly html: string; readonly text: string };
  /** The message as it was sent, in base64. */
  readonly raw: string;
}

/** All mails that a local mailbox has. */
export async function mailsIn(mailbox: string): Promise<readonly Mail[]> {
  const store = (await (await fetch(`${mailbox}/store`)).json()) as { emails: readonly Mail[] };
  return store.emails;
}

/** The ids of all mails that a local mailbox has, however many they are. */
export async function messageIdsIn(mailbox: string): Promise<readonly string[]> {
  return (await (await fetch(`${mailbox}/store/ids`)).json()) as string[];
}

/** Sealing waits some seconds for writes under way; a mail that is not there after a minute will not come. */
export async function waitForMails(mailbox: string, wanted: number): Promise<readonly Mail[]> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const mails = await mailsIn(mailbox);
    if (mails.length >= wanted || Date.now() > deadline) return mails;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}
