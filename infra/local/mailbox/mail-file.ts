import { closeSync, constants, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { directoryGone, diskFault } from '../disk/disk-fault.ts';
import { stillInPlace } from '../disk/in-place.ts';

/** The file that keeps the mails over a restart: one JSON object a line, in the order in which they came. */
export interface MailFile<Mail> {
  /** The mails that were in it when it was opened. */
  readonly mails: readonly Mail[];
  /** What of it could not be read, in one line for who runs the stack. */
  readonly lost: string | undefined;
  /**
   * Keeps a mail. Its bytes are with the operating system then, as those of the tables are: they outlive a `kill -9` of the
   * stack, though not a power cut.
   *
   * @throws Error when it can't; nothing of the mail is in the file then, and the next one is tried as if it were the first.
   */
  append(mail: Mail): void;
  /** Forgets all mails. */
  clear(): void;
  close(): void;
}

/**
 * Opens the file, or makes it. A last line that a crash cut short is cut off, so that the next mail has a line of its own:
 * that mail's sender never got an answer. A line in the middle that can't be read is left where it is.
 */
export function openMailFile<Mail>(path: string): MailFile<Mail> {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  const isInPlace = stillInPlace(path);
  const content = readFileSync(file);
  const lines = linesOf(content);
  const read = lines.map(({ from, to }) => parsed<Mail>(content.toString('utf8', from, to)));
  const mails = read.filter((mail) => mail !== undefined);
  const last = lines.at(-1);
  const isCut = last !== undefined && last.to === content.length;
  const lost = read.filter((mail) => mail === undefined).length;
  // What is behind it is to be cut off before anything is written.
  let isTorn = isCut;
  let end = isCut ? last.from : content.length;
  // Whole but for its end of line: it is written once more.
  const whole = isCut ? read.at(-1) : undefined;

  const append = (mail: Mail) => {
    if (!isInPlace()) throw new Error(directoryGone(path));
    try {
      if (isTorn) ftruncateSync(file, end);
      isTorn = true;
      end += writeWhole(file, Buffer.from(`${JSON.stringify(mail)}\n`), end);
      isTorn = false;
    } catch (cause) {
      throw new Error(diskFault(path, cause), { cause });
    }
  };
  if (whole !== undefined) append(whole);
  return {
    mails,
    lost:
      lost === 0 ? undefined : `${path}: ${lost} of ${lines.length} lines could not be read and are no mails any more.`,
    append,
    clear() {
      ftruncateSync(file, 0);
      end = 0;
      isTorn = false;
    },
    close: () => closeSync(file),
  };
}

/** Where the lines are that have something in them, without their ends. */
function linesOf(content: Buffer): { from: number; to: number }[] {
  const lines: { from: number; to: number }[] = [];
  for (let from = 0; from < content.length; ) {
    const found = content.indexOf('\n', from);
    const to = found === -1 ? content.length : found;
    if (to > from) lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

function parsed<Mail>(line: string): Mail | undefined {
  try {
    const read: unknown = JSON.parse(line);
    // A number or `null` is JSON, too: the mailbox's page would end by it.
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as Mail) : undefined;
  } catch {
    return undefined;
  }
}

/** Writes all of it: the system may take less than it was given, and says only at the next call that the disk is full. */
function writeWhole(file: number, bytes: Buffer, at: number): number {
  let written = 0;
  while (written < bytes.length) {
    written += writeSync(file, bytes, written, bytes.length - written, at + written);
  }
  return written;
}
