/** Marks the paragraphs that are no text of the writer: on the way back they are left out. */
export const PART_STYLE = 'ThanhPhanTheThuc';
