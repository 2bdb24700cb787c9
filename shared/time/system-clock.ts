import { type Clock, instant } from './instant.ts';

/** The machine's clock, for the shell only. */
export const systemClock: Clock = { now: () => instant(Date.now()) };
