import type { Box } from './reading-types.ts';

/**
 * Where a line ran two columns into one. The right column of a Vietnamese document begins with words that cannot stand inside
 * the left one: the national title, a dated place, the powers and the post of the signer.
 */
export function seamsOf(line: Box & { shown: string; bare: string }, pageWidth: number): number[] {
  if (line.width > 0 && line.x > pageWidth * 0.45) return [];
  const cuts = [titleSeam(line.bare), numberSeam(line), recipientSeam(line.bare), signerSeam(line)].filter((cut) => cut > 0);
  return [...new Set(cuts)].sort((a, b) => a - b);
}

const TITLES = /\s(?=(?:cong hoa xa hoi|c[o0]ng h[o0]a x|doc lap\s?-\s?tu do|dang cong san viet nam))/u;

const titleSeam = (bare: string): number => after(TITLES.exec(bare));

const after = (hit: RegExpExecArray | null): number => (hit === null ? 0 : hit.index + hit[0].length);

/** "Số: 12/UBND-VX Quận 1, ngày …" and "SỞ NỘI VỤ Quận 1, ngày …": the dated place begins after the symbol, or at its first small word. */
function numberSeam({ shown, bare }: { shown: string; bare: string }): number {
  const dated = /,?\s*ngay[\s.…_\d|]*thang/u.exec(bare);
  if (dated === null || dated.index === 0) return 0;
  const symbol = /^so\s*[:.]?\s*[\d.…_]*\s*[/-]\s*[\p{L}\d.&]+(?:\s?[-/]\s?[\p{L}\d.&]+)*\s+/u.exec(bare);
  if (symbol !== null && symbol[0].length <= dated.index) return symbol[0].length;
  const head = shown.slice(0, dated.index);
  const capitals = /^(?:[\p{Lu}\d.,&/-]+\s+){2,}(?=\p{Lu}\p{Ll})/u.exec(head);
  return capitals === null ? 0 : capitals[0].length;
}

const recipientSeam = (bare: string): number => after(/^noi nhan\s*[:.]\s*(?=\S)/u.exec(bare));

/** No two columns are wider than this many signs together. */
const LONGEST = 300;
const POST = /^(?:tm|kt|tl|tuq|q|t\/m|k\/t|t\/l)\s?[.,]|^(?:tm|kt|tl|tuq|t\/m|k\/t|t\/l)\s|^(?:pho\s)?(?:chu tich|(?:tong )?giam doc|chanh|truong|bo truong|thu truong|(?:tong |chi )?cuc truong|vu truong|vien truong|hieu truong|bi thu|thu tuong|chu nhiem|tong|uy vien)(?![a-z])/u;
const FILING = /^[-~=+•]?\s*luu\s*:.{2,40}?[.;)]\s+(?=\S)/u;

/** "- Lưu: VT, VX. PHÓ CHỦ TỊCH" and "- Lưu: VT, VX. Nguyễn Văn An". */
function signerSeam({ shown, bare }: { shown: string; bare: string }): number {
  if (shown.length > LONGEST) return 0;
  if (!/^[-+•~=*«]|^(?:nhu|luu|noi nhan)\b/u.test(bare)) return 0;
  for (const gap of shown.matchAll(/(?<=[;.,:)\d\p{Ll}])\s+(?=\p{Lu})/gu)) {
    const rest = shown.slice(gap.index + gap[0].length);
    if (rest === rest.toLocaleUpperCase('vi') && POST.test(bare.slice(gap.index + gap[0].length))) return gap.index + gap[0].length;
  }
  const filing = FILING.exec(bare)?.[0].length ?? 0;
  return filing > 0 && /^(?:\p{Lu}\p{L}*\s){1,5}\p{Lu}\p{L}*$/u.test(shown.slice(filing)) ? filing : 0;
}
