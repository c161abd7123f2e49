/** What the child answers while the fonts of documents are not there whole: nothing is set in another font. */
export const FONTS_MISSING = 'fonts missing';
