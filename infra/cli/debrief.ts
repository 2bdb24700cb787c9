import { runDebrief } from './run-debrief.ts';

await runDebrief(process.argv.slice(2));
