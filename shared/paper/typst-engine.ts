import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { engineFile, glueFile, threadFile } from './paper-file-names.ts';
import { type PaperFiles, paperFilePath } from './paper-files.ts';
import type { Answer, Question, ThreadData } from './typst-messages.ts';

/** Typst in a thread of its own. */
export interface TypstEngine {
  /** One question at a time. Rejects when the thread ends without an answer, with the reason. */
  ask(question: Question): Promise<Answer>;
  /** Whether its thread is gone: it died, or was ended. */
  hasEnded(): boolean;
  /** Ends the thread, whatever it is doing, and gives back all memory that it has taken. */
  end(): Promise<void>;
}

/** Starts engines with the files of this machine. What they run is compiled for the first of them: that takes half a second. */
export function typstEngines(files: PaperFiles): () => Promise<TypstEngine> {
  let compiled: Promise<WebAssembly.Module> | undefined;
  return async () => {
    compiled ??= files(engineFile).then((bytes) => WebAssembly.compile(bytes as BufferSource));
    try {
      return startTypst(await compiled);
    } catch (cause) {
      // The next paper tries again.
      compiled = undefined;
      throw cause;
    }
  };
}

/** Starts one. It keeps the process alive only while it is asked something. */
function startTypst(engine: WebAssembly.Module): TypstEngine {
  const workerData: ThreadData = { glue: pathToFileURL(paperFilePath(glueFile)).href, engine };
  // Neither a loader nor settings of this process: the thread runs plain JavaScript, and reads no environment.
  const thread = new Worker(pathToFileURL(paperFilePath(threadFile)), {
    name: 'typst',
    workerData,
    execArgv: [],
    env: {},
  });
  thread.unref();
  let ended: Error | undefined;
  let failed: (cause: Error) => void = () => {};
  const end = (cause: Error) => {
    ended ??= cause;
    failed(ended);
  };
  thread.on('error', (cause) => end(new Error('the thread of Typst failed', { cause })));
  thread.on('messageerror', (cause) => end(new Error('an answer of Typst could not be read', { cause })));
  thread.on('exit', () => end(new Error('the thread of Typst has ended')));
  return {
    async ask(question) {
      if (ended !== undefined) throw ended;
      thread.ref();
      try {
        return await new Promise<Answer>((resolve, reject) => {
          failed = reject;
          thread.once('message', resolve);
          thread.postMessage(question);
        });
      } finally {
        thread.removeAllListeners('message');
        thread.unref();
      }
    },
    hasEnded: () => ended !== undefined,
    end: async () => void (await thread.terminate()),
  };
}
