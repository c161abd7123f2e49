import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { aScan, canRecognise } from '#server/platform/text-recognition/testing.ts';
import { eventually, type House, openHouse } from '#server/testing/house.ts';
import { assertAudited, assertProblem, assertRefused, dataOf, untilQuiet } from '#server/testing/refusals.ts';
import { anOffice, type Office, someFields } from '../documents/testing.ts';
import { filesOf, tracesOf } from '../secrecy/testing.ts';

const HEAD = [
  { text: 'ỦY BAN NHÂN DÂN', x: 90, y: 70, size: 12 }, { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 300, y: 70, size: 12, bold: true },
  { text: 'HUYỆN CẦN GIỜ', x: 95, y: 88, size: 12, bold: true }, { text: 'Độc lập - Tự do - Hạnh phúc', x: 330, y: 88, size: 13, bold: true },
  { text: 'Số: 633/UBND-KT', x: 90, y: 135, size: 13 }, { text: 'Cần Giờ, ngày 02 tháng 7 năm 2020', x: 310, y: 135, size: 13 },
  { text: 'Kính gửi: Sở Thông tin và Truyền thông', x: 170, y: 200, size: 14 },
];
const page = (...lines: string[]) => lines.map((text, index) => ({ text, y: 230 + 22 * index }));

/** Clean slips of paper: read several times as fast as whole pages with dust. */
const slips = (pages: Parameters<typeof aScan>[0]) => aScan(pages, 0, 290);

describe('scans', () => {
  let house: House;
  let office: Office;
  let isHere = false;
  before(async () => {
    isHere = await canRecognise();
    house = await openHouse({ recognition: { pieceMs: 0, niceness: 0, waitMs: 120_000, pageTimeMs: 120_000 } });
    office = await anOffice(house);
  });
  after(() => house.close());

  const upload = async (bytes: Uint8Array, headers = {}) => (await office.clerk.upload(bytes, 'ban-quet.pdf', headers)).json();
  const register = (uploadId: string, subject: string) => office.clerk.call('documents', 'registerUpload', { body: { uploadId, fields: someFields({ subject }), acceptDuplicate: true } });
  const original = async (id: string) => (await office.clerk.call('documents', 'getIncoming', { params: { id } })).original;
  async function waitFor<Fact>(look: () => Promise<Fact | undefined | false>): Promise<Fact> {
    for (;;) {
      const fact = await look();
      if (fact !== undefined && fact !== false) return fact;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  /** As often as it takes on a busy machine: a page is a second of a processor. */
  async function settled(id: string) {
    for (;;) {
      const now = await original(id);
      if (now.textState !== 'recognising') return now;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const found = async (q: string) => (await office.clerk.call('search', 'find', { query: { q } })).results.map(({ subjectId }) => subjectId);

  test('the first page is read while the clerk waits: its fields are proposed, each to be checked', async () => {
    if (!isHere) return;
    const read = await upload(await slips([[...HEAD, ...page('Ủy ban nhân dân huyện báo cáo tình hình sản xuất muối.')]]));
    assert.equal(read.textState, 'recognised');
    assert.deepEqual([read.readings.number.value, read.readings.symbol.value, read.readings.documentDate.value], ['633', 'UBND-KT', '2020-07-02']);
    assert.ok(read.readings.number.confidence <= 0.5 && read.readings.number.place.page === 1);
  });

  test('later pages are read in the background; then the document is found by them, and its bytes are those that came', async () => {
    if (!isHere) return;
    const bytes = await slips([HEAD, page('Trang hai có nội dung thường'), page('Trang ba nói về việc trồng cây sưa đỏ')]);
    const read = await upload(bytes);
    assert.equal(read.textState, 'recognising');
    const { id } = await register(read.uploadId, 'Bản quét ba trang');
    const done = await settled(id);
    assert.deepEqual([done.textState, done.scan, done.sha256], ['recognised', { pages: 3, done: 3, asked: [] }, createHash('sha256').update(bytes).digest('hex')]);
    assert.deepEqual(await found('cay sua do'), [id]);
    const back = await office.clerk.send('documents', 'getOriginal', { params: { id } });
    assert.ok(back.rawPayload.equals(bytes));
    assert.deepEqual(house.jobFailures, []);
  });

  test('a short scan is not held up by a long one', async () => {
    if (!isHere) return;
    const [long, short] = await Promise.all([
      upload(await slips([HEAD, ...Array.from({ length: 5 }, (_, index) => page(`Trang dài ${index}`))])),
      upload(await slips([HEAD, page('Ngắn một'), page('Ngắn hai')])),
    ]);
    const doneAt = async ({ sha256 }: { sha256: string }) => (await house.sql<{ at: string | null }>('select done_at as at from recognition.scan where sha256 = $1', [sha256]))[0]?.at ?? undefined;
    const [shortAt, longAt] = [await waitFor(() => doneAt(short)), await waitFor(() => doneAt(long))];
    assert.ok(shortAt < longAt, 'the short one had its turn before the long one was through');
  });

  test('a recogniser killed half way begins again at the page it was at', async () => {
    if (!isHere) return;
    const failures = house.jobFailures.length;
    const read = await upload(await slips([HEAD, page('Trang hai'), page('Trang cuối kết thúc')]));
    process.kill(await waitFor(async () => house.recogniser.pids[0]), 'SIGKILL');
    const { id } = await register(read.uploadId, 'Bản quét bị ngắt');
    const done = await settled(id);
    assert.deepEqual([done.textState, done.scan?.done], ['recognised', 3]);
    assert.equal(house.jobFailures.length, failures + 1, 'one try failed and was made again');
    assert.ok((await found('trang cuoi ket thuc')).includes(id));
  });

  test('a stamp in the picture of the first page: refused before anything is kept', async () => {
    if (!isHere) return;
    await untilQuiet(house);
    const [rows, files] = [await dataOf(house, ['audit.entry']), await filesOf(house.folder)];
    const bytes = await slips([[...HEAD, { text: 'TỐI MẬT', x: 100, y: 105, bold: true, framed: true, colour: '#c01010' }, ...page('Nội dung zelkovamarker')]]);
    assertProblem(await office.clerk.upload(bytes, 'ban-quet.pdf', { 'x-declared-no-secret': 'true' }), 'secrecy/refused');
    assert.deepEqual([await dataOf(house, ['audit.entry']), await filesOf(house.folder)], [rows, files]);
    assert.deepEqual(await tracesOf(house, 'zelkovamarker'), []);
  });

  test('a stamp on a later page: the key of the file is gone, nothing of it is kept or found, clerk and head are told, the number stays', async () => {
    if (!isHere) return;
    await untilQuiet(house);
    const files = await filesOf(house.folder);
    const read = await upload(await slips([HEAD, page('Trang hai'), [{ text: 'TUYỆT MẬT', x: 80, y: 70, bold: true, framed: true }, ...page('nội dung của trang')]]));
    const { id, arrivalNumber } = await register(read.uploadId, 'Bản quét có trang bị đóng dấu');
    const done = await settled(id);
    assert.deepEqual([done.textState, done.scan], ['withheld', null]);
    assertProblem(await office.clerk.send('documents', 'getOriginal', { params: { id } }), 'files/withheld');
    assert.deepEqual(await found('trang bi dong dau'), []);
    assert.deepEqual(await house.sql('select 1 from files.blob where sha256 = $1 union all select 1 from recognition.scan where sha256 = $1', [read.sha256]), []);
    assert.deepEqual(await house.sql('select text, arrival_number from documents.incoming where id = $1', [id]), [{ text: '', arrival_number: arrivalNumber }]);
    await eventually(async () => (await filesOf(house.folder)).length === files.length);
    const incidents = await house.sql<{ subject_type: string; agency_id: string; detail: Record<string, string> }>(`select subject_type, agency_id, detail from audit.entry where action = 'secrecy.found' and subject_id = $1`, [id]);
    assert.deepEqual(incidents.map(({ subject_type, agency_id, detail }) => [subject_type, agency_id, detail['rules'], detail['channel']]), [['incoming', office.agencyId, 'H1.stamp', 'recognition.read-pages']]);
    const queued = async (person = office.clerk) => (await person.call('queue', 'listMine', { query: { kind: 'documents.withheld' } })).items.filter(({ subjectId }) => subjectId === id).length;
    const note = (person = office.clerk) => person.send('documents', 'noteWithheld', { params: { id } });
    assert.deepEqual([await queued(), await queued(office.head)], [1, 1]);
    assert.equal((await note()).statusCode, 200);
    assert.deepEqual([await queued(), await queued(office.head)], [0, 1], 'each reports for themselves');
    await assertAudited(house, id, 'documents.withheld-noted');
    await assertRefused(house, 'documents/act-not-possible', () => note());
    await assertRefused(house, 'not-found', () => note(office.officer));
  });

  test('an upload not registered yet is gone as well, and registering it says why', async () => {
    if (!isHere) return;
    const read = await upload(await slips([HEAD, page('Trang hai'), [{ text: 'MẬT', x: 80, y: 70, bold: true, framed: true }, ...page('nội dung khác')]]));
    await waitFor(async () => (await house.sql('select 1 from files.blob where sha256 = $1', [read.sha256])).length === 0);
    assertProblem(await office.clerk.send('documents', 'registerUpload', { body: { uploadId: read.uploadId, fields: someFields() } }), 'files/withheld');
    assert.deepEqual(await house.sql('select sha256, text, file_name, readings from files.upload where id = $1', [read.uploadId]), [{ sha256: null, text: '', file_name: '', readings: {} }]);
  });

  test('a page with words the gate asks about is kept back until the clerk declares', async () => {
    if (!isHere) return;
    const read = await upload(await slips([HEAD, page('Trang hai'), page('Đề nghị rà soát tài liệu mật theo quy định nhóm zephyr')]));
    const { id, version } = await register(read.uploadId, 'Bản quét có câu cần hỏi');
    const asked = await settled(id);
    assert.deepEqual([asked.textState, asked.scan], ['recognised', { pages: 3, done: 3, asked: [3] }]);
    assert.deepEqual([await found('nhom zephyr'), await tracesOf(house, 'zephyr')], [[], []]);
    const declare = (person = office.clerk, at = version) => person.send('documents', 'declareOriginal', { params: { id }, body: { version: at } });
    await assertRefused(house, 'forbidden', () => declare(office.head));
    await assertRefused(house, 'stale-version', () => declare(office.clerk, 7));
    assert.equal((await declare()).statusCode, 200);
    const done = await settled(id);
    assert.deepEqual([done.textState, done.scan?.asked], ['recognised', []]);
    assert.deepEqual(await found('nhom zephyr'), [id]);
    await assertRefused(house, 'documents/act-not-possible', () => declare(office.clerk, version + 1));
    const other = await anOffice(house, 'snv');
    await assertRefused(house, 'not-found', () => declare(other.clerk));
  });

  test('a page over which the recogniser dies twice is left unread, the others are read', async () => {
    if (!isHere) return;
    const read = await upload(await slips([HEAD, page('Trang hai'), page('Trang ba quá nặng'), page('Trang bốn đọc được nhóm quasar')]));
    await waitFor(async () => {
      for (const pid of house.recogniser.pids) process.kill(pid, 'SIGKILL');
      return (await house.sql(`select 1 from recognition.page where sha256 = $1 and number = 3 and state <> 'waiting'`, [read.sha256])).length > 0;
    });
    const { id } = await register(read.uploadId, 'Bản quét có trang hỏng');
    assert.equal((await settled(id)).textState, 'recognised');
    const [third, fourth] = await house.sql<{ state: string; tries: number }>('select state, tries from recognition.page where sha256 = $1 and number > 2 order by number', [read.sha256]);
    assert.deepEqual([third, fourth?.state], [{ state: 'unreadable', tries: 2 }, 'read'], 'the last kill may have met the fourth page, which is then read again');
    assert.deepEqual(await found('nhom quasar'), [id]);
  });
});

test('where the programs are missing a scan is taken as before, marked unreadable, and waits for them', async () => {
  const house = await openHouse({ recognition: { path: '/nowhere' } });
  try {
    const office = await anOffice(house);
    const read = (await office.clerk.upload(await slips([HEAD]))).json();
    assert.deepEqual([read.textState, [...new Set(Object.values(read.readings))]], ['unreadable', [null]]);
    const { id } = await office.clerk.call('documents', 'registerUpload', { body: { uploadId: read.uploadId, fields: someFields() } });
    await untilQuiet(house);
    assert.equal((await office.clerk.call('documents', 'getIncoming', { params: { id } })).original.textState, 'unreadable');
    assert.deepEqual(await house.sql('select state, tries from recognition.page'), [{ state: 'waiting', tries: 0 }]);
    const { body } = await house.app.inject({ method: 'GET', url: '/metrics' });
    assert.match(body, /^recognition_ready\{missing="tesseract-ocr"\} 0$/m);
    assert.match(body, /^recognition_pages_waiting 1$/m);
    assert.deepEqual(house.jobFailures, []);
  } finally {
    await house.close();
  }
});
