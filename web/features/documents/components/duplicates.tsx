import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { printedNumber } from '#contract/documents/number.ts';
import { asking } from '#web/lib/ask.ts';
import { shortDay } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Tick } from '#web/ui/fields.tsx';
import { Words } from '#web/ui/layout.tsx';
import { Notice } from '#web/ui/notice.tsx';
import type { Duplicate, IncomingFields } from '../api/types.ts';
import { incomingTexts } from '../texts/incoming.ts';
import { uploadTexts } from '../texts/upload.ts';
import classes from './documents.module.css';

/** Documents of the agency that may be this one: found when the file came in, and again when the fields change. */
export function useDuplicates(found: readonly Duplicate[], fields: IncomingFields): Duplicate[] {
  const query = identityOf(fields);
  const isComplete = [query.issuerName, query.number, query.documentDate].every((value) => value.trim() !== '');
  const { data } = useQuery({
    ...asking(['documents', 'duplicates', query], 'documents', 'findDuplicates', { query }),
    enabled: isComplete,
    placeholderData: keepPreviousData,
  });
  const bySame = isComplete ? (data?.duplicates ?? []) : [];
  const byFile = found.filter(({ reason }) => reason === 'same-file');
  return [...byFile, ...bySame.filter(({ id }) => byFile.every((other) => other.id !== id))];
}

/** What tells one document from another: issuer, number, symbol and date. */
const identityOf = ({ issuerName, number, symbol, documentDate }: IncomingFields) => ({ issuerName, number: number ?? '', symbol: symbol ?? '', documentDate: documentDate ?? '' });

export function DuplicateWarning({ duplicates, accepts, onAccept }: { duplicates: readonly Duplicate[]; accepts: boolean; onAccept: (accepts: boolean) => void }) {
  const say = useTexts(uploadTexts);
  const sayIncoming = useTexts(incomingTexts);
  if (duplicates.length === 0) return null;
  return (
    <div role="alert">
      <Notice tone="warn" title={say('duplicateTitle')}>
        <ul className={classes['parts']}>
          {duplicates.map(({ id, reason, arrivalNumber, arrivedOn, number, issuerName, subject }) => (
            <li key={id}>
              <Words strong>{say(`duplicate.${reason}`)}</Words>: {[arrivalNumber === null ? '' : sayIncoming('arrival', { number: printedNumber(arrivalNumber) }), number, issuerName, say('arrived', { day: shortDay(arrivedOn) })].filter(Boolean).join(' · ')}
              <br /><Link to="/incoming/$id" params={{ id }} target="_blank">{subject}</Link>
            </li>
          ))}
        </ul>
        <Tick label={say('acceptDuplicate')} checked={accepts} onChange={onAccept} />
      </Notice>
    </div>
  );
}
