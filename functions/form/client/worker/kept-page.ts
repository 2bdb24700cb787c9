/** A form as it was served, for the worker to keep. */
export interface KeptPage {
  readonly address: string;
  readonly html: string;
  /** What it may do: its content security policy. */
  readonly policy: string;
  /** The paths of the scripts that it has besides the one that the worker is. */
  readonly scripts: readonly string[];
}

/** Whether a message is one: a page that was opened before this worker came may say something else. */
export function isKeptPage(message: unknown): message is KeptPage {
  if (typeof message !== 'object' || message === null) return false;
  const { address, html, policy, scripts } = message as Partial<Record<keyof KeptPage, unknown>>;
  return [address, html, policy].every((text) => typeof text === 'string') && Array.isArray(scripts);
}
