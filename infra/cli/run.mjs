/**
 * Runs a command of ours, bundled: `node infra/cli/run.mjs SCRIPT [ARGUMENTS]`, with its source from the root. What `npm start` and `npm run demo` do.
 */
import { pathToFileURL } from 'node:url';
import { keptCommand } from '../bundle/kept-bundle.mjs';

// To the command it looks as if it were run itself.
process.argv.splice(1, 1);
const [, script = ''] = process.argv;
await import(pathToFileURL(await keptCommand(script)).href);
