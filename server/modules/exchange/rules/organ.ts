import type { Addressee } from '../../catalogue/index.ts';
import type { Organ } from '../edxml/facts.ts';

/** The identifier that packets of QCVN 102:2016 are written with; that of QĐ 20 where an agency has no other. */
export const codeOf = ({ code102, codeQd20 }: Pick<Addressee, 'code102' | 'codeQd20'>): string | null => code102 ?? codeQd20;

export const organOf = ({ name, superiorName }: Pick<Addressee, 'name' | 'superiorName'>, organId: string): Organ =>
  ({ organId, name, superiorName, address: null, email: null, telephone: null, fax: null, website: null });
