import { IncomingMessage } from 'node:http';

/** Reads the body of a request, and hands it on with the request once more, as if nobody had read its body yet. */
export function readWhole(request: IncomingMessage, then: (body: Buffer, again: IncomingMessage) => void): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks);
    then(body, replayed(request, body));
  });
}

function replayed(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.complete = true;
  if (body.length > 0) again.push(body);
  again.push(null);
  return again;
}
