import { DOCUMENT_TYPES, type DocumentTypeCode } from '#contract/documents/document-types.ts';
import { EMPTY_AGENCY_FORM, EMPTY_FORM, type FormFields } from '#contract/documents/form-fields.ts';
import { bodyDocument, type BodyDocument } from '#contract/drafting/body.ts';
import { skeletonOf } from '#contract/drafting/templates/skeletons.ts';
import { formOf } from '#contract/drafting/templates/type-form.ts';
import type { LetterParts } from './rules/letter-of-draft.ts';
import { symbolOf } from './rules/number-and-symbol.ts';

/** The template of a kind with its blanks filled by their own words. */
export const filledSkeleton = (type: DocumentTypeCode): BodyDocument => bodyDocument.parse(JSON.parse(JSON.stringify(skeletonOf(type)).replace(/\[… ([^\]]+)\]/gu, '$1')));

const SUBJECTS: Partial<Record<DocumentTypeCode, string>> = { 'official-letter': 'phân công trực cơ quan trong dịp lễ', 'public-letter': 'Thư khen tập thể Phòng Bưu chính - Viễn thông' };

/** Builder for tests: a whole document of each kind as its template makes it; state only what the test is about. */
export function aLetterOfType(type: DocumentTypeCode, form: Partial<FormFields> = {}): LetterParts {
  const { bases, leftSigner, attached } = formOf(type);
  const name = DOCUMENT_TYPES.find(({ code }) => code === type)?.name ?? '';
  const isRequired = bases === 'required';
  return {
    draft: {
      type, subject: SUBJECTS[type] ?? `Về việc ${name.toLocaleLowerCase('vi')} công tác văn thư năm 2020`, urgency: type === 'telegram' ? 3 : 0,
      recipientLines: isRequired ? ['Như Điều 3'] : ['Giám đốc Sở (để báo cáo)'],
      form: {
        ...EMPTY_FORM, bases: isRequired ? ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015', 'Theo đề nghị của Chánh Văn phòng Sở'] : [],
        otherSigner: leftSigner === null ? null : { title: leftSigner, name: 'Nguyễn Thị Hồng Nhung' }, attachedTo: attached ? 'Quyết định số 12/QĐ-SNV ngày 05 tháng 3 năm 2020 của Giám đốc Sở Nội vụ' : '', ...form,
      },
    },
    text: { body: filledSkeleton(type), appendices: [] },
    issuer: { name: 'Sở Nội vụ', superiorName: 'Ủy ban nhân dân\nThành phố Hồ Chí Minh', symbol: symbolOf({ type, agencyAbbreviation: 'SNV', unitAbbreviation: 'VP' }), unitAbbreviation: 'VP' },
    agencyForm: EMPTY_AGENCY_FORM, signer: { signingFor: 'Giám đốc', position: 'Phó Giám đốc', name: 'Trần Thị Minh Hà' },
    recipients: [{ id: 't', name: 'Sở Tư pháp' }, { id: 'q', name: 'Ủy ban nhân dân Quận 1' }], number: 7, date: '2020-02-05', lookup: null,
  };
}
