import { encode } from 'uqr';
import classes from './qr-code.module.css';

const QUIET = 4;

/** A QR code drawn here, so that a secret never goes to somebody else's server to be drawn. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data: cells } = encode(text, { border: 0 });
  const size = cells.length + QUIET * 2;
  const path = cells.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : []))).join('');
  return (
    <svg className={classes['code']} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} className={classes['paper']} />
      <path d={path} className={classes['ink']} />
    </svg>
  );
}
