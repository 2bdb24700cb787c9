import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { engineFile } from '../../../shared/paper/paper-file-names.ts';
import { type PaperFiles, paperFiles } from '../../../shared/paper/paper-files.ts';
import { typefaces } from '../../../shared/paper/typefaces.ts';
import { limits, typesetter } from '../../../shared/paper/typesetter.ts';
import { type TypstEngine, typstEngines } from '../../../shared/paper/typst-engine.ts';
import type { Question } from '../../../shared/paper/typst-messages.ts';
import { readPdf } from '../../fixtures/paper/read-pdf.ts';

const realEngine = typstEngines(paperFiles);
const [regular = ''] = typefaces[0]?.files ?? [];

/** Real engines, each of which tells what it is asked and whether it was ended by the typesetter. `during` sees a question that is under way. */
function watched(during: (question: Question, engine: TypstEngine) => void = () => {}) {
  const engines: { isEnded: boolean; readonly asked: Question['kind'][] }[] = [];
  const start = async (): Promise<TypstEngine> => {
    const engine = await realEngine();
    const seen = { isEnded: false, asked: [] as Question['kind'][] };
    engines.push(seen);
    return {
      hasEnded: engine.hasEnded,
      ask(question) {
        seen.asked.push(question.kind);
        const answer = engine.ask(question);
        during(question, engine);
        return answer;
      },
      end() {
        seen.isEnded = true;
        return engine.end();
      },
    };
  };
  return { start, engines };
}

const fonts = { name: 'one', read: async () => [await paperFiles(regular)] };
/** A paper that says something. */
const saying = (text: string) => ({ source: '#json("/paper.json").text', data: { text }, fonts });
const endless = { ...saying('x'), source: '#for a in range(100000) { for b in range(100000) { let c = b } }' };

const textOf = async (pdf: Uint8Array) =>
  (await readPdf(pdf)).pages.map(({ placed }) => placed.map(({ text }) => text).join(' ')).join();

afterEach(() => {
  vi.useRealTimers();
});

describe('the typesetter', () => {
  it('holds the memory of so many papers at most, however many it makes: then their engine ends, and another starts', async () => {
    const { start, engines } = watched();
    const typst = typesetter(start);
    const papers = 2 * limits.papers + 1;
    for (let number = 1; number <= papers; number += 1) await typst.pdf(saying(`Paper ${number}`));

    expect(engines.map(({ isEnded }) => isEnded)).toEqual([true, true, false]);
    const papersOf = engines.map(({ asked }) => asked.filter((kind) => kind === 'pdf').length);
    expect(papersOf).toEqual([limits.papers, limits.papers, 1]);
  });

  it('counts papers that can’t be set too', async () => {
    const { start, engines } = watched();
    const typst = typesetter(start, { ...limits, papers: 2 });
    for (let number = 1; number <= 4; number += 1) await typst.pdf({ ...saying('x'), source: '#no' }).catch(() => {});

    expect(engines.map(({ isEnded }) => isEnded)).toEqual([true, true]);
  });

  it('gives an engine its fonts once', async () => {
    const { start, engines } = watched();
    const typst = typesetter(start);
    const read = vi.fn(fonts.read);
    for (const name of ['one', 'two', 'one']) await typst.pdf({ ...saying('x'), fonts: { name, read } });

    expect(engines.map(({ asked }) => asked)).toEqual([['fonts', 'pdf', 'fonts', 'pdf', 'pdf']]);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('makes papers that are asked for at once one after the other, and gives each to who asked', async () => {
    const { start, engines } = watched();
    const typst = typesetter(start, { ...limits, papers: 2 });
    const wanted = ['First', 'Second', 'Third'];
    const papers = await Promise.all(wanted.map((text) => typst.pdf(saying(text))));

    expect(await Promise.all(papers.map(textOf))).toEqual(wanted);
    expect(engines.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });

  it('tells what Typst says against a source, with the place, and goes on with the same engine', async () => {
    const { start, engines } = watched();
    const typst = typesetter(start);

    await expect(typst.pdf({ ...saying('x'), source: 'a\n#nobody' })).rejects.toThrow(
      'Typst could not set the report: ["/report.typ:2:2: error: unknown variable: nobody"]',
    );
    expect(await textOf(await typst.pdf(saying('Next')))).toBe('Next');
    expect(engines.length).toBe(1);
  });

  it('ends an engine that takes too long: that paper fails, and the next is made by another', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    let isFirst = true;
    const { start, engines } = watched(({ kind }) => {
      if (kind !== 'pdf' || !isFirst) return;
      isFirst = false;
      vi.advanceTimersByTime(limits.milliseconds);
    });
    const typst = typesetter(start);
    const papers = [typst.pdf(endless), typst.pdf(saying('Next'))] as const;

    await expect(papers[0]).rejects.toThrow('Typst was ended: it took longer than 20 seconds');
    expect(await textOf(await papers[1])).toBe('Next');
    expect(engines.map(({ isEnded }) => isEnded)).toEqual([true, false]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('fails when its engine breaks off, and makes the next paper with another', async () => {
    let isFirst = true;
    const { start, engines } = watched(({ kind }, engine) => {
      if (kind !== 'pdf' || !isFirst) return;
      isFirst = false;
      void engine.end();
    });
    const typst = typesetter(start);

    await expect(typst.pdf(endless)).rejects.toThrow('the thread of Typst has ended');
    expect(await textOf(await typst.pdf(saying('Next')))).toBe('Next');
    expect(engines.length).toBe(2);
  });

  it('takes another when its engine has died while nobody asked it anything', async () => {
    let last: TypstEngine | undefined;
    const { start, engines } = watched((_, engine) => {
      last = engine;
    });
    const typst = typesetter(start);

    await typst.pdf(saying('One'));
    await last?.end();

    expect(await textOf(await typst.pdf(saying('Next')))).toBe('Next');
    expect(engines.length).toBe(2);
  });

  it('tries again when the engine could not be read, or the fonts', async () => {
    const failing = [engineFile, regular];
    const files: PaperFiles = async (name) => {
      if (failing[0] !== name) return paperFiles(name);
      failing.shift();
      throw new Error(`no ${name} now`);
    };
    const typst = typesetter(typstEngines(files));
    const paper = { ...saying('At last'), fonts: { name: 'one', read: async () => [await files(regular)] } };

    await expect(typst.pdf(paper)).rejects.toThrow(`no ${engineFile} now`);
    await expect(typst.pdf(paper)).rejects.toThrow(`no ${regular} now`);
    expect(await textOf(await typst.pdf(paper))).toBe('At last');
  });

  it('says why when what Typst is given is not what it takes', async () => {
    const { start, engines } = watched();
    const typst = typesetter(start);
    const cause = await typst.coverageOf(null as unknown as Uint8Array).catch((error: Error) => error.cause);

    expect(cause).toBeInstanceOf(TypeError);
    expect((await typst.coverageOf(await paperFiles(regular))).length).toBeGreaterThan(10);
    expect(engines.map(({ isEnded }) => isEnded)).toEqual([true, false]);
  });
});

describe('the thread of Typst', () => {
  it('answers a process that does nothing else, and keeps none alive afterwards', async () => {
    const script = join(import.meta.dirname, '../../fixtures/paper/one-question.process.ts');
    // Killed at the end of that time: then it fails.
    const { stdout } = await promisify(execFile)('node', ['--import', 'tsx', script], { timeout: 50_000 });

    expect(stdout).toBe('answered with much');
  });
});
