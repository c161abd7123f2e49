import type { ReactNode } from 'react';
import { useLanguage } from '#web/lib/language.ts';
import { problemTitle, type Problem } from '#web/lib/problem.ts';
import { Notice } from './notice.tsx';

interface ProblemNoteProps {
  readonly problem: Problem | null;
  readonly act?: ReactNode;
  /** What the feature has to add to the title. */
  readonly children?: ReactNode;
}

/** A refusal in words, with what the server says is wrong. */
export function ProblemNote({ problem, act, children }: ProblemNoteProps) {
  const language = useLanguage();
  if (problem === null) return null;
  const signs = typeof problem.facts['signs'] === 'string' ? [problem.facts['signs']] : [];
  const lines = [...problem.faults.map(({ message }) => message), ...signs];
  const { traceId } = problem.facts as { traceId?: string };
  return (
    <Notice tone="danger" title={problemTitle(problem, language)} act={act}>
      {lines.length > 0 && <ul>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>}
      {children}
      {problem.code === 'internal' && <code>{traceId}</code>}
    </Notice>
  );
}
