import { expect, it } from 'vitest';
import type { Instant } from '../../../../shared/time/instant.ts';
import type { ListedState } from '../../../../shared/web/pages/desk/listed-programme.ts';
import { pageOf } from '../../../../shared/web/pages/desk/page-of.ts';
import { ProgrammeListPage } from '../../../../shared/web/pages/desk/programme-list-page.tsx';
import { renderPage } from '../../../../shared/web/parts/document.tsx';
import { bodyText } from '../../../fixtures/web/html-text.ts';

const now = '2026-12-03T08:00:00.000Z' as Instant;

function listWith(states: readonly ListedState[], role: 'organiser' | 'reader' = 'organiser'): string {
  const sessions = states.map((state, at) => ({
    ...{ code: `S${at}`, name: { text: `Place ${at}` }, state },
    ...{ opensAt: now, closesAt: now, zone: 'UTC', getsOn: true },
  }));
  return renderPage(
    ProgrammeListPage({
      frame: { language: 'en', csrf: 'c' },
      programmes: pageOf([{ id: 'ets', role, title: { text: 'Carbon markets' }, sessions }], '1', 1),
      isOperator: false,
      now,
    }),
  );
}

it('says how many sessions it does not name', () => {
  expect(bodyText(listWith(['open', 'open', 'open']))).not.toContain('more session');
  expect(bodyText(listWith(['open', 'open', 'open', 'upcoming']))).toContain('and 1 more session');
  expect(bodyText(listWith(['open', 'open', 'open', 'open', 'upcoming', 'sealed']))).toContain('and 2 more sessions');
});

it('offers an organiser to hold again what is over', () => {
  const again = 'href="/d/new?from=ets"';
  expect(listWith(['sealed', 'cancelled'])).toContain(again);
  expect(listWith(['sealed', 'upcoming'])).not.toContain(again);
  expect(listWith(['sealed', 'sealed'], 'reader')).not.toContain(again);
});
