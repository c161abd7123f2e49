import { IconChecks } from '@tabler/icons-react';
import type { FindingPlace, FormFinding } from '#contract/documents/form-check.ts';
import { useLanguage } from '#web/lib/language.ts';
import { useTexts } from '#web/lib/texts.ts';
import { Badge } from '#web/ui/badge.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Words } from '#web/ui/layout.tsx';
import { draftTexts } from '../texts/draft.ts';
import classes from './form-check.module.css';

/** Kiểm tra thể thức: what is missing or wrong, each with its legal ground; a press leads to the place. */
export function FormCheck({ findings, onGo }: { findings: readonly FormFinding[]; onGo: (place: FindingPlace) => void }) {
  const say = useTexts(draftTexts);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  if (findings.length === 0) return <EmptyState icon={<IconChecks size={34} stroke={1.3} />} title={say('check.clean')}>{say('check.cleanHint')}</EmptyState>;
  return (
    <section className={classes['check']} aria-label={say('side.check')}>
      {errors.length > 0 && <Findings title={say('check.errors', { count: errors.length })} findings={errors} onGo={onGo} />}
      {warnings.length > 0 && <Findings title={say('check.warnings', { count: warnings.length })} findings={warnings} onGo={onGo} />}
    </section>
  );
}

function Findings({ title, findings, onGo }: { title: string; findings: readonly FormFinding[]; onGo: (place: FindingPlace) => void }) {
  return (
    <div className={classes['group']}>
      <h3>{title}</h3>
      <ul className={classes['findings']}>
        {findings.map((finding) => <Finding key={JSON.stringify([finding.code, finding.place, finding.words])} finding={finding} onGo={onGo} />)}
      </ul>
    </div>
  );
}

function Finding({ finding: { severity, place, vi, en, ground, words }, onGo }: { finding: FormFinding; onGo: (place: FindingPlace) => void }) {
  const say = useTexts(draftTexts);
  const language = useLanguage();
  return (
    <li>
      <button type="button" className={classes['finding']} data-severity={severity} onClick={() => onGo(place)}>
        <span className={classes['what']}><Badge tone={severity === 'error' ? 'danger' : 'warn'}>{say(`check.${severity}`)}</Badge>{language === 'en' ? en : vi}</span>
        {words !== null && <span className={classes['words']}>“{words}”</span>}
        <Words small tone="soft">{ground}</Words>
      </button>
    </li>
  );
}
