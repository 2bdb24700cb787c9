import type { Coverage } from './coverage.ts';
import type { TypstEngine } from './typst-engine.ts';
import type { Answer, Question } from './typst-messages.ts';

/** What Typst is given: its source, the data that this reads, and fonts. */
interface Job {
  readonly source: string;
  readonly data: unknown;
  readonly fonts: Fonts;
}

/** Font files, read when an engine uses them for the first time. */
interface Fonts {
  /** The same name, the same files. */
  readonly name: string;
  read(): Promise<readonly Uint8Array[]>;
}

/** Makes papers, one at a time. After one that failed, the next tries again. */
export interface Typesetter {
  /** Which characters a font file has. */
  coverageOf(font: Uint8Array): Promise<Coverage>;
  /** A tagged PDF 1.7. Throws an Error with Typst's own messages when the source is wrong. */
  pdf(job: Job): Promise<Uint8Array>;
}

/** What a typesetter allows its engines. */
export interface Limits {
  /** After so many papers an engine is ended. */
  readonly papers: number;
  /** An engine that takes so long for an answer, in milliseconds, is ended, and with it the paper: of its letters, its fonts or itself. */
  readonly milliseconds: number;
}

/**
 * An engine grows by some 5 MB with each paper that differs from those before, and to start another costs a twentieth of what
 * 16 of them do; the function that gives a paper has 25 seconds, and the one that mails it keeps a minute back.
 */
export const limits: Limits = { papers: 16, milliseconds: 20_000 };

/** A typesetter that starts an engine when it needs one. */
export function typesetter(start: () => Promise<TypstEngine>, { papers, milliseconds }: Limits = limits): Typesetter {
  let running: { readonly engine: TypstEngine; readonly fonts: Set<string>; papers: number } | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const next = last.then(work);
    last = next.catch(() => {});
    return next;
  }

  async function started() {
    // One that died while nobody asked it anything is no fault of the next paper.
    if (running?.engine.hasEnded()) running = undefined;
    running ??= { engine: await start(), fonts: new Set(), papers: 0 };
    return running;
  }

  async function end(): Promise<void> {
    const { engine } = running ?? {};
    running = undefined;
    await engine?.end();
  }

  /** Whatever fails, but for a wrong source, leaves an engine of which nobody knows what it would do next. */
  async function asked(engine: TypstEngine, question: Question): Promise<Answer> {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void end();
    }, milliseconds);
    try {
      const answer = await engine.ask(question);
      if (isLate) throw new Error('its answer came too late');
      return answer;
    } catch (cause) {
      await end();
      if (!isLate) throw cause;
      throw new Error(`Typst was ended: it took longer than ${milliseconds / 1000} seconds`, { cause });
    } finally {
      clearTimeout(timer);
    }
  }

  async function coverageOf(font: Uint8Array): Promise<Coverage> {
    const { engine } = await started();
    return (await asked(engine, { kind: 'coverage', font })).coverage ?? [];
  }

  async function pdf({ source, data, fonts }: Job): Promise<Uint8Array> {
    const used = await started();
    if (!used.fonts.has(fonts.name)) {
      await asked(used.engine, { kind: 'fonts', name: fonts.name, files: await fonts.read() });
      used.fonts.add(fonts.name);
    }
    const answer = await asked(used.engine, { kind: 'pdf', source, data: JSON.stringify(data), fonts: fonts.name });
    used.papers += 1;
    if (used.papers >= papers) await end();
    if (answer.pdf === undefined) {
      throw new Error(`Typst could not set the report: ${JSON.stringify(answer.diagnostics)}`);
    }
    return answer.pdf;
  }

  return { coverageOf: (font) => inTurn(() => coverageOf(font)), pdf: (job) => inTurn(() => pdf(job)) };
}
