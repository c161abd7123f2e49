import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../errors/refusal.ts';
import { answerProblem } from './answer-problem.ts';

/** Serves the built web: hashed files for ever, and the one page for every address that is no file and no operation. */
export async function serveWeb(app: FastifyInstance, folder: string | undefined): Promise<void> {
  const built = folder !== undefined && existsSync(folder);
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      preCompressed: true,
      setHeaders: (reply, path) => {
        reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (built && isPage(request)) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return answerProblem(new Refusal('not-found'), request, reply);
  });
}

/** Letters to try the demonstration with, offered for download under /samples/. */
export async function serveSamples(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/samples/',
    decorateReply: false,
    allowedPath: (path) => path.endsWith('.pdf'),
    setHeaders: (reply) => void reply.header('content-disposition', 'attachment'),
  });
}

const isPage = ({ method, url }: FastifyRequest): boolean => method === 'GET' && !url.startsWith('/api/') && !(url.split('?')[0] ?? '').includes('.');
