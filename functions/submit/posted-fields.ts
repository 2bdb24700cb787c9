import { bodyLimit } from '../../shared/response/body-limit.ts';
import { controlFields, type Fields, formFields, jsonFields } from '../../shared/response/fields.ts';
import { InvalidRequest } from '../../shared/response/invalid-request.ts';
import { type SubmissionId, submissionId } from '../../shared/response/response.ts';
import { mediaType } from '../../shared/web/http/handler.ts';
import type { HttpRequest } from '../../shared/web/http/http.ts';

export function readFields(request: HttpRequest): Fields {
  if (request.body.byteLength > bodyLimit) throw new InvalidRequest('too-large');
  switch (mediaType(request)) {
    case 'application/x-www-form-urlencoded':
      return formFields(request.body);
    case 'application/json':
      return jsonFields(intact(request.body));
    default:
      throw new InvalidRequest('unsupported-type');
  }
}

/**
 * API Gateway hands JSON over as text, with U+FFFD in the place of bytes that are no UTF-8: what was meant is lost. Who
 * means that very character can escape it.
 */
function intact(body: Uint8Array): Uint8Array {
  if (Buffer.from(body).includes('\uFFFD')) throw new InvalidRequest('malformed-text');
  return body;
}

export function requiredSubmissionId(fields: Fields): SubmissionId {
  const values = fields[controlFields.submission] ?? [];
  const id = submissionId(values.length === 1 ? values[0] : undefined);
  if (id === undefined) throw new InvalidRequest('missing-submission-id', controlFields.submission);
  return id;
}
