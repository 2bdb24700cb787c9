import { type Built, built } from './built.ts';
import { measureBundles } from './bundles.ts';
import { measureColdStart } from './cold-start.ts';
import { costLines } from './cost.ts';
import { measureDue } from './due.ts';
import { measureFold, measurePage } from './fold.ts';
import { measureForm, type PageBytes } from './form.ts';
import { measureLocal } from './local.ts';
import { measureMail } from './mail.ts';
import { measureMemory } from './memory.ts';
import { measurePeers } from './peers/peers.ts';
import type { Line } from './row.ts';
import { scaleLines } from './scale/lines.ts';
import { measureSentences } from './sentences.ts';
import { measureSpeed } from './speed.ts';
import { measureStored } from './stored.ts';
import { measureSubmit, type SubmitCost } from './submit.ts';
import { measureUnits, type VisitUnits } from './units.ts';

/** How much is measured. */
export interface Extent {
  /** Few repetitions. */
  readonly quick: boolean;
  /** Also what takes minutes. */
  readonly long: boolean;
  /** Is told what is going on. */
  step(name: string): void;
}

/** What parts learn from earlier ones. */
interface Known {
  readonly built: Built;
  submit?: SubmitCost;
  pages?: PageBytes;
  units?: VisitUnits;
  sealBytes?: number;
}

type Part = (known: Known, extent: Extent) => Promise<readonly Line[]>;

const parts: Readonly<Record<string, Part>> = {
  async submit(known, { quick }) {
    const { lines, cost } = await measureSubmit(known.built, quick ? 100 : 1000);
    known.submit = cost;
    return lines;
  },
  start: ({ built }, { quick }) => measureColdStart(built, quick ? 3 : 25),
  bundles: ({ built }) => measureBundles(built),
  async form(known, { quick }) {
    const { lines, bytes } = await measureForm(known.built.folder, quick ? 1 : 7);
    known.pages = bytes;
    return lines;
  },
  async fold(_, { quick }) {
    const sizes = [100, 1000, 10_000, 100_000, 1_000_000];
    const { lines } = await measureFold(quick ? sizes.slice(0, 4) : sizes);
    return [...(await measurePage()), ...lines];
  },
  due: (_, { quick }) => measureDue(quick ? 1 : 5),
  stored: (_, { quick }) => measureStored(quick ? [100, 1000] : [100, 10_000]),
  async mail(known, { quick }) {
    const { lines, sealBytes } = await measureMail(quick ? 10 : 100);
    known.sealBytes = sealBytes;
    return lines;
  },
  async units(known, { quick }) {
    const { lines, units } = await measureUnits(known.built, quick ? 20 : 200);
    known.units = units;
    return lines;
  },
  memory: ({ built }, { quick }) => measureMemory(built, quick ? 20 : 160),
  local: (_, { quick }) => measureLocal(quick ? 20 : 500),
  async cost({ built, submit, pages, units, sealBytes }) {
    if (submit === undefined || pages === undefined || units === undefined || sealBytes === undefined) {
      return [{ what: 'cost a million', skipped: 'it is computed from the parts submit, form, mail and units' }];
    }
    return costLines({ ...submit, ...pages, ...units, scriptBytes: built.client.script }, sealBytes);
  },
  scale: async () => scaleLines(),
  sentences: async (_, { quick }) => measureSentences(quick ? 100 : 2000),
  speed: (_, { long }) => measureSpeed(long),
  peers: ({ built }, { quick }) => measurePeers(built.folder, quick ? 1 : 5, quick ? 20 : 100),
};

/** The parts of the benchmark, in the order of the table. */
export const partNames: readonly string[] = Object.keys(parts);

/** Those that are measured unless others are named: peers are installed only for who asks for them. */
export const usualParts: readonly string[] = partNames.filter((name) => name !== 'peers');

/** Measures these parts. One that fails stops no other; its reason is among `failures`. */
export async function measure(
  names: readonly string[],
  extent: Extent,
): Promise<{ lines: readonly Line[]; failures: readonly string[] }> {
  extent.step('Building');
  const known: Known = { built: await built() };
  const lines: Line[] = [];
  const failures: string[] = [];
  for (const [name, part] of Object.entries(parts).filter(([each]) => names.includes(each))) {
    extent.step(`Measuring ${name}`);
    try {
      lines.push(...(await part(known, extent)));
    } catch (cause) {
      failures.push(`${name}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
    }
  }
  return { lines, failures };
}
