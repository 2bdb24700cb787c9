import type { StoredSession } from '../../programme/session.ts';

/** That a session is stored as it was read: of this programme, not marked, with this promise, closing and blind key. */
export function conditionAsRead(session: StoredSession) {
  const { programme, closesAt, promise, changingUntil, blindKey } = session;
  const decided = exclusionsAsRead(session);
  const parts = [
    'programme.id = :programme AND closesAt = :closesAt AND attribute_not_exists(sealedAt) AND attribute_not_exists(cancelledAt)',
    // The first one was stored without a number, before promises were counted.
    promise === 1 ? '(attribute_not_exists(promise) OR promise = :promise)' : 'promise = :promise',
    changingUntil === undefined ? 'attribute_not_exists(changingUntil)' : 'changingUntil = :changingUntil',
    // Whoever had read it before its key was replaced would write the old one back, which nobody has any more.
    blindKey === undefined ? 'attribute_not_exists(blindKey)' : 'blindKey = :blindKey',
    decided.expression,
  ];
  return {
    expression: parts.join(' AND '),
    values: {
      ':programme': programme.id,
      ':closesAt': closesAt,
      ':promise': promise,
      ...(changingUntil === undefined ? {} : { ':changingUntil': changingUntil }),
      ...(blindKey === undefined ? {} : { ':blindKey': blindKey }),
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
