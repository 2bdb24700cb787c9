/**
 * Grants that the tour of permissions.wide.ts doesn't use, each with the reason why it stays: function, action and
 * resource as the test names them.
 */
export const acknowledgedGrants: Readonly<Record<string, string>> = {
  'Report sqs:SendMessage FailedCallsQueue':
    'Lambda sends there what becomes of a call that failed for good, and here nobody calls a second time',
  'Bounce sqs:SendMessage FailedCallsQueue': 'the same',
  'Report dynamodb:DeleteItem Reports':
    'a corrected joint report leaves blocks of lines behind that have changed, and programme-of-many.wide.ts corrects one',
};
