import type { Block, BodyDocument } from '#contract/drafting/body.ts';
import type { FormFacts } from './form-facts.ts';

export const line = (type: 'paragraph' | 'article' | 'clause' | 'point', text = ''): Block => ({ type, ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
export const bodyOf = (...content: Block[]): BodyDocument => ({ type: 'doc', content });
export const paragraphs = (...texts: string[]): BodyDocument => bodyOf(...texts.map((text) => line('paragraph', text)));
export const listItem = (text: string): Block => ({ type: 'listItem', attrs: { depth: 1 }, content: [{ type: 'text', text }] });
export const heading = (text = ''): Block => ({ type: 'heading', attrs: { level: 'chapter' }, ...(text === '' ? {} : { content: [{ type: 'text', text }] }) });
export const aTable = (text: string): Block => ({
  type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan: 1, rowspan: 1, colwidth: null }, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }] }],
});

/** Builder for tests: an official letter in which the form check finds nothing; state only what the test is about. */
export function someFacts(changes: Partial<FormFacts> = {}): FormFacts {
  return {
    type: 'official-letter', subject: 'phân công trực cơ quan', bases: [], place: 'Thành phố Hồ Chí Minh', addressees: ['Sở Nội vụ'], freeAddressees: [],
    recipientLines: ['Như trên'], recipients: 2, urgency: 0, signer: { name: 'Trần Thị Minh Hà', mode: 'own', lawfulModes: ['own'] }, otherSigner: null,
    body: paragraphs('Sở thống nhất với nội dung nêu trên.'), appendices: [], isPrintable: (sign) => sign !== '😀', ...changes,
  };
}

/** A decision in which nothing is found. */
export const aDecision = (changes: Partial<FormFacts> = {}): FormFacts =>
  someFacts({
    type: 'decision', subject: 'Về việc thành lập Tổ công tác', bases: ['Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015'], addressees: [], recipientLines: ['Như Điều 2'],
    body: bodyOf(line('article', 'Thành lập Tổ công tác.'), line('article', 'Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.')), ...changes,
  });
