import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ResultsSite } from '../../fixtures/web/results-site.ts';

/** The pages of a stack and of a results site under one address, each also inside a frame of any width. */
export interface FramedSite {
  /** The address of a page that shows another one in a frame: browsers' windows are not as narrow as phones. */
  framed(path: string, width: number): string;
  close(): void;
}

/**
 * Serves pages as they are, but for one thing: they allow no frame, and here they allow ours.
 *
 * @param stack the address of a running stack
 */
export async function framedSite(stack: string, results: ResultsSite): Promise<FramedSite> {
  const server = createServer((request, response) => {
    answer(request, response).catch((cause) => response.writeHead(500).end(String(cause)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    framed: (path, width) => `${origin}/frame?${new URLSearchParams({ path, width: String(width) })}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname === '/frame') {
      const width = Number(url.searchParams.get('width'));
      const page = `<!doctype html><title>frame</title><body style="margin:0"><iframe style="border:0" width="${width}" height="1500"></iframe>`;
      const path = url.searchParams.get('path') ?? '/';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(
        page.replace('<iframe ', `<iframe src="${path.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" `),
      );
      return;
    }
    const { status, headers, body } = url.pathname.startsWith('/r/') ? await resultsPage(url) : await passedOn(request);
    const policy = headers.get('content-security-policy');
    if (policy !== null) {
      headers.set('content-security-policy', policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"));
    }
    // `fetch` has taken the compression away.
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
    response.setHeaders(headers);
    response.writeHead(status).end(body);
  }

  async function resultsPage(url: URL) {
    const { statusCode = 200, headers = {}, body = '' } = await results.get(url.href);
    const own = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
    return { status: statusCode, headers: new Headers(own), body: Buffer.from(body) };
  }

  async function passedOn(request: IncomingMessage) {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const { method = 'GET', url = '/', headers } = request;
    const sent = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      typeof value !== 'string' || /^(host|connection|content-length|accept-encoding)$/.test(name)
        ? []
        : [[name, value]],
    );
    const answered = await fetch(`${stack}${url}`, {
      method,
      headers: sent,
      redirect: 'manual',
      ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
    });
    const body = Buffer.from(await answered.arrayBuffer());
    return { status: answered.status, headers: new Headers(answered.headers), body };
  }
}
