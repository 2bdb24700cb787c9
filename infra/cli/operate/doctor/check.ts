import { awsProblem } from '../../terminal/aws-problem.ts';

/** One thing that `debrief doctor` looked at. */
export interface Check {
  readonly name: string;
  readonly state: 'OK' | 'WARN' | 'FAIL';
  /** What was found. */
  readonly found: string;
  /** What to do; absent where nothing is to be done. */
  readonly remedy?: string;
}

export function ok(name: string, found: string): Check {
  return { name, state: 'OK', found };
}

export function warn(name: string, found: string, remedy: string): Check {
  return { name, state: 'WARN', found, remedy };
}

export function fail(name: string, found: string, remedy: string): Check {
  return { name, state: 'FAIL', found, remedy };
}

/** Runs a check; one that could not be made is a failure of its own, and the others go on. */
export async function checked(name: string, look: () => Promise<readonly Check[]>): Promise<readonly Check[]> {
  try {
    return await look();
  } catch (cause) {
    const { what, remedy } = awsProblem(cause) ?? { what: String(cause), remedy: notAsDeployed };
    return [fail(name, what, remedy)];
  }
}

const notAsDeployed = 'See whether the stage is deployed by this version; if it is, this is a fault of this command.';
