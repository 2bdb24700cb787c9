import { newId, newProgramme } from '../../../shared/authoring/new-programme.ts';
import { codeFor } from '../../../shared/authoring/next-names.ts';
import { templateLanguages } from '../../../shared/authoring/template-words.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import type { Language } from '../../../shared/i18n/text.ts';
import { after, day } from '../../../shared/time/instant.ts';
import type { HttpResponse } from '../../../shared/web/http/http.ts';
import type { ReplyStatus } from '../../../shared/web/http/reply-status.ts';
import { FromTemplatePage } from '../../../shared/web/pages/desk/new/from-template-page.tsx';
import type { TemplateName } from '../../../shared/web/pages/desk/new/template-card.ts';
import type { Typed } from '../../../shared/web/pages/desk/new/typed-field.tsx';
import type { SignedInVisit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { deskPage } from '../desk-page.ts';
import { frameOf } from '../frame-of.ts';
import { codesInUse } from '../programme/codes-in-use.ts';
import { begin } from './begin.ts';
import { faultsOfTyped } from './faults-of-typed.ts';
import { templateCards } from './template-cards.ts';
import { askedFrom, typedTraining, wrongWith } from './typed-training.ts';
import { usualTraining } from './usual-training.ts';

/** The few fields of a programme from a template, with what is likely: a week from now, in the last hour of a day. */
export async function showTemplate(
  template: TemplateName,
  visit: SignedInVisit,
  deps: DeskDeps,
): Promise<HttpResponse> {
  const { zone, you, languages } = await usualTraining(visit, deps);
  const inAWeek = after(visit.now, 7 * day).slice(0, '2026-12-10'.length);
  const values = { day: inAWeek, from: '16:00', to: '20:00', zone, you };
  return templatePage('ok', template, visit, deps, { values, wrong: {} }, languages);
}

export async function makeFromTemplate(
  template: TemplateName,
  visit: SignedInVisit,
  deps: DeskDeps,
): Promise<HttpResponse> {
  const texts = editorTexts(visit.language).new;
  const training = typedTraining(visit.form.fields, visit.language);
  const { values } = training;
  const wrong = wrongWith(training, visit.language);
  const refused = (more: Typed['wrong'] = {}) =>
    templatePage('answers', template, visit, deps, { values, wrong: { ...wrong, ...more } });
  const asked = askedFrom(training, template, visit.signIn.address);
  if (asked === undefined || Object.values(wrong).some((each) => each !== undefined)) return refused();
  const tried = newId({ ...asked, takenIds: new Set() });
  const faults = faultsOfTyped(tried, newProgramme({ ...asked, id: tried, ...nothingTaken }), visit, deps);
  if (Object.keys(faults).length > 0) return refused(faults);
  return begin(
    {
      typed: values.id,
      idAmong: (takenIds) => newId({ ...asked, takenIds }),
      async source(id) {
        const takenCodes = await codesInUse((taken) => [codeFor(asked.place, id, taken)], visit, deps);
        return newProgramme({ ...asked, id, takenIds: new Set(), takenCodes });
      },
      isTaken: () => refused({ id: texts.taken }),
    },
    visit,
    deps,
  );
}

const nothingTaken = { takenIds: new Set<string>(), takenCodes: new Set<string>() };

function templatePage(
  status: ReplyStatus,
  template: TemplateName,
  visit: SignedInVisit,
  { limits }: DeskDeps,
  typed: Typed,
  before: readonly Language[] = [],
): HttpResponse {
  const { fields } = visit.form;
  const languages: readonly Language[] = templateLanguages.filter((each) => limits.languages.includes(each));
  const own = template === 'satisfaction-table-zh' ? 'zh-CN' : visit.language;
  const had = before.filter((each) => languages.includes(each));
  const likely = had.length === 0 || had.includes(own) ? [own, ...had] : had;
  const chosen = [...new Set(fields.has('template') ? fields.getAll('languages') : likely)];
  const page = FromTemplatePage({
    frame: frameOf(visit),
    template,
    card: templateCards(visit.language).find(({ name }) => name === template),
    address: visit.signIn.address,
    // What is chosen stands first, in its order: the first one is that of the programme.
    languages: [
      ...chosen.filter((each) => languages.includes(each)),
      ...languages.filter((each) => !chosen.includes(each)),
    ],
    chosen,
    isFirst: !fields.has('template'),
    typed,
  });
  return deskPage(status, page);
}
