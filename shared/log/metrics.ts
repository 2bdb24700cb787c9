/** The namespace of all metrics in CloudWatch. */
export const metricNamespace = 'Debrief';

/**
 * What Debrief counts about itself in operation. Each has an alarm or a place on the dashboard, and is only written when
 * there is something to count. That the tick runs is Lambda's own count of the report function, and how many responses are
 * stored DynamoDB's of the table: a submission that is kept writes no line.
 */
export const metricNames = [
  /** A post was not stored: closed, invalid, conflicting. */
  'ResponsesRefused',
  /** A post was not stored, after some tries, because a table takes no more at the moment: of answers, claims of codes or reads. */
  'WritesThrottled',
  /** Topics that wait for the tick now. */
  'ReportsDue',
  /** By how many minutes the longest wait is over its time: what is due and not done. */
  'OverdueMinutes',
  /** Topics with which the tick gets nowhere, however often it tries; counted once, when that begins. */
  'ReportsStuck',
  'MailsSent',
  'MailsFailed',
  /** Mails that may or may not have gone out: a person decides. */
  'MailsUnknown',
  /** Somebody who may sign in at the desk has asked for a link, and it was not mailed. */
  'SignInMailsFailed',
  /** A participant has asked for a receipt by mail, and it was not taken. */
  'ReceiptMailsFailed',
  /** Stored items that this code could not read. */
  'QuarantinedItems',
  /** Sessions whose responses no longer give what was sealed, deleted ones aside. */
  'VerifyDrift',
  'Bounces',
  'Complaints',
  /** Calls that reached the API past CloudFront, or with a key that no longer holds. */
  'GateRefusals',
  /** The session by which a stage sees that it works was answered, reported and shown as it should be, and the next one opened. */
  'CanaryPassed',
  /** Whole copies of the tables that have reached the bucket in another account. */
  'BackupsMade',
] as const;
/** The name of one of them. */
export type MetricName = (typeof metricNames)[number];

/** Counts something in operation: `value` more of it since the last time. */
export type Count = (name: MetricName, value: number) => void;
