/** The columns of the official catalogue as files head them: by the ministry, by export of the national axis, by provinces. */
const HEADS = {
  name: ['tên cơ quan', 'tên đơn vị', 'tên cơ quan, đơn vị', 'tên', 'name', 'organname'],
  code102: ['mã qcvn 102', 'mã định danh qcvn 102', 'mã định danh theo qcvn 102', 'mã theo qcvn 102:2016/btttt', 'code102', 'organid'],
  codeQd20: ['mã qđ 20', 'mã định danh qđ 20', 'mã định danh theo qđ 20', 'mã theo quyết định 20/2020/qđ-ttg', 'codeqd20', 'code20'],
  anyCode: ['mã định danh', 'mã cơ quan', 'mã', 'code'],
  superiorCode: ['mã cơ quan cấp trên', 'mã cấp trên', 'mã cơ quan chủ quản', 'mã định danh cấp trên', 'pcode', 'parentcode'],
  address: ['địa chỉ', 'organadd', 'address'],
  email: ['thư điện tử', 'email', 'e-mail', 'mail'],
  telephone: ['điện thoại', 'số điện thoại', 'telephone', 'phone'],
  fax: ['fax'],
  website: ['trang thông tin điện tử', 'website', 'trang web'],
  endedOn: ['ngày kết thúc', 'ngày hết hiệu lực', 'ngày giải thể', 'endedon'],
} as const;

export type ImportColumn = keyof typeof HEADS;
export type ColumnPlaces = ReadonlyMap<ImportColumn, number>;

const key = (head: string): string => head.normalize('NFC').replaceAll('\uFEFF', '').toLocaleLowerCase('vi').replaceAll(/[\s_]+/gu, ' ').replaceAll(' *', '').trim();

/** Where each column stands; undefined where neither name nor any identifier can be told. */
export function placesOfColumns(heads: readonly string[]): ColumnPlaces | undefined {
  const keys = heads.map(key);
  const places = new Map<ImportColumn, number>();
  for (const [column, names] of Object.entries(HEADS) as [ImportColumn, readonly string[]][]) {
    const place = keys.findIndex((each) => names.includes(each));
    if (place >= 0) places.set(column, place);
  }
  const hasCode = places.has('code102') || places.has('codeQd20') || places.has('anyCode');
  return places.has('name') && hasCode ? places : undefined;
}
