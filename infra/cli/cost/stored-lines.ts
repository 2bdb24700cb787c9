import { ticks } from './function-lines.ts';
import { hasDesk, type Provisioned } from './provisioned.ts';
import { mailPlans, type Scenario, usualMailPlan } from './scenario.ts';
import { storedGigabytes } from './stored-gigabytes.ts';
import { usage, visitsPerSessionRead } from './usage.ts';
import { gigabytes, type UsedLine, used } from './used-line.ts';

/** What is written, read and kept in the tables, the keys for it, and the mails. */
export function storedLines(provisioned: Provisioned, scenario: Scenario): UsedLine[] {
  const { responses, sessions, letters = 0, mailPlan = usualMailPlan } = scenario;
  const { visit, session, letter } = usage;
  const { tables } = provisioned;
  const desk = hasDesk(provisioned) ? session.desk : { writeUnits: 0, storedBytes: 0, mails: 0 };
  const writesOfSession = session.writeUnits + session.looks * session.look.writeUnits + desk.writeUnits;
  const code = provisioned.hasCodes ? visit.code : { writeUnits: 0, storedBytes: 0 };
  const stored = storedGigabytes(provisioned, scenario);
  const writes =
    responses * (visit.writeUnits + code.writeUnits) + sessions * writesOfSession + letters * letter.writeUnits;
  const restorable = tables.count === 0 ? 0 : tables.restorable / tables.count;
  const [mails, signInMails] = provisioned.isSes ? [sessions * session.mails, sessions * desk.mails] : [0, 0];
  return [
    used('DynamoDB', 'writes', writes, 'write'),
    used('DynamoDB', 'reads', reads(provisioned, scenario), 'read'),
    used('DynamoDB', `storage, ${usage.retentionMonths} months`, stored, 'tableStorage'),
    used('DynamoDB', 'point-in-time recovery', stored * restorable, 'pointInTime'),
    used('KMS', 'keys', provisioned.keys, 'key'),
    used('KMS', 'requests', provisioned.keys > 0 ? tables.count * usage.keyRequestsPerTable : 0, 'keyRequest'),
    used('Secrets Manager', 'secrets', provisioned.secrets, 'secret'),
    used('SES', 'mails', mails + signInMails, mailPlans[mailPlan]),
    used('SES', 'letters', provisioned.isSes ? letters : 0, mailPlans[mailPlan]),
    // Of attachments the plans' price list says nothing: they are taken to cost the same in each.
    used('SES', 'data in mails', gigabytes(mails * session.mailBytes), 'mailAttachment'),
  ];
}

function reads(provisioned: Provisioned, { responses, sessions, letters = 0 }: Scenario): number {
  const { visit, session, letter, tick } = usage;
  const unknown = visit.sessionReadUnits + (provisioned.hasCodes ? visit.code.readUnits : 0);
  const visits = (responses * unknown) / visitsPerSessionRead;
  const ofDesk = hasDesk(provisioned) ? session.desk.readUnits : 0;
  return (
    visits +
    sessions * (sessionReads(responses / sessions) + session.readUnits + ofDesk) +
    letters * letter.readUnits +
    ticks(provisioned) * tick.readUnits
  );
}

/** Looks and folds. A fold reads consistently: a unit for each 4 kB of a partition key. */
function sessionReads(responses: number): number {
  const { looks, look, folds, shards } = usage.session;
  if (!Number.isFinite(responses)) return 0;
  const perShard = Math.ceil((responses * usage.visit.storedBytes) / shards / 4096);
  return looks * look.readUnits + folds * shards * perShard;
}
