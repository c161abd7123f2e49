import { headOf, type ReadPage } from './head.ts';
import { findAbout, readAbstract } from './read-abstract.ts';
import { readAddressees } from './read-addressees.ts';
import { readDate } from './read-date.ts';
import { readIssuer } from './read-issuer.ts';
import { readNumber } from './read-number.ts';
import { readReplyTo } from './read-reply-to.ts';
import { readSigner } from './read-signer.ts';
import { findTitle, readType } from './read-type.ts';
import { readUrgency } from './read-urgency.ts';
import type { LetterReading, PositionedText } from './reading-types.ts';
import { segmentsOf } from './segments.ts';

/** Pages beyond these hold appendices; the signature of a longer document is looked for on its last ones. */
const FIRST = 30;
const LAST = 10;

/**
 * What the lines of a document say in the places where Decree 30/2020, Appendix I, puts it. A field that cannot be found is
 * left out: a person fills it in.
 */
export function readLetter(text: PositionedText): LetterReading {
  const pages = chosen(text).map((page): ReadPage => ({ number: page.number, width: page.width, height: page.height, segments: segmentsOf(page) }));
  const head = headOf(pages);
  if (head === undefined) return {};
  const numbered = readNumber(head);
  const title = findTitle(head);
  const about = title === undefined ? findAbout(head) : undefined;
  const body = pages.filter(({ number }) => number >= head.page.number);
  const optional = {
    type: readType(head, title, numbered.symbol, about),
    abstract: readAbstract(head, title, about),
    urgency: readUrgency(head),
    addressees: readAddressees(head),
    replyTo: readReplyTo(body),
  };
  const found = Object.fromEntries(Object.entries(optional).filter(([, reading]) => reading !== undefined)) as LetterReading;
  return { ...readIssuer(head), ...numbered, ...readDate(head), ...readSigner(body), ...found };
}

function chosen({ pages }: PositionedText): PositionedText['pages'] {
  return pages.length <= FIRST + LAST ? pages : [...pages.slice(0, FIRST), ...pages.slice(-LAST)];
}
