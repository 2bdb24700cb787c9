import type { SessionCode } from '../../access/session-code.ts';
import { codePartitions, codeSetPartition } from '../tables.ts';
import { codeShards } from './code-claims.ts';
import { invitedPartition } from './invited-keys.ts';

/**
 * The partitions in which what has the date of a session is kept, beside its answers. Its key for blind signatures is kept longer than any
 * session takes (see `keyExpiry`).
 */
export function partitionsBeside(session: SessionCode): string[] {
  return [invitedPartition(session), ...codeShards(session), codeSetPartition(session)];
}

/** The session beside which something is kept; undefined: beside none. */
export function sessionBeside(partition: string): SessionCode | undefined {
  const [, session] = partition.split('#') as [string, SessionCode?];
  if (session === undefined) return undefined;
  const isBeside =
    partition.startsWith(`${codePartitions}${session}#`) || partitionsBeside(session).includes(partition);
  return isBeside ? session : undefined;
}
