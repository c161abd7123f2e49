import { Fragment, type ReactNode } from 'react';

/** The server puts found words between U+0001 and U+0002. */
export function marked(text: string): ReactNode {
  return text.split('\u0001').map((part, index) => {
    const [found = '', rest = ''] = index === 0 ? ['', part] : part.split('\u0002');
    return <Fragment key={index}>{found !== '' && <mark>{found}</mark>}{rest}</Fragment>;
  });
}
