import { PacketError } from '../faults.ts';
import type { XmlNode } from '../xml/node.ts';

/** The protocol has no field for secrecy; these are names under which programs have carried one. */
const FIELD = /^(?:security|secrecy|secret|confidential(?:ity)?|do_?mat|muc_?do_?mat)(?:_?(?:level|type|mark|status))?$/iu;
const OPEN = /^(?:|0|false|none|normal|thường|thuong|không|khong|không mật)$/iu;
const MARK = /^(?:mật|tối mật|tuyệt mật)$/iu;

/**
 * Văn bản mang bí mật nhà nước is not exchanged by this protocol (QCVN 102, scope): a field of secrecy that says anything, or a
 * mark that stands alone in another field, refuses the packet before anything of it is kept. Texts pass the gate of `secrecy`.
 */
export function refuseSecrecyMarks(node: XmlNode): void {
  const text = node.text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  if (MARK.test(text) || (FIELD.test(node.local) && !OPEN.test(text))) throw new PacketError('secrecy-mark', node.local.slice(0, 80));
  for (const child of node.children) refuseSecrecyMarks(child);
}
