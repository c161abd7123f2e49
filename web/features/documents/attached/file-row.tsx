import { IconFileSpreadsheet, IconFileTypePdf, IconFileWord, IconFileZip } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { fileSize } from '#web/lib/dates.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge, type Tone } from '#web/ui/badge.tsx';
import { Words } from '#web/ui/layout.tsx';
import { type Attachment, isPdf } from './api.ts';
import classes from './attached.module.css';
import { attachedTexts } from './texts.ts';

const ICON = { size: 22, stroke: 1.5, 'aria-hidden': true } as const;

function FileIcon({ name }: { name: string }) {
  switch (name.slice(name.lastIndexOf('.') + 1).toLowerCase()) {
    case 'pdf': return <IconFileTypePdf {...ICON} />;
    case 'doc': case 'docx': return <IconFileWord {...ICON} />;
    case 'xls': case 'xlsx': return <IconFileSpreadsheet {...ICON} />;
    default: return <IconFileZip {...ICON} />;
  }
}

interface FileRowProps {
  readonly file: Attachment;
  readonly href: string;
  /** What is to know of its signature. */
  readonly mark?: ReactNode;
  readonly acts?: ReactNode;
  readonly below?: ReactNode;
}

/** One file: what it is, opened in a new tab when it is a PDF and saved when not. */
export function FileRow({ file, href, mark, acts, below }: FileRowProps) {
  const say = useTexts(attachedTexts);
  const { name, size, pages, isWithheld } = file;
  const how = isPdf(file) ? { target: '_blank', rel: 'noreferrer', 'aria-label': say('open', { name }) } : { download: true, 'aria-label': say('download', { name }) };
  return (
    <li className={classes['file']}>
      <FileIcon name={name} />
      <div className={classes['name']}>
        {isWithheld ? <span className={classes['gone']}>{name}</span> : <a href={href} {...how}>{name}</a>}
        <span className={classes['marks']}>
          <Words small tone="soft">{[pages === null ? '' : say('pages', { pages }), fileSize(size)].filter(Boolean).join(' · ')}</Words>
          {isWithheld ? <Badge tone="danger">{say('isWithheld')}</Badge> : mark}
        </span>
      </div>
      {acts !== undefined && <div className={classes['acts']}>{acts}</div>}
      {below}
    </li>
  );
}

const VERDICT_TONE: Readonly<Record<NonNullable<Attachment['verdict']>, Tone>> = { valid: 'ok', invalid: 'danger', undetermined: 'warn', none: 'quiet', unreadable: 'warn' };

/** The verdict on what was received; only a PDF can carry signatures that are judged. */
export function VerdictMark({ file }: { file: Attachment }) {
  const say = useTexts(attachedTexts);
  if (!isPdf(file)) return null;
  return <Badge tone={file.verdict === null ? 'quiet' : VERDICT_TONE[file.verdict]}>{say(`verdict.${file.verdict ?? 'pending'}`)}</Badge>;
}

/** Whether the agency signed what it sent. */
export function SignedMark({ file }: { file: Attachment }) {
  const say = useTexts(attachedTexts);
  if (file.isSigned) return <Badge tone="ok">{say('isSigned')}</Badge>;
  return <Badge>{say(isPdf(file) ? 'unsigned' : 'asGiven')}</Badge>;
}
