import { language } from './language.ts';
import { pagePerson } from './page-person.ts';
import { Problem, problemFrom } from './problem.ts';

export interface UploadOptions {
  readonly idempotencyKey: string;
  /** What the path names, as `:id`. */
  readonly params?: Record<string, string>;
  /** The person states that the file holds no state secret; sent only after the server has asked. */
  readonly declaredNoSecret?: boolean;
  /** Share sent so far, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/** XMLHttpRequest because fetch cannot tell how much has gone out, and a letter takes minutes on a weak line. */
export function uploadFile(path: string, file: File, options: UploadOptions): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const request = new XMLHttpRequest();
  request.open('POST', path);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.setRequestHeader('accept-language', language.current());
  request.setRequestHeader('x-requested-with', 'cong-so-so');
  Object.entries(pagePerson.headers()).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed().normalize('NFC')));
  request.setRequestHeader('idempotency-key', options.idempotencyKey);
  if (options.declaredNoSecret) request.setRequestHeader('x-declared-no-secret', 'true');
  request.upload.onprogress = (event) => options.onProgress?.(event.total === 0 ? 0 : event.loaded / event.total);
  request.onerror = () => reject(new Problem('offline'));
  request.onload = () => {
    const body = parse(request.responseText);
    if (request.status >= 200 && request.status < 300) resolve(body);
    else reject(problemFrom(request.status, body));
  };
  request.send(file);
  return promise;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
