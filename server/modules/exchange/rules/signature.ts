import type { SignatureVerdict } from '../edxml/signature/verdict.ts';

/** Faults that mean somebody changed the packet, or signed another one: a wrapped envelope must not pass. */
const FORGED: ReadonlySet<string> = new Set(['structure', 'several', 'misplaced', 'reference', 'digest', 'signature']);

/**
 * Whether the XML signature of a packet keeps it out. None is needed, the legal signature is the one in the PDF; and what cannot be checked,
 * because its certificate or algorithm is none, says nothing either way. One that does not fit the packet refuses it.
 */
export const faultOfSignature = (verdict: SignatureVerdict): 'signature-broken' | undefined => (verdict.state === 'broken' && FORGED.has(verdict.reason) ? 'signature-broken' : undefined);
