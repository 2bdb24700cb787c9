declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** The DynamoDB-compatible engine as a server that does not listen yet; `path` absent: in memory. */
  export default function dynalite(options: { path?: string; createTableMs?: number; deleteTableMs?: number }): Server;
}
