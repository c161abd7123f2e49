/** Which of the two schemes an identifier (mã định danh) is written in: QCVN 102 begins with the lowest level, QĐ 20 with the top one. */
export type Scheme = 'code102' | 'codeQd20';

export const MAX_CODE = 35;

/** An identifier as it is compared: people and programs write it with blanks and in small letters too. */
export const normalCode = (code: string): string => code.normalize('NFKC').replace(/[\s\p{Cf}\p{Cc}]/gu, '').toUpperCase();

/** `H37.DN.001` begins with its ministry or province, `000.00.00.G22` ends with it; anything else is taken as the older scheme. */
export const schemeOf = (code: string): Scheme => (/^[A-Z]\d{2}(?:\.|$)/u.test(normalCode(code)) ? 'codeQd20' : 'code102');
