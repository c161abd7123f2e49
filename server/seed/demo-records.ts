import { dayOf } from '#contract/day.ts';
import type { Visitor } from './visitor.ts';

interface Office {
  readonly clerk: Visitor;
  readonly head: Visitor;
  readonly unitHead: Visitor;
  readonly officer: Visitor;
}

const IT = 'I. CÔNG NGHỆ THÔNG TIN';
const TRAINING = 'II. ĐÀO TẠO, BỒI DƯỠNG';

/** Files that the department foresees for a year; retention as such files usually have it. */
const LINES = [
  { groupName: IT, notation: '01.CNTT', title: 'Hồ sơ hỗ trợ kỹ thuật hội nghị truyền hình', retentionYears: 5 },
  { groupName: IT, notation: '02.CNTT', title: 'Hồ sơ triển khai làm việc từ xa', retentionYears: 20 },
  { groupName: IT, notation: '03.CNTT', title: 'Kế hoạch, báo cáo ứng dụng công nghệ thông tin hằng năm', retentionYears: null },
  { groupName: TRAINING, notation: '04.CNTT', title: 'Hồ sơ bồi dưỡng kỹ năng sử dụng chữ ký số', retentionYears: 10 },
] as const;

/** A plan of this year that the head adopted, and two files by it with documents of the first day in them. */
export async function openDemoRecords({ clerk, head, unitHead, officer }: Office, documents: { readonly directed: string; readonly assigned: string }): Promise<void> {
  const year = Number(dayOf(new Date().toISOString()).slice(0, 4));
  const [own] = (await officer.call('identity', 'getMe', {})).capacities;
  const [leads] = (await unitHead.call('identity', 'getMe', {})).capacities;
  if (own === undefined || leads === undefined) throw new Error('somebody of the demonstration holds no post');
  const { id } = await clerk.call('records', 'beginPlan', { body: { year } });
  const lineIds: string[] = [];
  for (const line of LINES) {
    const { lineId } = await unitHead.call('records', 'savePlanLine', { params: { id }, body: { fields: { ...line, unitId: leads.unitId, postId: own.postId } } });
    lineIds.push(lineId);
  }
  const { plan } = await head.call('records', 'getPlan', { params: { year } });
  await head.call('records', 'adoptPlan', { params: { id }, body: { version: plan?.version ?? 0 } });
  const open = async (person: Visitor, at: 0 | 3, responsiblePostId: string, documentId: string): Promise<void> => {
    const { title, retentionYears } = LINES[at];
    const file = await person.call('records', 'openFile', { body: { planLineId: lineIds[at] ?? null, title, retentionYears, unitId: leads.unitId, responsiblePostId } });
    await person.call('records', 'putIn', { params: { id: file.id }, body: { kind: 'incoming', documentId } });
  };
  await open(unitHead, 0, leads.postId, documents.directed);
  await open(officer, 3, own.postId, documents.assigned);
}
