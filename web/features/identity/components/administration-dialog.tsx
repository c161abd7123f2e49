import type { ReactNode } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { administrationTexts } from '../administration-texts.ts';
import type { Administered } from '../api/administration.ts';
import { DisableAccount, IssuePassword } from './account-acts.tsx';
import { EndForm } from './end-form.tsx';
import { CreateOrganization, RenameOrganization } from './organization-form.tsx';
import { Appoint, CreatePerson, CreatePost } from './people-forms.tsx';
import type { Asked, AskedOfPlace, AskedOfSomebody } from './person-row.tsx';

interface DialogProps {
  readonly asked: Asked;
  readonly organization: Administered;
  readonly onClose: () => void;
}

/** The act that was asked for, over the page. */
export function AdministrationDialog({ asked, organization, onClose }: DialogProps) {
  const say = useTexts(administrationTexts);
  const { title, form } = isOfPlace(asked) ? ofPlace(asked, { organization, onClose }, say) : ofSomebody(asked, onClose, say);
  return <Dialog title={title} closeLabel={say('close')} opened onClose={onClose}>{form}</Dialog>;
}

type Speak = ReturnType<typeof useTexts<typeof administrationTexts.vi>>;
interface Shown {
  readonly title: string;
  readonly form: ReactNode;
}

const isOfPlace = (asked: Asked): asked is AskedOfPlace => !('postId' in asked || 'holdingId' in asked || 'person' in asked);

function ofPlace(asked: AskedOfPlace, { organization, onClose }: Omit<DialogProps, 'asked'>, say: Speak): Shown {
  const { id, kind } = organization;
  switch (asked.act) {
    case 'agency': return { title: say('addAgency'), form: <CreateOrganization parentId={id} kind="agency" onClose={onClose} /> };
    case 'unit': return { title: say('addUnit'), form: <CreateOrganization parentId={id} kind="unit" onClose={onClose} /> };
    case 'rename': return { title: say('rename'), form: <RenameOrganization organization={organization} onClose={onClose} /> };
    case 'end': return { title: `${say('end')}: ${organization.name}`, form: <EndForm act="endOrganization" id={id} label={say('end')} hint={say('endOrganizationHint')} onClose={onClose} /> };
    case 'post': return { title: say('addPost'), form: <CreatePost unitId={id} kind={kind} onClose={onClose} /> };
    case 'person': return { title: say('addPerson'), form: <CreatePerson agencyId={id} onClose={onClose} /> };
  }
}

function ofSomebody(asked: AskedOfSomebody, onClose: () => void, say: Speak): Shown {
  switch (asked.act) {
    case 'appoint': return { title: say('appointTo', { title: asked.title }), form: <Appoint postId={asked.postId} onClose={onClose} /> };
    case 'end-post': return { title: `${say('endPost')}: ${asked.title}`, form: <EndForm act="endPost" id={asked.postId} label={say('endPost')} hint={say('endPostHint')} onClose={onClose} /> };
    case 'end-holding': return { title: say('endHolding'), form: <EndForm act="endHolding" id={asked.holdingId} label={say('endHolding')} hint={say('endHoldingHint', { name: asked.name })} onClose={onClose} /> };
    case 'issue': return { title: say('issueTitle', { name: asked.person.name }), form: <IssuePassword person={asked.person} onClose={onClose} /> };
    case 'disable': return { title: say('disableTitle', { name: asked.person.name }), form: <DisableAccount person={asked.person} onClose={onClose} /> };
  }
}
