import { billOf, perThousand } from './bill.ts';
import type { Provisioned } from './provisioned.ts';
import { type MailPlan, type Scenario, usualMailPlan, usualScenarios } from './scenario.ts';

/** The usual scenarios in one table, as the README shows them. */
export function markdownTable(provisioned: Provisioned, mailPlan: MailPlan = usualMailPlan): string {
  const idle = { name: 'nobody answers', responses: 0, sessions: 0 };
  const row = ({ name, ...scenario }: Scenario & { readonly name: string }) => {
    const bill = billOf(provisioned, { ...scenario, mailPlan });
    const thousand = scenario.responses === 0 ? '' : dollars(perThousand(bill));
    const counts = [scenario.responses, scenario.sessions].map((count) => count.toLocaleString('en'));
    return [name, ...counts, dollars(bill.total.dollars), dollars(bill.total.afterFree), thousand];
  };
  const header = ['a month', 'responses', 'sessions', 'list price', 'after free tier', 'each 1,000 responses'];
  const rows = [header, header.map((_, at) => (at === 0 ? '---' : '---:')), ...[idle, ...usualScenarios].map(row)];
  return rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function dollars(amount: number): string {
  return `$${amount.toFixed(2)}`;
}
