import { attackLife } from '../fixtures/attack/attack.ts';

/** Attacks the life of each seed that is sent, and sends back what came of it. An error ends the process, and says which life. */
process.on('message', async (seed: number) => {
  try {
    process.send?.(await attackLife(seed));
  } catch (cause) {
    process.stderr.write(`life ${seed}: ${cause instanceof Error ? cause.stack : String(cause)}\n`);
    process.exit(1);
  }
});
