import { approval } from './approval/endpoints.ts';
import { catalogue } from './catalogue/endpoints.ts';
import { catalogueImports } from './catalogue/imports.ts';
import { copies } from './copies/endpoints.ts';
import { attachments } from './documents/attachments.ts';
import { coWriters } from './documents/co-writers.ts';
import { incoming } from './documents/incoming.ts';
import { outgoing } from './documents/outgoing.ts';
import { handover } from './documents/handover.ts';
import { sittings } from './documents/sittings.ts';
import { viewings } from './documents/viewings.ts';
import { visas } from './documents/visas.ts';
import { drafting } from './drafting/endpoints.ts';
import { withdrawal } from './documents/withdrawal.ts';
import { exchangeEvidence } from './exchange/evidence.ts';
import { lines } from './exchange/lines.ts';
import { traffic } from './exchange/traffic.ts';
import { administration } from './identity/administration.ts';
import { identity } from './identity/endpoints.ts';
import { numbering } from './numbering/endpoints.ts';
import { queue } from './queue/endpoints.ts';
import { workFiles } from './records/files.ts';
import { handOvers } from './records/hand-overs.ts';
import { plans } from './records/plans.ts';
import { registers } from './registers/endpoints.ts';
import { search } from './search/endpoints.ts';
import { signing } from './signing/endpoints.ts';
import { verification } from './verification/endpoints.ts';
import { trust } from './verification/trust.ts';

/** Everything that can be asked of the server. The web sees its types and a table of methods and paths. */
export const contract = { identity: { ...identity, ...administration }, queue, search, catalogue: { ...catalogue, ...catalogueImports }, approval, documents: { ...incoming, ...outgoing, ...coWriters, ...attachments, ...visas, ...viewings, ...sittings, ...withdrawal, ...handover }, drafting, registers, records: { ...workFiles, ...plans, ...handOvers }, numbering, copies, exchange: { ...lines, ...traffic, ...exchangeEvidence }, signing, verification: { ...verification, ...trust } } as const;

export type Contract = typeof contract;
