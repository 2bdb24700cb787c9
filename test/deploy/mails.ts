/** A mail as MiniStack took it. */
export interface TakenMail {
  readonly Source: string;
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
  readonly BodyHtml: string;
}

/** Each mail that the emulator took, the first one first; undefined where there is no such mailbox. */
export async function takenMails(): Promise<readonly TakenMail[] | undefined> {
  if (process.env.AWS_ENDPOINT_URL === undefined) return undefined;
  const response = await fetch(`${process.env.AWS_ENDPOINT_URL}/_ministack/ses/messages`);
  if (!response.ok) return undefined;
  const { messages } = (await response.json()) as { messages: Record<string, TakenMail[]> };
  return Object.values(messages).flat();
}
