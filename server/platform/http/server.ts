import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { newId } from '../database/ids.ts';
import { Refusal } from '../errors/refusal.ts';
import { answerProblem } from './answer-problem.ts';
import { serveSamples, serveWeb } from './static-web.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Called by programs that are no browser and show a secret in their address. */
    takesFromPrograms?: boolean;
  }
}

export interface HttpOptions {
  readonly log: FastifyBaseLogger;
  /** Origins whose pages may change something. Empty: the Host header's own origin. */
  readonly publicOrigin: string | undefined;
  readonly trustedProxy: string | undefined;
  /** The built web; where there is none, only operations are answered. */
  readonly webFolder: string | undefined;
  /** Sample letters, in the demonstration only. */
  readonly samplesFolder: string | undefined;
  /** Programs on people's own machines that our pages may speak to. */
  readonly connectTo?: readonly string[];
  /** Whether the limits of calls per minute hold; measuring the speed of one operation needs them off. */
  readonly requestLimits?: boolean | undefined;
}

const MAX_BODY_BYTES = 1024 * 1024;

/** The server without any module: limits, headers, origins, one shape for every error. */
export async function buildHttpServer(options: HttpOptions): Promise<FastifyInstance> {
  const app = fastify({
    loggerInstance: options.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => newId(),
    bodyLimit: MAX_BODY_BYTES,
    // 100 MB on a line of 512 kbit/s; the head of a request must come soon.
    requestTimeout: 1_800_000,
    http: { headersTimeout: 30_000 },
    trustProxy: options.trustedProxy ?? false,
    routerOptions: { maxParamLength: 200 },
    // An address that is no address reaches no route and no hook; it gets the same shape of answer.
    frameworkErrors: (error, request, reply) => void answerProblem(error, request, reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff')),
    clientErrorHandler: refuseBrokenRequest,
  });
  await app.register(helmet, securityHeaders(options));
  await app.register(rateLimit, { global: false, allowList: () => options.requestLimits === false });
  app.removeAllContentTypeParsers();
  addBodyParsers(app);
  app.setErrorHandler(answerProblem);
  await serveWeb(app, options.webFolder);
  if (options.samplesFolder !== undefined) await serveSamples(app, options.samplesFolder);
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    // A program that is no browser shows a secret in its address and no cookie: no foreign page can make it do so.
    const { takesFromPrograms = false } = request.routeOptions.config;
    if (changesSomething(request.method) && !takesFromPrograms && !isOwnPage(request, options.publicOrigin)) throw new Refusal('wrong-origin');
  });
  return app;
}

/** What is not HTTP: answered in a word, the line closed; there is no request that could be named. */
function refuseBrokenRequest(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return;
  const status = { HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large', ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout' }[error.code ?? ''];
  socket.end(`HTTP/1.1 ${status ?? '400 Bad Request'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function addBodyParsers(app: FastifyInstance): void {
  app.addContentTypeParser('application/json', { parseAs: 'string' }, app.getDefaultJsonParser('error', 'error'));
  // An upload is handed on as a stream; only operations declared with `upload` take it and limit its
  // length: refused here, the line would be closed in the middle of sending and the browser never learn why.
  app.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    const { upload } = request.routeOptions.config as { upload?: boolean };
    if (upload) done(null, payload);
    else done(new Refusal('unsupported-media-type'));
  });
}

function securityHeaders({ publicOrigin, connectTo = [] }: HttpOptions): Parameters<typeof helmet>[1] {
  const secure = publicOrigin?.startsWith('https:') ?? false;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        // Mantine sets computed sizes as inline style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", ...connectTo],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
    frameguard: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
  };
}

const changesSomething = (method: string): boolean => !['GET', 'HEAD', 'OPTIONS'].includes(method);

/** A request that changes something carries our own header, which no foreign page can set, and comes from our own origin. */
function isOwnPage(request: FastifyRequest, publicOrigin: string | undefined): boolean {
  return request.headers['x-requested-with'] === 'cong-so-so' && isOwnOrigin(request.raw, publicOrigin);
}

/** Browsers name the page's origin; programs that are no browser send none and carry no cookie by accident. */
export function isOwnOrigin(request: IncomingMessage, publicOrigin: string | undefined): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined) return true;
  if (publicOrigin !== undefined) return origin === publicOrigin;
  return origin === `http://${host}` || origin === `https://${host}`;
}
