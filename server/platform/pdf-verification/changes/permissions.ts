import type { PdfFile } from '../pdf/pdf-file.ts';
import { isArray, isInteger, isName, type PdfDict, textOf } from '../pdf/values.ts';
import { signaturesInFields } from '../signatures/fields.ts';

/** What the signatures there were forbid afterwards (ISO 32000-2, 12.8.2.2 and 12.8.2.4). */
export interface Permissions {
  /** A certification of level 1: nothing may follow but proofs of validity. */
  readonly isClosed: boolean;
  isLocked(fieldName: string): boolean;
}

export function permissionsOf(state: PdfFile): Permissions {
  const transforms = signaturesInFields(state).flatMap(({ dict }) => transformsOf(state, dict));
  const closing = transforms.filter(({ method }) => method === 'DocMDP').map(({ parameters }) => state.resolved(parameters?.get('P') ?? null) ?? 2);
  const locks = transforms.filter(({ method }) => method === 'FieldMDP');
  return {
    isClosed: closing.some((level) => !isInteger(level) || level < 2),
    isLocked: (name) => locks.some(({ parameters }) => parameters === undefined || doesLock(state, parameters, name)),
  };
}

function transformsOf(state: PdfFile, signature: PdfDict): { method: string; parameters: PdfDict | undefined }[] {
  const references = state.resolved(signature.get('Reference'));
  return (isArray(references) ? references : []).flatMap((reference) => {
    const dict = state.dict(reference);
    if (dict === undefined) return [];
    const method = ['DocMDP', 'FieldMDP'].find((name) => isName(dict.get('TransformMethod'), name)) ?? '';
    return [{ method, parameters: state.dict(dict.get('TransformParams')) }];
  });
}

function doesLock(state: PdfFile, parameters: PdfDict, name: string): boolean {
  const fields = state.resolved(parameters.get('Fields'));
  const isNamed = isArray(fields) && fields.some((field) => textOf(state.resolved(field)) === name);
  const action = parameters.get('Action');
  if (isName(action, 'Include')) return isNamed;
  return isName(action, 'Exclude') ? !isNamed : true;
}
