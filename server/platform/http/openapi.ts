import type { EndpointFacts, EndpointGroup } from '#contract/endpoint.ts';
import { PROBLEMS, type ProblemCode } from '#contract/problems.ts';
import { publishedSchema } from './json-schema.ts';

type Json = Record<string, unknown>;

/** Every refusal an operation may give: its own, and what the platform may say to any operation of its kind. */
export function problemsOf(facts: EndpointFacts): ProblemCode[] {
  const platform: readonly (readonly [ProblemCode, boolean])[] = [
    ['invalid-input', true], ['internal', true], ['unavailable', true],
    ['signed-out', facts.access !== 'public'],
    ['identity/other-person', facts.access !== 'public'],
    ['wrong-origin', facts.method !== 'GET'],
    ['too-large', facts.method !== 'GET'],
    ['unsupported-media-type', facts.method !== 'GET'],
    ['too-many-requests', facts.perMinute !== undefined],
  ];
  return [...new Set([...(facts.problems ?? []), ...platform.filter(([, given]) => given).map(([code]) => code)])];
}

/** Headers that no schema of the contract names: our own pages send them with every act. */
const OWN_PAGE = header('x-requested-with', 'Always `cong-so-so`; no foreign page can send it', { type: 'string', const: 'cong-so-so' }, true);
const ONCE = header('idempotency-key', 'Chosen per act; the same key never takes effect twice', { type: 'string', minLength: 8, maxLength: 100 }, false);
const PERSON = header('x-person-id', 'For whom the page was opened; refused when the session belongs to somebody else', { type: 'string', format: 'uuid' }, false);
const FILE_NAME = header('x-file-name', 'Name of the file, percent-encoded UTF-8', { type: 'string' }, false);

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
    info: {
      title: 'Công Sở Số', version: '1', description: 'Văn phòng số của chính quyền thành phố',
      license: { name: 'GNU AGPL 3.0 or later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/' }],
    tags: Object.keys(contract).map((name) => ({ name })),
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
    ...(facts.access === 'public' ? { security: [] } : { security: [{ session: [] }] }),
    ...(facts.perMinute === undefined ? {} : { 'x-calls-per-minute': facts.perMinute }),
    parameters: [...parameters(facts, 'params', 'path'), ...parameters(facts, 'query', 'query'), ...headers(facts)],
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

function header(name: string, description: string, schema: Json, required: boolean): Json {
  return { name, in: 'header', description, required, schema };
}

function headers({ method, access, upload }: EndpointFacts): Json[] {
  if (method === 'GET') return access === 'public' ? [] : [PERSON];
  return [OWN_PAGE, ...(access === 'public' ? [] : [ONCE, PERSON]), ...(upload ? [FILE_NAME] : [])];
}

function requestBody(facts: EndpointFacts): Json {
  if (facts.upload) return { requestBody: { required: true, content: { 'application/octet-stream': {} } } };
  if (facts.body === undefined) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: publishedSchema(facts.body, 'input') } } } };
}

function success(facts: EndpointFacts): Json {
  if (facts.download) return { 200: { description: 'The bytes', content: { [facts.mediaType ?? 'application/pdf']: {} } } };
  if (facts.response === undefined) return { 204: { description: 'Done' } };
  return { 200: { description: 'Done', content: { 'application/json': { schema: publishedSchema(facts.response, 'output') } } } };
}

function problems(facts: EndpointFacts): Json {
  const byStatus = Map.groupBy(problemsOf(facts), (code) => PROBLEMS[code].status);
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
