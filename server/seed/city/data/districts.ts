import type { UnitRow } from './departments.ts';

export interface DistrictRow {
  readonly kind: 'quận' | 'huyện';
  readonly name: string;
  /** Short form in keys and mail addresses. */
  readonly label: string;
  /** Made up, as those of the departments. */
  readonly demoCode: string;
}

const urban = (name: string, label: string, demoCode: string): DistrictRow => ({ kind: 'quận', name, label, demoCode });
const rural = (name: string, label: string, demoCode: string): DistrictRow => ({ kind: 'huyện', name, label, demoCode });

/** The 24 districts before Thủ Đức city (1/1/2021): 19 quận, 5 huyện. A numbered one writes Quận with a capital letter. */
export const DISTRICTS: readonly DistrictRow[] = [
  ...Array.from({ length: 12 }, (_, index) => urban(`Quận ${index + 1}`, `q${index + 1}`, String(31 + index))),
  urban('quận Bình Tân', 'binhtan', '43'),
  urban('quận Bình Thạnh', 'binhthanh', '44'),
  urban('quận Gò Vấp', 'govap', '45'),
  urban('quận Phú Nhuận', 'phunhuan', '46'),
  urban('quận Tân Bình', 'tanbinh', '47'),
  urban('quận Tân Phú', 'tanphu', '48'),
  urban('quận Thủ Đức', 'thuduc', '49'),
  rural('huyện Bình Chánh', 'binhchanh', '50'),
  rural('huyện Cần Giờ', 'cangio', '51'),
  rural('huyện Củ Chi', 'cuchi', '52'),
  rural('huyện Hóc Môn', 'hocmon', '53'),
  rural('huyện Nhà Bè', 'nhabe', '54'),
];

/** The specialised bodies of a district (Decree 37/2014/NĐ-CP, with the two of a city's districts); the first keeps the registers. */
export const districtUnits = (kind: DistrictRow['kind']): readonly UnitRow[] => [
  ['VP', 'Văn phòng Hội đồng nhân dân và Ủy ban nhân dân'],
  ['NV', 'Phòng Nội vụ'],
  ['TP', 'Phòng Tư pháp'],
  ['TCKH', 'Phòng Tài chính - Kế hoạch'],
  ['TNMT', 'Phòng Tài nguyên và Môi trường'],
  ['LĐTBXH', 'Phòng Lao động - Thương binh và Xã hội'],
  ['VHTT', 'Phòng Văn hóa và Thông tin'],
  ['GDĐT', 'Phòng Giáo dục và Đào tạo'],
  ['YT', 'Phòng Y tế'],
  ['KT', 'Phòng Kinh tế'],
  ['QLĐT', 'Phòng Quản lý đô thị'],
  ['TTr', `Thanh tra ${kind}`],
];
