/** Which stack a command works on: a deployed stage, or the local stack of a data directory. */
export interface TargetOptions {
  readonly stage?: string;
  readonly data: string;
}
