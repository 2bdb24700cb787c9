import { environment } from '../../shared/environment/environment.ts';
import { aboveZero, text } from '../../shared/environment/variables.ts';

/** What the backup function needs from its environment. */
export const backupEnv = environment({
  PROGRAMMES_TABLE: text,
  RESPONSES_TABLE: text,
  REPORTS_TABLE: text,
  /** The stage, by whose name its backups lie together. */
  STAGE: text,
  /** The bucket in another account. */
  BUCKET: text,
  /** The ARN of the key with which that account encrypts them; it tells account and region as well. */
  BUCKET_KEY: text,
  /** How many days the bucket keeps a backup, at most. */
  DAYS: aboveZero,
});
