import type { FastifyInstance } from 'fastify';
import { PROBLEMS } from '#contract/problems.ts';
import { MAX_UPLOAD_BYTES } from '#contract/upload-limit.ts';
import type { FilesDeps } from './signing.deps.ts';
import { handOut, takeBack } from './steps/agent-files.ts';
import { fileInBody } from './steps/file-in-body.ts';

/** As the signing program of the Government's authority reads it. */
interface AgentAnswer {
  readonly Status: boolean;
  readonly Message: string;
  readonly FileName: string;
  readonly FileServer: string;
}

interface Addressed {
  readonly secret: string;
  readonly name: string;
}

/**
 * The one-time addresses from which a signing program on somebody's machine takes a document and to which it sends it back. It is no
 * browser and carries no cookie: the address itself, told to one page in one session, is what it may do.
 */
export function registerAgentRoutes(app: FastifyInstance, deps: FilesDeps): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: MAX_UPLOAD_BYTES }, (_request, body, done) => done(null, body));
    scope.get<{ Params: Addressed }>('/api/signing/agent/:secret/:name', async ({ params }, reply) => reply.type('application/pdf').send(Buffer.from(await handOut(deps, params.secret))));
    scope.post<{ Params: Addressed; Body: Buffer }>('/api/signing/agent/:secret/:name', { bodyLimit: MAX_UPLOAD_BYTES, config: { takesFromPrograms: true } }, async ({ params, body, headers }): Promise<AgentAnswer> => {
      const problem = await takeBack(deps, params.secret, await fileInBody(body, headers['content-type'] ?? ''));
      return { Status: problem === null, Message: problem === null ? '' : PROBLEMS[problem].vi, FileName: params.name, FileServer: params.name };
    });
  });
}
