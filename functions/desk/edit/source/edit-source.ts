import { wantsJson } from '../../../../shared/web/http/handler.ts';
import { type HttpResponse, seeOther } from '../../../../shared/web/http/http.ts';
import type { EditFault } from '../../../../shared/web/pages/desk/edit/edit-fault.ts';
import { SourcePage } from '../../../../shared/web/pages/desk/edit/source-page.tsx';
import type { ProgrammeVisit } from '../../context.ts';
import type { DeskDeps } from '../../deps.ts';
import { deskPage } from '../../desk-page.ts';
import { frameOf } from '../../frame-of.ts';
import { nothingThere } from '../../nothing-there.ts';
import { faultsOf } from '../../programme/faults-of.ts';
import { programmeNow } from '../../programme/programme-now.ts';
import { titleOf } from '../../programme/programme-title.ts';
import { readWritten } from '../../programme/read-written.ts';
import { saveDraft } from '../../programme/save-draft.ts';
import { tooLarge } from '../../programme/too-large.ts';
import { type WrittenSource, writtenSource } from '../../programme/written-source.ts';
import { zoneOf } from '../../programme/zone-of.ts';
import { lostReply } from '../edit-lost.ts';
import { formName, ownSave, savedFrom, tokenOf } from '../own-save.ts';
import { baseOf, partLinks } from '../part-frame.ts';
import { savedBy } from '../saved-by.ts';
import { savedReply } from '../saved-reply.ts';
import { faultWithLine } from './fault-with-line.ts';

/** The file itself: `GET /d/p/{id}/edit/source`. */
export async function showSource(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  return deskPage('ok', sourcePage(visit, await writtenSource(visit.programme, deps), deps));
}

/** Puts another text in its place, in the draft. */
export async function saveSource(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const written = await writtenSource(visit.programme, deps, tokenOf(visit));
  const text = sentText(visit, written.source.text);
  const own = ownSave(visit);
  if (text === written.source.text || own.is === 'repeated') return savedSource(visit, written, deps);
  if (tokenOf(visit) !== written.token && own.is !== 'following') {
    return lostSource(visit, written, text, deps);
  }
  const source = { ...written.source, text };
  const from = savedFrom(visit, own, { token: written.token, to: addressOf(visit), moves: false });
  const result = await saveDraft(visit.programme, { ...written, source, from }, visit, deps);
  if (result.outcome === 'too-large') return tooLarge(visit, result, addressOf(visit));
  if (result.outcome === 'saved') {
    const now = { ...visit, programme: { ...visit.programme, draft: result.draft } };
    return savedSource(now, { source, token: String(result.draft.number) }, deps);
  }
  const now = await programmeNow(visit, deps);
  if (now === undefined) return nothingThere(visit);
  return ownSave(now).is !== 'none'
    ? saveSource(now, deps)
    : lostSource(now, await writtenSource(now.programme, deps), text, deps);
}

/** Browsers send each line break as two characters; it is kept as the file has it. */
function sentText({ form }: ProgrammeVisit, before: string): string {
  const text = form.fields.get('text');
  if (text === null) return before;
  const typed = text.replaceAll('\r\n', '\n');
  return before.includes('\r\n') && !/(?<!\r)\n/.test(before) ? typed.replaceAll('\n', '\r\n') : typed;
}

function savedSource(visit: ProgrammeVisit, { source, token }: WrittenSource, deps: DeskDeps): HttpResponse {
  if (!wantsJson(visit.request)) return seeOther(addressOf(visit));
  const faults = faultsOf(source, visit, deps, 'file');
  return savedReply({ token }, addressOf(visit), faults.map(withLine(visit)), visit);
}

/** All faults stand above the file, with their lines. */
function withLine({ language }: ProgrammeVisit) {
  return (fault: EditFault): EditFault => ({ path: 'file', text: faultWithLine(fault, language) });
}

function lostSource(visit: ProgrammeVisit, written: WrittenSource, text: string, deps: DeskDeps): HttpResponse {
  if (wantsJson(visit.request)) return lostReply(visit);
  return deskPage('conflict', sourcePage(visit, written, deps, text));
}

function sourcePage(visit: ProgrammeVisit, { source, token }: WrittenSource, deps: DeskDeps, mine?: string) {
  const { programme, language } = visit;
  const { id } = programme;
  const written = readWritten(source);
  const text = mine ?? source.text;
  const saved = savedBy(visit, zoneOf(written));
  return SourcePage({
    frame: frameOf(visit),
    programme: { id, title: (written && titleOf(written, language)) ?? { text: id } },
    parts: partLinks('source', baseOf(visit), language),
    action: addressOf(visit),
    token,
    form: formName(deps.random()),
    saved,
    text,
    beside: Object.keys(source.beside),
    faults: faultsOf({ ...source, text }, visit, deps, 'file').map(withLine(visit)),
    theirs: mine === undefined ? undefined : { saved, text: source.text },
  });
}

function addressOf(visit: ProgrammeVisit): string {
  return `${baseOf(visit)}/edit/source`;
}
