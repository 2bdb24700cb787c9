import type { StoredSession } from '../../programme/session.ts';

/** That a session is stored as it was read: of this programme, not marked, with this promise and closing. */
export function conditionAsRead(session: StoredSession) {
  const { programme, closesAt, promise, changingUntil } = session;
  const decided = exclusionsAsRead(session);
  const parts = [
    'programme.id = :programme AND closesAt = :closesAt AND attribute_not_exists(sealedAt) AND attribute_not_exists(cancelledAt)',
    // The first one was stored without a number, before promises were counted.
    promise === 1 ? '(attribute_not_exists(promise) OR promise = :promise)' : 'promise = :promise',
    changingUntil === undefined ? 'attribute_not_exists(changingUntil)' : 'changingUntil = :changingUntil',
    decided.expression,
  ];
  return {
    expression: parts.join(' AND '),
    values: {
      ':programme': programme.id,
      ':closesAt': closesAt,
      ':promise': promise,
      ...(changingUntil === undefined ? {} : { ':changingUntil': changingUntil }),
      ...decided.values,
    },
  };
}

/** That no decision on answers to leave out was added to a session since it was read: they only become more. */
export function exclusionsAsRead({ exclusions }: Pick<StoredSession, 'exclusions'>) {
  return exclusions === undefined
    ? { expression: 'attribute_not_exists(exclusions)', values: {} }
    : { expression: 'size(exclusions) = :exclusions', values: { ':exclusions': exclusions.length } };
}
