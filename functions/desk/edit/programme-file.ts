import path from 'node:path';
import { zipSync } from 'fflate';
import type { ProgrammeSource } from '../../../shared/authoring/programme-source.ts';
import type { Undo } from '../../../shared/desk/drafts.ts';
import { editorTexts } from '../../../shared/i18n/editor-texts.ts';
import { sourceOf } from '../../../shared/programme/source.ts';
import { type HttpResponse, seeOther } from '../../../shared/web/http/http.ts';
import { replyStatus } from '../../../shared/web/http/reply-status.ts';
import { shownOf, valueAtPlace, type Written } from '../../../shared/web/pages/desk/edit/written.ts';
import type { ProgrammeVisit, Visit } from '../context.ts';
import type { DeskDeps } from '../deps.ts';
import { readWritten } from '../programme/read-written.ts';
import { saveDraft } from '../programme/save-draft.ts';
import { tooLarge } from '../programme/too-large.ts';
import { type WrittenSource, writtenSource } from '../programme/written-source.ts';
import type { SentForm } from '../sent-form.ts';
import { overviewPage } from './overview.ts';
import { baseOf } from './part-frame.ts';

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
  const text = Buffer.from(source.text);
  if (beside.length === 0) return fileResponse(`${id}.yaml`, 'application/yaml; charset=utf-8', text);
  const files = beside.map(([name, data]) => [nameInArchive(name), Buffer.from(data, 'base64')] as const);
  // The first day that the format knows: the same files make the same archive.
  const archive = zipSync(
    { ...Object.fromEntries([[`${id}.yaml`, text], ...files]), [`${id}.yaml`]: text },
    {
      mtime: '1980-01-01T12:00',
    },
  );
  return fileResponse(`${id}.zip`, 'application/zip', Buffer.from(archive));
}

/** As the programme names it, but for what would be unpacked outside of the archive's folder: who unpacks it has not named it. */
function nameInArchive(name: string): string {
  const plain = path.posix.normalize(name.replaceAll('\\', '/'));
  return /^(?:\.\.\/|\/|[a-z]:)/i.test(plain) ? path.posix.basename(plain) : name;
}

function fileResponse(name: string, type: string, bytes: Buffer): HttpResponse {
  return {
    statusCode: replyStatus.ok,
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
    body: bytes.toString('base64'),
    isBase64Encoded: true,
  };
}

/** Puts a file in the place of the draft: `POST /d/p/{id}/file`. */
export async function replaceFile(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, form } = visit;
  const { overview } = editorTexts(visit.language);
  const sent = sentSource(form, visit);
  if ('error' in sent) return overviewPage('answers', visit, deps, { fileError: sent.error });
  if (sent.id !== programme.id) {
    const fileError = overview.otherId({ found: sent.id, id: programme.id });
    return overviewPage('answers', visit, deps, { fileError });
  }
  const written = await writtenSource(programme, deps);
  if (form.fields.get('draft') !== written.token) return changedMeanwhile(visit, deps);
  const undo = programme.draft && replacing(written);
  const result = await saveDraft(programme, { ...written, source: sent.source, undo }, visit, deps);
  if (result.outcome === 'too-large') return tooLarge(visit, result, baseOf(visit));
  return result.outcome === 'lost' ? changedMeanwhile(visit, deps) : seeOther(baseOf(visit));
}

function replacing({ source, closings }: WrittenSource): Omit<Undo, 'number'> {
  return { what: 'replaced', source, closings };
}

function changedMeanwhile(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  return overviewPage('conflict', visit, deps, { fileError: editorTexts(visit.language).overview.meanwhile });
}

/** Throws the draft away: `POST /d/p/{id}/discard`. What is published stays. */
export async function discardDraft(visit: ProgrammeVisit, deps: DeskDeps): Promise<HttpResponse> {
  const { programme, form } = visit;
  if (form.fields.get('sure') !== 'yes') return overviewPage('answers', visit, deps, { isUnsure: true });
  if (programme.draft === undefined) return seeOther(baseOf(visit));
  if (form.fields.get('draft') !== String(programme.draft.number)) return changedMeanwhile(visit, deps);
  const outcome = await deps.drafts.remove(programme.id, programme.draft.number);
  if (outcome === 'lost') return changedMeanwhile(visit, deps);
  return seeOther(programme.stored === undefined ? '/d' : baseOf(visit));
}

/** A programme file that was sent, with those beside it; or why it is none. */
export function sentSource(
  { files }: SentForm,
  { language }: Pick<Visit, 'language'>,
): { readonly source: ProgrammeSource; readonly id: string } | { readonly error: string } {
  const { file: texts } = editorTexts(language);
  const { file } = files;
  if (file === undefined || file.bytes.byteLength === 0) return { error: texts.missing };
  const text = textIn(file.bytes);
  if (text === undefined) return { error: texts.notText };
  const { document } = sourceOf(text, '');
  const [wrong] = document.errors;
  if (wrong !== undefined) return { error: texts.unread({ reason: wrong.message }) };
  const written = readWritten({ text, beside: {} });
  const id = written && shownOf(written, 'programme');
  if (written === undefined || id === undefined || id === '') return { error: texts.noId };
  const sent = Object.entries(files).flatMap(([name, each]) => (name.startsWith('beside') ? [each] : []));
  const beside = namesIn(written).flatMap((name) => {
    const found = sent.find((each) => path.posix.basename(each.name) === path.posix.basename(name));
    return found === undefined ? [] : [[name, Buffer.from(found.bytes).toString('base64')] as const];
  });
  return { id, source: { text, beside: Object.fromEntries(beside) } };
}

/** The text of a file, as it is; undefined where it is none. */
function textIn(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The files that a programme file names: its logo, and the words of languages. */
function namesIn(written: Written): string[] {
  const words = valueAtPlace(written, 'words');
  const named = [
    valueAtPlace(written, 'look.logo'),
    ...(typeof words === 'object' && words !== null ? Object.values(words) : []),
  ];
  return named.filter((name): name is string => typeof name === 'string' && !name.startsWith('data:'));
}
