// The least that a server takes on this machine: it listens, says so, and does nothing.
import { createServer } from 'node:http';

const server = createServer((_, response) => response.end()).listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify(server.address())}\n`);
});
