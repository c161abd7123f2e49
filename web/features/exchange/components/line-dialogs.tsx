import { Suspense, useState } from 'react';
import { ConfirmedDialog } from '#web/features/identity/index.ts';
import { RecipientField } from '#web/features/catalogue/index.ts';
import { useTexts } from '#web/lib/texts.ts';
import { useConfirmedAct } from '#web/lib/use-confirmed-act.ts';
import { ChoiceField, PasswordField, TextField } from '#web/ui/fields.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { toast } from '#web/ui/toast.tsx';
import { type LineKind, type ListedLine, useLinesChanged } from '../api/lines.ts';
import { lineTexts } from '../line-texts.ts';

interface Fields {
  readonly kind: LineKind;
  readonly name: string;
  readonly address: string;
  readonly systemId: string;
  readonly secret: string;
  readonly serves: readonly string[];
  readonly reaches: readonly string[];
}

const listed = (ids: readonly string[]): string[] | null => (ids.length === 0 ? null : [...ids]);

/** What the form holds, as it is sent: a folder has no keys, nothing chosen means all. */
const bodyOf = ({ kind, name, address, systemId, secret, serves, reaches }: Fields) => ({
  name, address, systemId: kind === 'folder' ? null : systemId, secret: kind === 'folder' || secret === '' ? null : secret, servesAgencyIds: listed(serves), reachesAgencyIds: listed(reaches),
});

/** Set up a line. */
export function AddLine({ origins, onClose }: { origins: readonly string[]; onClose: () => void }) {
  const say = useTexts(lineTexts);
  const changed = useLinesChanged();
  const [fields, set] = useState<Fields>({ kind: origins.length === 0 ? 'folder' : 'axis', name: '', address: origins[0] ?? '', systemId: '', secret: '', serves: [], reaches: [] });
  const act = useConfirmedAct('exchange', 'createLine', () => { changed(); toast({ text: say('added', { name: fields.name }) }); onClose(); });
  const send = (declaredNoSecret: boolean): void => act.send({ body: { kind: fields.kind, ...bodyOf(fields), declaredNoSecret } });
  const isReady = fields.name.trim() !== '' && fields.address.trim() !== '' && (fields.kind === 'folder' || (fields.systemId.trim() !== '' && fields.secret !== ''));
  return (
    <ConfirmedDialog title={say('addTitle')} hint={say('formHint')} label={say('save')} isReady={isReady} act={act} onSend={() => send(false)} onDeclare={() => send(true)} onClose={onClose}>
      <ChoiceField label={say('kind')} value={fields.kind} onChange={(kind) => set({ ...fields, kind: kind as LineKind, address: kind === 'folder' ? '' : (origins[0] ?? '') })}
        choices={(['axis', 'lgsp', 'folder'] as const).map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))} />
      <LineFields fields={fields} set={set} origins={origins} isNew />
    </ConfirmedDialog>
  );
}

/** Change a line; its secret stays unless another is entered. */
export function ChangeLine({ line, origins, onClose }: { line: ListedLine; origins: readonly string[]; onClose: () => void }) {
  const say = useTexts(lineTexts);
  const changed = useLinesChanged();
  const [fields, set] = useState<Fields>({ ...line, systemId: line.systemId ?? '', secret: '', serves: line.servesAgencyIds ?? [], reaches: line.reachesAgencyIds ?? [] });
  const act = useConfirmedAct('exchange', 'changeLine', () => { changed(); toast({ text: say('changed', { name: fields.name }) }); onClose(); });
  const send = (declaredNoSecret: boolean): void => act.send({ params: { id: line.id }, body: { ...bodyOf(fields), version: line.version, declaredNoSecret } });
  const isReady = fields.name.trim() !== '' && fields.address.trim() !== '' && (fields.kind === 'folder' || fields.systemId.trim() !== '');
  return (
    <ConfirmedDialog title={say('changeTitle', { name: line.name })} hint={say('formHint')} label={say('save')} isReady={isReady} act={act} onSend={() => send(false)} onDeclare={() => send(true)} onClose={onClose}>
      <LineFields fields={fields} set={set} origins={origins} isNew={false} />
    </ConfirmedDialog>
  );
}

function LineFields({ fields, set, origins, isNew }: { fields: Fields; set: (fields: Fields) => void; origins: readonly string[]; isNew: boolean }) {
  const say = useTexts(lineTexts);
  const isFolder = fields.kind === 'folder';
  const addressHint = origins.length === 0 ? say('noOrigins') : say('addressHint', { origins: origins.join(', ') });
  return (
    <>
      {origins.length === 0 && !isFolder && <Notice tone="warn">{say('noOrigins')}</Notice>}
      <TextField label={say('name')} value={fields.name} onChange={(name) => set({ ...fields, name })} maxLength={100} required autoFocus />
      <TextField label={say(isFolder ? 'folder' : 'address')} description={isFolder ? say('folderHint') : addressHint} value={fields.address} onChange={(address) => set({ ...fields, address })} maxLength={300} autoComplete="off" required />
      {!isFolder && (
        <>
          <TextField label={say('systemId')} value={fields.systemId} onChange={(systemId) => set({ ...fields, systemId })} maxLength={100} autoComplete="off" required />
          <PasswordField label={say('secret')} value={fields.secret} onChange={(secret) => set({ ...fields, secret })} maxLength={500} autoComplete="new-password" required={isNew} {...(isNew ? {} : { description: say('secretHint') })} />
        </>
      )}
      <Suspense><RecipientField label={say('serves')} description={say('servesHint')} value={fields.serves} onChange={(serves) => set({ ...fields, serves })} /></Suspense>
      <Suspense><RecipientField label={say('reaches')} description={say('reachesHint')} value={fields.reaches} onChange={(reaches) => set({ ...fields, reaches })} /></Suspense>
    </>
  );
}

/** Switch a line off, or on again. */
export function SwitchLine({ line: { id, name, enabled, version }, onClose }: { line: ListedLine; onClose: () => void }) {
  const say = useTexts(lineTexts);
  const changed = useLinesChanged();
  const act = useConfirmedAct('exchange', 'switchLine', () => { changed(); toast({ text: say(enabled ? 'stopped' : 'resumed', { name }) }); onClose(); });
  return (
    <ConfirmedDialog title={say(enabled ? 'stopTitle' : 'resumeTitle', { name })} hint={say(enabled ? 'stopHint' : 'resumeHint')} label={say(enabled ? 'stop' : 'resume')} isReady act={act}
      onSend={() => act.send({ params: { id }, body: { enabled: !enabled, version } })} onClose={onClose}>{null}</ConfirmedDialog>
  );
}
