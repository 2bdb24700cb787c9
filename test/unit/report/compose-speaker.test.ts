import { describe, expect, it } from 'vitest';
import { reportTexts } from '../../../shared/i18n/report-texts.ts';
import type { Session } from '../../../shared/programme/session.ts';
import { composeSpeakerReport } from '../../../shared/report/compose-speaker.ts';
import { sampleFile, sessionsOf } from '../../fixtures/programmes/programme-files.ts';
import { aPublication } from '../../fixtures/publication/sealed.ts';
import { aResponse } from '../../fixtures/responses/responses.ts';

const texts = reportTexts('en');
const [weifang] = sessionsOf(sampleFile());
const reader = { name: 'Lin', language: 'en' };

/** Twelve responses in which each speaker has numbers and comments that nobody else has. */
function toldApart(session: Session) {
  return Array.from({ length: 12 }, (_, n) =>
    aResponse(session, n, {
      answers: Object.fromEntries([
        ['q_overall', 5],
        ...session.speakers.flatMap(({ id }, at) => [
          [`s_content.${id}`, n < 2 * (at + 1) ? 5 : 2],
          [`s_comment.${id}`, `about-${id}-${n}`],
        ]),
      ]),
    }),
  );
}

const reportOf = (session: Session, id: string) =>
  composeSpeakerReport(aPublication(session, toldApart(session)), session, id, reader);

describe('the report of a speaker', () => {
  it.each(weifang.speakers.map(({ id }, at) => [id, at] as const))('is about %s and nobody else', (id, at) => {
    const report = reportOf(weifang, id);
    const said = JSON.stringify(report);

    expect(report.metrics[0]).toMatchObject({ of: texts.metric.ofN({ count: 2 * (at + 1), n: 12 }) });
    expect(report.pages.flatMap((page) => page.questions).map(({ key }) => key)).toEqual([
      `s_content.${id}`,
      `s_delivery.${id}`,
    ]);
    expect(said).toContain(`about-${id}-`);
    for (const other of weifang.speakers.filter((each) => each.id !== id)) {
      const { name, institution = {}, talks } = other;
      const own = weifang.speakers.find((each) => each.id === id);
      for (const text of [name, ...talks, ...(institution.en === own?.institution?.en ? [] : [institution])]) {
        expect(said).not.toContain(text.en);
      }
      expect(said).not.toContain(`about-${other.id}-`);
    }
    expect(report.speakers).toBeUndefined();
    expect(report.quality).toEqual([]);
  });

  it('stands beside the mean of all speakers only from four speakers on', () => {
    const [one, two, three, four] = weifang.speakers;
    const few = (...speakers: (typeof one)[]) => ({ ...weifang, speakers: speakers.flatMap((each) => each ?? []) });
    const id = one?.id ?? '';

    expect(reportOf(few(one, two, three), id).metrics[0]?.compared).toBeUndefined();
    // 2, 4, 6 and 8 of 12 were satisfied: 20 of 48, with a mean of (20 * 5 + 28 * 2) / 48 and an SD of sqrt(105 / 47).
    expect(reportOf(few(one, two, three, four), id).metrics[0]?.compared).toBe(
      texts.metric.allSpeakers({ speakers: 4, percent: '42%', mean: texts.mean({ mean: '3.3', deviation: '1.5' }) }),
    );
  });

  it('hides what fewer than five people said', () => {
    const four = toldApart(weifang).slice(0, 4);
    const report = composeSpeakerReport(aPublication(weifang, four), weifang, 'lin', reader);

    expect(report.metrics.map(({ value }) => value)).toEqual([texts.suppressed, texts.suppressed]);
    expect(report.noComments).toBe(texts.comments.suppressed({ k: 10 }));
    expect(JSON.stringify(report)).not.toContain('about-');
  });
});
