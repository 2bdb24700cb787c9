import type { Limits } from './simulate.ts';

/** What a deployed stage has as it is: the stage's throttle and write cap, and an account's defaults. */
export const deployed: Limits = {
  gatewayRate: 200,
  gatewayBurst: 1000,
  concurrency: 1000,
  concurrencyGrowth: 100,
  tableWrites: 1000,
  partitionWrites: 1000,
  partitions: 8,
};

/** The same with the knobs of `infra/SCALE.md` turned for 100,000 answers in ten minutes. */
export const prepared: Limits = { ...deployed, gatewayRate: 5000, gatewayBurst: 5000, tableWrites: 4000 };

/** The same stage in a new AWS account, which lets ten functions work at once. */
export const newAccount: Limits = { ...deployed, concurrency: 10 };
