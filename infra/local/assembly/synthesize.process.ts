/** Writes the assembly of a stage, for `currentAssembly`: `synthesize.process.ts STAGE DIRECTORY`. Says why not, and ends with 1. */

import { StageConfigError } from '../../cdk/stage/read-stage.ts';
import { synthesize } from '../../cdk/synthesize.ts';

// Whoever wants it is gone.
process.on('disconnect', () => process.exit(1));

const [stage = '', directory = ''] = process.argv.slice(2);
try {
  await synthesize(stage, directory);
} catch (cause) {
  if (!(cause instanceof StageConfigError)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
}
// What has bundled the functions would stay.
process.exit();
