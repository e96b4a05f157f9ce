import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Protocol, protocol } from 'electron';
import { fileOf } from './bundle-path.ts';
import { contentPolicyFor, type Surface } from './content-policy.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

const respond = (
  body: string | Uint8Array<ArrayBuffer> | null,
  status: number,
  type: string,
  surface: Surface,
): Response =>
  new Response(body, {
    status,
    headers: {
      'content-type': type,
      'content-security-policy': contentPolicyFor(surface),
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    },
  });

const notFound = (): Response => respond(null, 404, 'text/plain', 'bundle');

const serveFile = async (folder: string, url: string): Promise<Response> => {
  const file = fileOf(folder, url);
  if (file === null) return notFound();
  try {
    const body = new Uint8Array(await readFile(file));
    return respond(body, 200, mediaTypes[path.extname(file)] ?? 'application/octet-stream', 'bundle');
  } catch {
    return notFound();
  }
};

/** Before the app is ready: makes `app:` an origin of its own, with storage, like a site served over HTTPS. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
};

/** Documents that are printed and thrown away, by the path under which they are served. */
export type PrintableDocuments = ReadonlyMap<string, string>;

/** Serves the window from `folder` and printable documents from memory. Every other host answers 404. */
export const serveApp = (target: Protocol, folder: string, documents: PrintableDocuments): void => {
  target.handle('app', async (request) => {
    if (request.method !== 'GET') return notFound();
    const { host, pathname } = new URL(request.url);
    if (host === 'bundle') return await serveFile(folder, request.url);
    const document = host === 'report' ? documents.get(pathname) : undefined;
    return document === undefined ? notFound() : respond(document, 200, 'text/html; charset=utf-8', 'report');
  });
};
