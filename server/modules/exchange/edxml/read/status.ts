import { STATUS_CODES, type StatusCode, type StatusFacts } from '../facts.ts';
import { PacketError } from '../faults.ts';
import { one, said, type XmlNode } from '../xml/node.ts';
import { codeIn, instantIn, organOf, responseOf, staffOf } from './fields.ts';

const CODES: Readonly<Record<string, StatusCode>> = Object.fromEntries(STATUS_CODES.flatMap((code) => [[code, code], [code.replace(/^0/u, ''), code]]));

export function statusOf(message: XmlNode): StatusFacts {
  const [from, response, at] = [one(message, 'From'), one(message, 'ResponseFor'), instantIn(message, 'Timestamp')];
  if (from === undefined) throw new PacketError('missing-field', 'MessageHeader/From');
  if (response === undefined) throw new PacketError('missing-field', 'MessageHeader/ResponseFor');
  if (at === null) throw new PacketError('missing-field', 'MessageHeader/Timestamp');
  const responseFor = responseOf(response);
  if (responseFor.documentId === null && responseFor.code === null) throw new PacketError('missing-field', 'ResponseFor/DocumentId');
  return {
    kind: 'status', from: organOf(from), responseFor, staff: staffOf(message), description: said(message, 'Description'), at,
    code: codeIn(said(message, 'StatusCode'), CODES, { code: 'status-code', where: 'MessageHeader/StatusCode' }),
  };
}
