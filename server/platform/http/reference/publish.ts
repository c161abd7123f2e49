import type { FastifyInstance } from 'fastify';
import type { EndpointGroup } from '#contract/endpoint.ts';
import type { ProblemCode } from '#contract/problems.ts';
import { Refusal } from '../../errors/refusal.ts';
import { openApiDocument, problemsOf } from '../openapi.ts';
import { apiPage } from './api-page.ts';
import { PROBLEM_CODES, problemPage, problemsPage } from './problem-page.ts';

const HTML = 'text/html; charset=utf-8';

/** Publishes the contract: /api for people, /api/openapi.json for programs, and a page behind the `type` of each problem. */
export function publishInterface(app: FastifyInstance, contract: Readonly<Record<string, EndpointGroup>>): void {
  const document = openApiDocument(contract);
  app.get('/api/openapi.json', async () => document);
  const [reference, problems] = [apiPage(contract), problemsPage()];
  const operations = operationsByProblem(contract);
  for (const path of ['/api', '/api/']) app.get(path, async (_request, reply) => reply.type(HTML).header('cache-control', 'no-cache').send(reference));
  app.get('/problems', async (_request, reply) => reply.type(HTML).header('cache-control', 'no-cache').send(problems));
  app.get<{ Params: { '*': string } }>('/problems/*', async (request, reply) => {
    const code = PROBLEM_CODES.find((known) => known === request.params['*']);
    if (code === undefined) throw new Refusal('not-found');
    return reply.type(HTML).header('cache-control', 'no-cache').send(problemPage(code, operations.get(code) ?? []));
  });
}

/** Which operations name a problem themselves; one that every operation may answer is listed at none. */
function operationsByProblem(contract: Readonly<Record<string, EndpointGroup>>): ReadonlyMap<ProblemCode, string[]> {
  const all = Object.entries(contract).flatMap(([module, group]) => Object.entries(group).map(([name, facts]) => ({ id: `${module}.${name}`, codes: problemsOf(facts) })));
  return new Map(
    PROBLEM_CODES.map((code) => {
      const named = all.filter(({ codes }) => codes.includes(code)).map(({ id }) => id);
      return [code, named.length === all.length ? [] : named];
    }),
  );
}
