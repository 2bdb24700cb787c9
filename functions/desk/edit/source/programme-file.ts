import path from 'node:path';
import { zipSync } from 'fflate';
import type { ProgrammeSource } from '../../../../shared/authoring/programme-source.ts';
import { editorTexts } from '../../../../shared/i18n/editor-texts.ts';
import { fileResponse } from '../../../../shared/web/http/file-response.ts';
import { type HttpResponse, seeOther } from '../../../../shared/web/http/http.ts';
import { deskHeaders } from '../../../../shared/web/pages/desk/headers.ts';
import type { ProgrammeVisit } from '../../context.ts';
import type { DeskDeps } from '../../deps.ts';
import { endWaiting } from '../../programme/end-waiting.ts';
import { replaced, saveDraft } from '../../programme/save-draft.ts';
import { tooLarge } from '../../programme/too-large.ts';
import { writtenSource } from '../../programme/written-source.ts';
import { overviewPage } from '../overview.ts';
import { tokenOf } from '../own-save.ts';
import { baseOf } from '../part-frame.ts';
import { afterUpload, sentSource } from './sent-source.ts';

/**
 * The programme file, byte for byte; with the files that it names beside it in a ZIP archive, where there are any: `GET
 * /d/p/{id}/file.yaml`. `debrief publish` takes it as it is.
 */
export async function downloadFile({ programme }: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { source } = await writtenSource(programme, deps);
  return sourceResponse(programme.id, source);
}

/** A source as something to keep, under the name of its programme. */
export function sourceResponse(id: string, source: ProgrammeSource): HttpResponse {
  const beside = Object.entries(source.beside);
  const file = (ending: string, contentType: string, content: Uint8Array) =>
    fileResponse({ contentType, ending, content }, { name: id, ascii: id }, deskHeaders);
  const text = Buffer.from(source.text);
  if (beside.length === 0) return file('.yaml', 'application/yaml; charset=utf-8', text);
  const files = beside.map(([name, data]) => [nameInArchive(name), Buffer.from(data, 'base64')] as const);
  // The first day that the format knows: the same files make the same archive.
  const archive = zipSync(
    { ...Object.fromEntries([[`${id}.yaml`, text], ...files]), [`${id}.yaml`]: text },
    {
      mtime: '1980-01-01T12:00',
    },
  );
  return file('.zip', 'application/zip', archive);
}

/** As the programme names it, but for what would be unpacked outside of the archive's folder: who unpacks it has not named it. */
function nameInArchive(name: string): string {
  const plain = path.posix.normalize(name.replaceAll('\\', '/'));
  return /^(?:\.\.\/|\/|[a-z]:)/i.test(plain) ? path.posix.basename(plain) : name;
}

/** Puts a file in the place of the draft: `POST /d/p/{id}/file`. */
export async function replaceFile(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme } = visit;
  const { overview } = editorTexts(visit.language);
  const sent = sentSource(visit, deps);
  if ('error' in sent) return overviewPage('answers', visit, deps, { fileError: sent.error });
  if (sent.id !== programme.id) {
    const text = overview.otherId({ found: sent.id, id: programme.id });
    const instead = { href: '/d/new', label: editorTexts(visit.language).new.title };
    return overviewPage('answers', visit, deps, { fileError: { text, instead } });
  }
  const written = await writtenSource(programme, deps, tokenOf(visit));
  if (tokenOf(visit) !== written.token) return changedMeanwhile(visit, deps);
  const undo = programme.draft && replaced(written);
  const result = await saveDraft(programme, { ...written, source: sent.source, undo }, visit, deps);
  if (result.outcome === 'too-large') return tooLarge(visit, result, baseOf(visit));
  return result.outcome === 'lost' ? changedMeanwhile(visit, deps) : seeOther(afterUpload(sent, visit, deps));
}

function changedMeanwhile(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  return overviewPage('conflict', visit, deps, { fileError: { text: editorTexts(visit.language).overview.meanwhile } });
}

/** Throws the draft away: `POST /d/p/{id}/discard`. What is published stays. */
export async function discardDraft(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, form } = visit;
  if (form.fields.get('sure') !== 'yes') return overviewPage('answers', visit, deps, { isUnsure: true });
  if (programme.draft === undefined) return seeOther(baseOf(visit));
  const { token } = await writtenSource(programme, deps, tokenOf(visit));
  if (tokenOf(visit) !== token) return changedMeanwhile(visit, deps);
  const outcome = await deps.drafts.remove(programme.id, programme.draft.number);
  // It may be ours that was first, by a request that was sent twice.
  if (outcome === 'lost' && (await deps.drafts.find(programme.id)) !== undefined) return changedMeanwhile(visit, deps);
  if (outcome === 'removed') await endWaiting(programme.draft, deps);
  return seeOther(programme.stored === undefined ? '/d' : baseOf(visit));
}
