import type { Clock } from '../../time/instant.ts';
import type { Programme } from '../programme.ts';
import type { Programmes } from '../programmes.ts';
import type { PlanDeps } from './plan.ts';

/** What publishing works with. */
export interface PublishDeps extends PlanDeps {
  readonly programmes: Programmes;
  readonly clock: Clock;
  /** How long a function may go on with a session that it read before, and then take to store an answer. */
  settleSeconds(): Promise<number>;
  wait(milliseconds: number): Promise<void>;
  /**
   * Keeps the file that is published, just before the programme names it by the number that this gives; undefined: the programme names
   * this very file already. Absent: no file is kept.
   */
  keepFile?(next: Programme): Promise<number | undefined>;
}
