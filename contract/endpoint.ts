import type * as z from 'zod';
import type { ProblemCode } from './problems.ts';

type Schema = z.core.$ZodType;

/** Who may call: anybody, anybody signed in, or a post that carries the named right (decided again by each command). */
export type Access = 'public' | 'signed-in';

export interface EndpointFacts {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below the origin, parameters as `:name`. */
  readonly path: string;
  readonly access: Access;
  /** One sentence for whoever reads the published interface. */
  readonly summary: string;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** One file as the raw body, its name percent-encoded in the header `x-file-name`. */
  readonly upload?: true;
  /** Answered as bytes instead of JSON. */
  readonly download?: true;
  /** Of a download, where that is not PDF. */
  readonly mediaType?: string;
  readonly response?: Schema;
  /** Calls that one caller may make in a minute: a person, or a network address where nobody needs to be signed in. */
  readonly perMinute?: number;
  /** The refusals a caller must expect beyond those every endpoint has. */
  readonly problems?: readonly ProblemCode[];
}

/** Declares one operation that server and web agree on. The types of both sides come from here and nowhere else. */
export const endpoint = <const Facts extends EndpointFacts>(facts: Facts): Facts => facts;

type Read<T> = T extends Schema ? z.output<T> : undefined;
type Write<T> = T extends Schema ? z.input<T> : undefined;
type Part<Key extends string, T> = T extends undefined ? unknown : { readonly [K in Key]: T };
type Flat<T> = { [K in keyof T]: T[K] };

/** What the web hands in. */
export type InputOf<E extends EndpointFacts> = Flat<
  Part<'params', Write<E['params']>> & Part<'query', Write<E['query']>> & Part<'body', Write<E['body']>>
>;
/** What a handler receives, parsed. */
export type ParsedOf<E extends EndpointFacts> = Flat<
  Part<'params', Read<E['params']>> & Part<'query', Read<E['query']>> & Part<'body', Read<E['body']>>
>;
/** What a handler returns and the web reads. */
export type OutputOf<E extends EndpointFacts> = E['response'] extends Schema ? z.output<E['response']> : undefined;

/** A module's operations by name. */
export type EndpointGroup = Readonly<Record<string, EndpointFacts>>;
