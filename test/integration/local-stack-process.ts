/** A local stack as a process of its own, to be killed: `local-stack-process.ts ASSEMBLY DATA`. */
import { startLocalStack } from '../../infra/local/stack.ts';

const [assembly = '', data = ''] = process.argv.slice(2);
startLocalStack({ assembly, data, port: 0, log: () => {} }).then(
  (stack) => process.stdout.write(`${JSON.stringify(stack)}\n`),
  (error) => {
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  },
);
