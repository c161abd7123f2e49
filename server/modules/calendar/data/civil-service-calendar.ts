import { asDay } from '#contract/day.ts';
import type { CalendarRow, CalendarRowKind } from '../rules/work-calendar.ts';

const LABOUR_CODE_2012 = 'Bộ luật Lao động 2012, Điều 115 khoản 1';
const LABOUR_CODE_2019 = 'Bộ luật Lao động 2019, Điều 112';
const LIEU_2012 = 'Bộ luật Lao động 2012, Điều 115 khoản 3';
const LIEU_2019 = 'Bộ luật Lao động 2019, Điều 111 khoản 3';
const CULTURE_DAY = 'Nghị quyết 28/2026/QH16';
const OUR_READING = 'Suy ra từ luật và các năm trước, chưa có thông báo';
const plan = (year: number): string => `Thông báo lịch nghỉ lễ, tết năm ${year} đối với công chức, viên chức`;

function row(day: string, kind: CalendarRowKind, name: string, source: string): CalendarRow {
  return { day: asDay(day), kind, name, source, confirmed: true };
}

/** A row that stands until the announcement is out. */
const proposed = (...facts: Parameters<typeof row>): CalendarRow => ({ ...row(...facts), confirmed: false });

/**
 * The calendar of the administration 2020–2028. The years to 2025 are as announced. The Tết of 2027 follows the shorter of
 * the two proposals known on 22/09/2026 (7 days) and the pattern of 2020 and 2024; 2028 that of 2025; the day beside
 * 2 September 2027 and 2028 that of 2021 and 2023. An administrator replaces such rows when the announcement is out.
 */
export const CIVIL_SERVICE_CALENDAR: readonly CalendarRow[] = [
  // 2020
  row('2020-01-01', 'holiday', 'Tết Dương lịch', LABOUR_CODE_2012),
  row('2020-01-23', 'holiday', 'Tết Nguyên đán, 29 tháng Chạp', LABOUR_CODE_2012),
  row('2020-01-24', 'holiday', 'Tết Nguyên đán, 30 tháng Chạp', LABOUR_CODE_2012),
  row('2020-01-25', 'holiday', 'Tết Nguyên đán, mùng 1', LABOUR_CODE_2012),
  row('2020-01-26', 'holiday', 'Tết Nguyên đán, mùng 2', LABOUR_CODE_2012),
  row('2020-01-27', 'holiday', 'Tết Nguyên đán, mùng 3', LABOUR_CODE_2012),
  row('2020-01-28', 'lieu', 'Nghỉ bù Tết Nguyên đán', LIEU_2012),
  row('2020-01-29', 'lieu', 'Nghỉ bù Tết Nguyên đán', LIEU_2012),
  row('2020-04-02', 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE_2012),
  row('2020-04-30', 'holiday', 'Ngày Chiến thắng 30/4', LABOUR_CODE_2012),
  row('2020-05-01', 'holiday', 'Quốc tế Lao động 1/5', LABOUR_CODE_2012),
  row('2020-09-02', 'holiday', 'Quốc khánh 2/9', LABOUR_CODE_2012),
  // 2021
  row('2021-01-01', 'holiday', 'Tết Dương lịch', LABOUR_CODE_2019),
  row('2021-02-10', 'holiday', 'Tết Nguyên đán, 29 tháng Chạp', LABOUR_CODE_2019),
  row('2021-02-11', 'holiday', 'Tết Nguyên đán, 30 tháng Chạp', LABOUR_CODE_2019),
  row('2021-02-12', 'holiday', 'Tết Nguyên đán, mùng 1', LABOUR_CODE_2019),
  row('2021-02-13', 'holiday', 'Tết Nguyên đán, mùng 2', LABOUR_CODE_2019),
  row('2021-02-14', 'holiday', 'Tết Nguyên đán, mùng 3', LABOUR_CODE_2019),
  row('2021-02-15', 'lieu', 'Nghỉ bù Tết Nguyên đán', LIEU_2019),
  row('2021-02-16', 'lieu', 'Nghỉ bù Tết Nguyên đán', LIEU_2019),
  row('2021-04-21', 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE_2019),
  row('2021-04-30', 'holiday', 'Ngày Chiến thắng 30/4', LABOUR_CODE_2019),
  row('2021-05-01', 'holiday', 'Quốc tế Lao động 1/5', LABOUR_CODE_2019),
  row('2021-05-03', 'lieu', 'Nghỉ bù Quốc tế Lao động 1/5', LIEU_2019),
  row('2021-09-02', 'holiday', 'Quốc khánh 2/9', LABOUR_CODE_2019),
  row('2021-09-03', 'holiday', 'Quốc khánh, ngày liền kề', plan(2021)),

  // 2022
  row('2022-01-01', 'holiday', 'Tết Dương lịch', LABOUR_CODE_2019),
  row('2022-01-03', 'lieu', 'Nghỉ bù Tết Dương lịch', LIEU_2019),
  row('2022-01-31', 'holiday', 'Tết Nguyên đán, 29 tháng Chạp', LABOUR_CODE_2019),
  row('2022-02-01', 'holiday', 'Tết Nguyên đán, mùng 1', LABOUR_CODE_2019),
  row('2022-02-02', 'holiday', 'Tết Nguyên đán, mùng 2', LABOUR_CODE_2019),
  row('2022-02-03', 'holiday', 'Tết Nguyên đán, mùng 3', LABOUR_CODE_2019),
  row('2022-02-04', 'holiday', 'Tết Nguyên đán, mùng 4', LABOUR_CODE_2019),
  row('2022-04-10', 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE_2019),
  row('2022-04-11', 'lieu', 'Nghỉ bù Giỗ Tổ Hùng Vương', LIEU_2019),
  row('2022-04-30', 'holiday', 'Ngày Chiến thắng 30/4', LABOUR_CODE_2019),
  row('2022-05-01', 'holiday', 'Quốc tế Lao động 1/5', LABOUR_CODE_2019),
  row('2022-05-02', 'lieu', 'Nghỉ bù 30/4', LIEU_2019),
  row('2022-05-03', 'lieu', 'Nghỉ bù 1/5', LIEU_2019),
  row('2022-09-01', 'holiday', 'Quốc khánh, ngày liền kề', plan(2022)),
  row('2022-09-02', 'holiday', 'Quốc khánh 2/9', LABOUR_CODE_2019),

  // 2023
  row('2023-01-01', 'holiday', 'Tết Dương lịch', LABOUR_CODE_2019),
  row('2023-01-02', 'lieu', 'Nghỉ bù Tết Dương lịch', LIEU_2019),
  row('2023-01-20', 'holiday', 'Tết Nguyên đán, 29 tháng Chạp', LABOUR_CODE_2019),
  row('2023-01-21', 'holiday', 'Tết Nguyên đán, 30 tháng Chạp', LABOUR_CODE_2019),
  row('2023-01-22', 'holiday', 'Tết Nguyên đán, mùng 1', LABOUR_CODE_2019),
  row('2023-01-23', 'holiday', 'Tết Nguyên đán, mùng 2', LABOUR_CODE_2019),
  row('2023-01-24', 'holiday', 'Tết Nguyên đán, mùng 3', LABOUR_CODE_2019),
  row('2023-01-25', 'lieu', 'Nghỉ bù Tết Nguyên đán', LIEU_2019),
  row('2023-01-26', 'lieu', 'Nghỉ bù Tết Nguyên đán', LIEU_2019),
  row('2023-04-29', 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE_2019),
  row('2023-04-30', 'holiday', 'Ngày Chiến thắng 30/4', LABOUR_CODE_2019),
  row('2023-05-01', 'holiday', 'Quốc tế Lao động 1/5', LABOUR_CODE_2019),
  row('2023-05-02', 'lieu', 'Nghỉ bù Giỗ Tổ Hùng Vương', LIEU_2019),
  row('2023-05-03', 'lieu', 'Nghỉ bù 30/4', LIEU_2019),
  row('2023-09-01', 'holiday', 'Quốc khánh, ngày liền kề', plan(2023)),
  row('2023-09-02', 'holiday', 'Quốc khánh 2/9', LABOUR_CODE_2019),
  row('2023-09-04', 'lieu', 'Nghỉ bù Quốc khánh 2/9', LIEU_2019),

  // 2024
  row('2024-01-01', 'holiday', 'Tết Dương lịch', LABOUR_CODE_2019),
  row('2024-02-08', 'holiday', 'Tết Nguyên đán, 29 tháng Chạp', LABOUR_CODE_2019),
  row('2024-02-09', 'holiday', 'Tết Nguyên đán, 30 tháng Chạp', LABOUR_CODE_2019),
  row('2024-02-10', 'holiday', 'Tết Nguyên đán, mùng 1', LABOUR_CODE_2019),
  row('2024-02-11', 'holiday', 'Tết Nguyên đán, mùng 2', LABOUR_CODE_2019),
  row('2024-02-12', 'holiday', 'Tết Nguyên đán, mùng 3', LABOUR_CODE_2019),
  row('2024-02-13', 'lieu', 'Nghỉ bù Tết Nguyên đán', LIEU_2019),
  row('2024-02-14', 'lieu', 'Nghỉ bù Tết Nguyên đán', LIEU_2019),
  row('2024-04-18', 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE_2019),
  row('2024-04-29', 'lieu', 'Nghỉ hoán đổi, làm bù 04/5', plan(2024)),
  row('2024-04-30', 'holiday', 'Ngày Chiến thắng 30/4', LABOUR_CODE_2019),
  row('2024-05-01', 'holiday', 'Quốc tế Lao động 1/5', LABOUR_CODE_2019),
  row('2024-05-04', 'made-up-working-day', 'Làm bù ngày 29/4', plan(2024)),
  row('2024-09-02', 'holiday', 'Quốc khánh 2/9', LABOUR_CODE_2019),
  row('2024-09-03', 'holiday', 'Quốc khánh, ngày liền kề', plan(2024)),

  // 2025
  row('2025-01-01', 'holiday', 'Tết Dương lịch', LABOUR_CODE_2019),
  row('2025-01-27', 'holiday', 'Tết Nguyên đán, 28 tháng Chạp', LABOUR_CODE_2019),
  row('2025-01-28', 'holiday', 'Tết Nguyên đán, 29 tháng Chạp', LABOUR_CODE_2019),
  row('2025-01-29', 'holiday', 'Tết Nguyên đán, mùng 1', LABOUR_CODE_2019),
  row('2025-01-30', 'holiday', 'Tết Nguyên đán, mùng 2', LABOUR_CODE_2019),
  row('2025-01-31', 'holiday', 'Tết Nguyên đán, mùng 3', LABOUR_CODE_2019),
  row('2025-04-07', 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE_2019),
  row('2025-04-26', 'made-up-working-day', 'Làm bù ngày 02/5', plan(2025)),
  row('2025-04-30', 'holiday', 'Ngày Chiến thắng 30/4', LABOUR_CODE_2019),
  row('2025-05-01', 'holiday', 'Quốc tế Lao động 1/5', LABOUR_CODE_2019),
  row('2025-05-02', 'lieu', 'Nghỉ hoán đổi, làm bù 26/4', plan(2025)),
  row('2025-09-01', 'holiday', 'Quốc khánh, ngày liền kề', plan(2025)),
  row('2025-09-02', 'holiday', 'Quốc khánh 2/9', LABOUR_CODE_2019),

  // 2026
  row('2026-01-01', 'holiday', 'Tết Dương lịch', LABOUR_CODE_2019),
  row('2026-01-02', 'lieu', 'Nghỉ hoán đổi, làm bù 10/01', plan(2026)),
  row('2026-01-10', 'made-up-working-day', 'Làm bù ngày 02/01', plan(2026)),
  row('2026-02-16', 'holiday', 'Tết Nguyên đán, 29 tháng Chạp', LABOUR_CODE_2019),
  row('2026-02-17', 'holiday', 'Tết Nguyên đán, mùng 1', LABOUR_CODE_2019),
  row('2026-02-18', 'holiday', 'Tết Nguyên đán, mùng 2', LABOUR_CODE_2019),
  row('2026-02-19', 'holiday', 'Tết Nguyên đán, mùng 3', LABOUR_CODE_2019),
  row('2026-02-20', 'holiday', 'Tết Nguyên đán, mùng 4', LABOUR_CODE_2019),
  row('2026-04-26', 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE_2019),
  row('2026-04-27', 'lieu', 'Nghỉ bù Giỗ Tổ Hùng Vương', LIEU_2019),
  row('2026-04-30', 'holiday', 'Ngày Chiến thắng 30/4', LABOUR_CODE_2019),
  row('2026-05-01', 'holiday', 'Quốc tế Lao động 1/5', LABOUR_CODE_2019),
  proposed('2026-08-22', 'made-up-working-day', 'Làm bù ngày 31/8', plan(2026)),
  proposed('2026-08-31', 'lieu', 'Nghỉ hoán đổi, làm bù 22/8', plan(2026)),
  proposed('2026-09-01', 'holiday', 'Quốc khánh, ngày liền kề', plan(2026)),
  row('2026-09-02', 'holiday', 'Quốc khánh 2/9', LABOUR_CODE_2019),
  row('2026-11-24', 'holiday', 'Ngày Văn hóa Việt Nam 24/11', CULTURE_DAY),

  // 2027
  row('2027-01-01', 'holiday', 'Tết Dương lịch', LABOUR_CODE_2019),
  proposed('2027-02-04', 'holiday', 'Tết Nguyên đán, 28 tháng Chạp', OUR_READING),
  proposed('2027-02-05', 'holiday', 'Tết Nguyên đán, 29 tháng Chạp', OUR_READING),
  row('2027-02-06', 'holiday', 'Tết Nguyên đán, mùng 1', LABOUR_CODE_2019),
  row('2027-02-07', 'holiday', 'Tết Nguyên đán, mùng 2', LABOUR_CODE_2019),
  proposed('2027-02-08', 'holiday', 'Tết Nguyên đán, mùng 3', OUR_READING),
  proposed('2027-02-09', 'lieu', 'Nghỉ bù Tết Nguyên đán', OUR_READING),
  proposed('2027-02-10', 'lieu', 'Nghỉ bù Tết Nguyên đán', OUR_READING),
  row('2027-04-16', 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE_2019),
  row('2027-04-30', 'holiday', 'Ngày Chiến thắng 30/4', LABOUR_CODE_2019),
  row('2027-05-01', 'holiday', 'Quốc tế Lao động 1/5', LABOUR_CODE_2019),
  proposed('2027-05-03', 'lieu', 'Nghỉ bù Quốc tế Lao động 1/5', OUR_READING),
  row('2027-09-02', 'holiday', 'Quốc khánh 2/9', LABOUR_CODE_2019),
  proposed('2027-09-03', 'holiday', 'Quốc khánh, ngày liền kề', OUR_READING),
  row('2027-11-24', 'holiday', 'Ngày Văn hóa Việt Nam 24/11', CULTURE_DAY),

  // 2028
  row('2028-01-01', 'holiday', 'Tết Dương lịch', LABOUR_CODE_2019),
  proposed('2028-01-03', 'lieu', 'Nghỉ bù Tết Dương lịch', OUR_READING),
  proposed('2028-01-24', 'holiday', 'Tết Nguyên đán, 28 tháng Chạp', OUR_READING),
  proposed('2028-01-25', 'holiday', 'Tết Nguyên đán, 29 tháng Chạp', OUR_READING),
  row('2028-01-26', 'holiday', 'Tết Nguyên đán, mùng 1', LABOUR_CODE_2019),
  row('2028-01-27', 'holiday', 'Tết Nguyên đán, mùng 2', LABOUR_CODE_2019),
  proposed('2028-01-28', 'holiday', 'Tết Nguyên đán, mùng 3', OUR_READING),
  row('2028-04-04', 'holiday', 'Giỗ Tổ Hùng Vương', LABOUR_CODE_2019),
  row('2028-04-30', 'holiday', 'Ngày Chiến thắng 30/4', LABOUR_CODE_2019),
  row('2028-05-01', 'holiday', 'Quốc tế Lao động 1/5', LABOUR_CODE_2019),
  proposed('2028-05-02', 'lieu', 'Nghỉ bù 30/4', OUR_READING),
  proposed('2028-09-01', 'holiday', 'Quốc khánh, ngày liền kề', OUR_READING),
  row('2028-09-02', 'holiday', 'Quốc khánh 2/9', LABOUR_CODE_2019),
  proposed('2028-09-04', 'lieu', 'Nghỉ bù Quốc khánh 2/9', OUR_READING),
  row('2028-11-24', 'holiday', 'Ngày Văn hóa Việt Nam 24/11', CULTURE_DAY),
];
