import type { EndpointFacts, EndpointGroup } from '#contract/endpoint.ts';
import { PROBLEMS, type ProblemCode } from '#contract/problems.ts';
import { publishedSchema } from './json-schema.ts';

type Json = Record<string, unknown>;

/** Refusals that any operation may give. */
const ALWAYS: readonly ProblemCode[] = ['invalid-input', 'internal', 'unavailable'];

/** The whole contract as OpenAPI 3.1: the published interface cannot differ from the one in force. */
export function openApiDocument(contract: Readonly<Record<string, EndpointGroup>>): Json {
  const paths: Record<string, Json> = {};
  for (const [module, group] of Object.entries(contract)) {
    for (const [name, facts] of Object.entries(group)) {
      const path = facts.path.replaceAll(/:(\w+)/g, '{$1}');
      paths[path] = { ...paths[path], [facts.method.toLowerCase()]: operation(module, name, facts) };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Công Sở Số', version: '1', description: 'Văn phòng số của chính quyền thành phố' },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'cong-so-so' } },
      schemas: { Problem: problemSchema() },
    },
  };
}

function operation(module: string, name: string, facts: EndpointFacts): Json {
  return {
    operationId: `${module}.${name}`,
    tags: [module],
    summary: facts.summary,
    ...(facts.access === 'public' ? {} : { security: [{ session: [] }] }),
    parameters: [...parameters(facts, 'params', 'path'), ...parameters(facts, 'query', 'query')],
    ...requestBody(facts),
    responses: { ...success(facts), ...problems(facts) },
  };
}

function parameters(facts: EndpointFacts, part: 'params' | 'query', place: string): Json[] {
  const schema = facts[part];
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = publishedSchema(schema, 'input') as { properties?: Json; required?: string[] };
  return Object.entries(properties).map(([name, value]) => ({ name, in: place, required: place === 'path' || required.includes(name), schema: value }));
}

function requestBody(facts: EndpointFacts): Json {
  if (facts.upload) return { requestBody: { required: true, content: { 'application/octet-stream': {} } } };
  if (facts.body === undefined) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: publishedSchema(facts.body, 'input') } } } };
}

function success(facts: EndpointFacts): Json {
  if (facts.download) return { 200: { description: 'The bytes', content: { 'application/pdf': {} } } };
  if (facts.response === undefined) return { 204: { description: 'Done' } };
  return { 200: { description: 'Done', content: { 'application/json': { schema: publishedSchema(facts.response, 'output') } } } };
}

function problems(facts: EndpointFacts): Json {
  const codes = [...new Set([...(facts.problems ?? []), ...ALWAYS, ...(facts.access === 'public' ? [] : (['signed-out'] as const))])];
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, list]) => [
      status,
      {
        description: list.map((code) => `\`${code}\`: ${PROBLEMS[code].vi}`).join('\n\n'),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function problemSchema(): Json {
  return {
    type: 'object',
    required: ['type', 'title', 'status', 'instance', 'traceId'],
    properties: {
      type: { type: 'string' },
      title: { type: 'string' },
      status: { type: 'integer' },
      instance: { type: 'string' },
      traceId: { type: 'string' },
      errors: { type: 'array', items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' } } } },
    },
  };
}
