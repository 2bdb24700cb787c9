import type { PseudoParameters } from './intrinsics.ts';

/** This machine, as if it were a region of AWS. The region is a real one, because clients check its form. */
export const localRegion: PseudoParameters = {
  region: 'us-east-1',
  accountId: '000000000000',
  partition: 'aws',
  urlSuffix: 'amazonaws.com',
};

/** What clients sign with; the local services want a signature but check none. */
export const localCredentials = { credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } as const;
