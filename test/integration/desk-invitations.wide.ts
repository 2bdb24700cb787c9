import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { codeSpender } from '../../functions/submit/spend-code.ts';
import { inviteeCode, inviteeId } from '../../shared/invitation/invitee.ts';
import { letterId } from '../../shared/invitation/letter-id.ts';
import { closeSession } from '../../shared/programme/close.ts';
import { getOrThrow } from '../../shared/programme/get-or-throw.ts';
import { issueCodes } from '../../shared/response/issue-codes.ts';
import type { SubmissionId } from '../../shared/response/response.ts';
import { dynamoCodeClaims } from '../../shared/store/dynamodb/code-claims.ts';
import { anInvitingDesk, peopleList, saidOn } from '../fixtures/desk/inviting-desk.ts';
import { sampleFile } from '../fixtures/programmes/programme-files.ts';
import { encodings } from '../fixtures/roster/encodings.ts';
import { workbookWith } from '../fixtures/roster/workbooks.ts';

let on: Awaited<ReturnType<typeof anInvitingDesk>>;
beforeEach(async () => {
  on = await anInvitingDesk();
});
afterEach(() => on.desk.close());

describe('a list of people', () => {
  it.each([
    ['as CSV in UTF-8', async () => Buffer.from(peopleList)],
    ['as Excel in China saves it', async () => encodings.GB18030(peopleList)],
    [
      'as a workbook',
      () =>
        workbookWith({
          名单: peopleList
            .trim()
            .split('\n')
            .map((line) => line.split(',')),
        }),
    ],
  ])('is shown as it was read, and stores nothing: %s', async (_, file) => {
    const review = await on.checked(await file());
    const text = saidOn(review);

    expect(review.statusCode).toBe(200);
    expect(review.headers?.['cache-control']).toBe('private, no-store');
    expect(text).toContain('3 people were read');
    expect(text).toContain('简体中文: 1 English: 1 None written: 1');
    expect(text).toContain('Government bureau: 1 Enterprise: 1 None written: 1');
    expect(text).toContain('Not read, and not kept: 姓名');
    expect(text).toContain('Invite 3 people');
    expect(review.body).not.toContain('李伟');
    expect(await on.stored()).toEqual([]);
  });

  it('may be pasted, and sent twice; who is invited already is told and gets nothing again', async () => {
    const review = await on.checked(undefined, { pasted: 'Ann <ann@example.org>; Bo <bo@example.org>' });
    await Promise.all([on.invited(review), on.invited(review)]);
    expect(await on.addresses()).toEqual(['ann@example.org', 'bo@example.org']);

    const more = await on.checked(peopleList);
    expect(saidOn(more)).toContain('2 of them are invited already, and get no second mail.');
    expect(saidOn(more)).toContain('Invite 1 person');
    await on.invited(more);
    expect(await on.addresses()).toEqual(['ann@example.org', 'bo@example.org', 'li@example.org']);
    // What was said of Ann when she was invited holds.
    expect((await on.stored()).find(({ address }) => address === 'ann@example.org')?.kind).toBeUndefined();

    const again = await on.checked(peopleList);
    expect(saidOn(again)).toContain('All of them are invited already.');
    expect(again.body).not.toContain('name="people"');
  });

  it.each([
    ['nothing', undefined, {}, 'Choose a file, or paste the addresses.'],
    ['both', peopleList, { pasted: 'ann@example.org' }, 'Choose a file or paste the addresses, not both.'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0', {}, 'it is neither a workbook nor a text that can be read'],
    ['no addresses', 'name\nAnn\n', {}, 'no column is named as that of the addresses'],
  ])('is asked for again where there is %s', async (_, file, fields, sentence) => {
    const answer = await on.checked(file === undefined ? undefined : Buffer.from(file, 'latin1'), fields);

    expect(answer.statusCode).toBe(422);
    expect(saidOn(answer)).toContain(sentence);
    expect(answer.body).not.toContain('name="people"');
    expect(answer.body).toContain('name="pasted"');
  });

  it('that was changed on its way is read once more', async () => {
    const answer = await on.invited(await on.checked(peopleList), {
      people: 'email\tlanguage\nx@example.org\tKlingon\nnobody',
    });

    expect(answer.statusCode).toBe(422);
    expect(saidOn(answer)).toContain('Line 2: “Klingon”');
    expect(await on.stored()).toEqual([]);
  });
});

describe('reminders', () => {
  beforeEach(async () => {
    await on.invited(await on.checked(peopleList), { reminder1: '2020-12-04T09:00', reminder2: '' });
  });

  it('come when that is chosen, and not at the usual times', async () => {
    expect(await on.desk.deps.invitations.findPlan(on.code)).toEqual({ reminders: ['2020-12-04T01:00:00.000Z'] });
    expect(saidOn(await on.marta.get(on.page))).toContain('First reminder: 4 December 2020');
  });

  it('can be moved and stopped; a time that is none of the session is refused', async () => {
    const wrong = await on.marta.post(`${on.page}/reminders`, { reminder1: '2021-12-04T09:00' });
    expect(wrong.statusCode).toBe(422);
    expect(saidOn(wrong)).toContain(
      'Choose times that are yet to come, no two the same, between the opening and the closing',
    );
    expect(wrong.body).toContain('value="2021-12-04T09:00"');

    const near = { reminder1: '2020-12-04T08:30', reminder2: '2020-12-04T10:30' };
    expect(saidOn(await on.marta.post(`${on.page}/reminders`, near))).toContain(
      'Between two mails are at least 12 hours',
    );

    const moved = await on.marta.post(`${on.page}/reminders`, {
      reminder1: '2020-12-04T16:30',
      reminder2: '2020-12-04T04:30',
    });
    expect(moved.headers?.location).toBe(`${on.page}?done=planned`);
    const reminders = ['2020-12-03T20:30:00.000Z', '2020-12-04T08:30:00.000Z'];
    expect(await on.desk.deps.invitations.findPlan(on.code)).toEqual({ reminders });

    const stopped = await on.marta.post(`${on.page}/reminders`, { stop: 'yes' });
    expect(stopped.headers?.location).toBe(`${on.page}?done=stopped`);
    const text = saidOn(await on.marta.get(`${on.page}?done=stopped`));
    expect(text).toContain('Nobody is reminded any more.');
    expect(text).not.toContain('First reminder:');
  });
});

describe('what was sent before', () => {
  const at = (name: string) => `${name}@example.org`;

  it('is tried again where it failed and the link is good, and new links go to whose are void', async () => {
    const { desk, marta, code, page } = on;
    const key = await desk.deps.codeKey();
    const session = await getOrThrow(desk.deps.programmes.findSession(code), 'the session');
    await on.invited(await on.checked(undefined, { pasted: `${at('ann')}\n${at('bo')}` }));
    expect((await marta.get(page)).body).not.toContain('/invitations/links"');
    expect((await marta.post(`${page}/links`, { round: '1' })).statusCode).toBe(409);
    expect((await marta.post(`${page}/resend`, {})).statusCode).toBe(409);

    const [ann, bo] = ['ann', 'bo'].map((name) => inviteeId(key, code, at(name)));
    const ids = [ann, bo].filter((id) => id !== undefined);
    const own = ids.map((id) => inviteeCode(key, code, id));
    await issueCodes(session, own, { codes: desk.deps.codes, codeKey: async () => key });
    await on.mailed(1, ids, (id) =>
      id === bo
        ? { name: 'FAILED', at: desk.clock.now(), reason: 'mailbox full' }
        : { name: 'UNKNOWN', at: desk.clock.now(), reason: 'no answer' },
    );
    const resent = await marta.post(`${page}/resend`, {});
    expect(resent.headers?.location).toBe(`${page}?done=resent`);
    expect(saidOn(await marta.get(`${page}?done=resent`))).toContain('Perhaps sent: 1');
    const states = async () =>
      (await desk.deps.reports.dispatches(letterId({ code }, 1))).map(({ state }) => state.name);
    expect((await states()).toSorted()).toEqual(['PENDING', 'UNKNOWN']);

    await desk.deps.codes.withdraw(code);
    const codes = async () => saidOn(await marta.get(page.replace('/invitations', '/codes')));
    expect(await codes()).toContain('There are no codes now');
    const offered = await marta.get(page);
    expect(saidOn(offered)).toContain('Each person whose link is void and was not used gets a new one');
    expect(offered.body).toContain('name="round" value="1"');
    // Pressed twice it is one round; a round that nobody has come to is none.
    const pressed = await Promise.all(['1', '1'].map((round) => marta.post(`${page}/links`, { round })));
    expect(pressed.map(({ headers }) => headers?.location)).toEqual(Array(2).fill(`${page}?done=renewed`));
    expect((await marta.post(`${page}/links`, { round: '7' })).statusCode).toBe(409);
    expect(await desk.deps.invitations.findPlan(code)).toEqual({ round: 1 });
    expect(saidOn(await marta.get(`${page}?done=renewed`))).toContain('Asked for once.');
    const said = await codes();
    expect(said).not.toContain('There are no codes now');
    expect(said).toMatch(
      /2 were made before and withdrawn[^.]*\. New links were asked for in place of withdrawn codes/,
    );
  });
});

it('how many have answered is told in steps of five', async () => {
  const key = await on.desk.deps.codeKey();
  const session = await getOrThrow(on.desk.deps.programmes.findSession(on.code), 'the session');
  const pasted = Array.from({ length: 6 }, (_, at) => `p${at}@example.org`).join('\n');
  await on.invited(await on.checked(undefined, { pasted }));
  const codes = (await on.stored()).map(({ id }) => inviteeCode(key, on.code, id));
  await issueCodes(session, codes, { codes: on.desk.deps.codes, codeKey: async () => key });
  const spend = codeSpender(
    dynamoCodeClaims(on.desk.database.client, on.desk.database.tables.programmes),
    on.desk.deps.codeKey,
    () => false,
  );
  const answer = (code: string, at: number) => spend(on.code, code, `submission-${at}` as SubmissionId);
  for (const [at, code] of codes.slice(0, 4).entries()) await answer(code, at);
  expect(saidOn(await on.marta.get(on.page))).toContain(
    'One-time codes of the session that were used, those on cards too: fewer than 5.',
  );
  for (const [at, code] of codes.slice(4).entries()) await answer(code, 4 + at);
  expect(saidOn(await on.marta.get(on.page))).toContain(
    'One-time codes of the session that were used, those on cards too: at least 5.',
  );
});

it('a session that takes no answers any more invites nobody, and says how it stood', async () => {
  const review = await on.checked(peopleList);
  await closeSession(on.code, on.desk.deps.programmes, on.desk.clock.now(), { withoutGrace: true });

  expect((await on.invited(review)).statusCode).toBe(409);
  expect((await on.checked(peopleList)).statusCode).toBe(409);
  expect((await on.marta.post(`${on.page}/reminders`, { stop: 'yes' })).statusCode).toBe(409);
  expect(saidOn(await on.marta.get(on.page))).toContain('so nobody else can be invited');
  expect(await on.stored()).toEqual([]);
});

it('a session without codes has one link for all, and says so; a stage without a key has no invitations', async () => {
  const file = sampleFile();
  await on.desk.publish(file);
  const text = saidOn(await on.marta.get(on.page));
  expect(text).toContain('It is the same for all');
  expect(text).toContain('so everybody who is invited is reminded');
  expect((await on.marta.get(on.session)).body).toContain(`href="${on.page}"`);

  (on.desk.deps as { limits: typeof on.desk.deps.limits }).limits = {
    languages: on.desk.deps.limits.languages,
    maxRetentionDays: 730,
  };
  expect((await on.marta.get(on.page)).statusCode).toBe(404);
  expect((await on.marta.get(on.session)).body).not.toContain('/invitations"');
});
