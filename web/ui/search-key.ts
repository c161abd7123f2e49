/** Text without accents and case, so that "so y te" finds "Sở Y tế"; đ does not decompose and is mapped by hand. */
export const searchKey = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();
