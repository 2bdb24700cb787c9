import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SessionCode } from '../../shared/access/session-code.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import { readProgramme } from '../../shared/programme/read.ts';
import { dynamoResponses } from '../../shared/store/dynamodb/responses.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { aBrowser, type Browser } from '../fixtures/desk/a-browser.ts';
import { aDesk, type Desk } from '../fixtures/desk/a-desk.ts';
import { copied, draft, organiser } from '../fixtures/desk/states/stage.ts';
import { compactSource } from '../fixtures/programmes/programme-files.ts';
import { aResponse } from '../fixtures/responses/responses.ts';

// Who watches a room and loads a page of the desk again must not see whose answer was the first, nor whose the fourth.

/** Two programmes: as it is published, and with a draft that changes what the first answer fixes. */
const [plain, drafted] = ['plain', 'drafted'] as const;

describe.each([
  ['takes answers', '2020-12-03T12:00:00.000Z', true],
  // What is over stays as it is, answered or not.
  ['has just closed', '2020-12-04T12:00:00.000Z', false],
])('what the desk shows of a session that %s', (_state, time, dependsOnAnswers) => {
  let desk: Desk;
  let ada: Browser;
  let answers = 0;
  /** The pages while nobody has answered. */
  let before: ReadonlyMap<string, string>;

  beforeAll(async () => {
    desk = await aDesk();
    for (const id of [plain, drafted]) await desk.publish(readProgramme(textOf(id), 'p.yaml'));
    desk.clock.set(time as Instant);
    const otherwise = textOf(drafted).replace('Would you recommend it?', 'Did it keep what it promised?');
    expect(otherwise).not.toBe(textOf(drafted));
    await draft(desk, drafted, otherwise);
    ada = await aBrowser(desk).signIn(organiser);
    before = await shown();
  });
  afterAll(() => desk.close());

  /** All pages of the editor that links lead to, the overviews and the list, without the tokens of their forms. */
  async function shown(): Promise<ReadonlyMap<string, string>> {
    const pages = new Map<string, string>();
    const left = ['/d', `/d/p/${plain}`, `/d/p/${drafted}`];
    for (let target = left.pop(); target !== undefined; target = left.pop()) {
      if (pages.has(target)) continue;
      const { statusCode, body = '' } = await ada.get(target);
      expect([target, statusCode]).toEqual([target, 200]);
      pages.set(target, body.replace(/name="(csrf|form)" value="[^"]*"/g, 'name="$1"'));
      const linked = [...body.matchAll(/href="(\/d\/p\/[a-z]+\/edit\/[^"#]+)/g)].map(([, href = '']) => href);
      left.push(...linked.map((href) => href.replaceAll('&amp;', '&')));
    }
    return pages;
  }

  async function answeredBy(people: number): Promise<void> {
    const { client, tables } = desk.database;
    const responses = dynamoResponses(client, tables.responses);
    for (; answers < people; answers += 1) {
      for (const id of [plain, drafted]) {
        const code = `${id.toUpperCase()}-ONE` as SessionCode;
        const session = await getOrThrow(desk.deps.programmes.findSession(code), 'the session');
        await responses.keep(aResponse(session, answers + 1), session);
      }
    }
  }

  // One after the other: nobody's answer goes again.
  it('differs in nothing between no answer, one and four, and says from five on that people have answered, where that matters', async () => {
    for (const people of [1, 4]) {
      await answeredBy(people);
      const now = await shown();
      expect(now.size).toBeGreaterThan(20);
      expect([...now.keys()], `${people}`).toEqual([...before.keys()]);
      expect(now, `${people}`).toEqual(before);
    }
    await answeredBy(5);
    const five = await shown();
    await answeredBy(6);

    expect(await shown()).toEqual(five);
    expect([...five].some(([target, page]) => page !== before.get(target))).toBe(dependsOnAnswers);
  });
});

function textOf(id: string): string {
  return copied(id, compactSource).replace(/address: [^,}\s]+/, `address: ${organiser}`);
}
