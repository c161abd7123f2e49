import { lazyRouteComponent } from '@tanstack/react-router';

export { readIncomingSearch, readOutgoingSearch } from './api/list-search.ts';
export { readSittingSearch } from './sitting/api.ts';
export { useStartDraft } from './api/use-start-draft.ts';
export { useLabels, useTypeChoices } from './components/labels.ts';
export { IncomingPane } from './components/incoming-pane.tsx';
export { OutgoingPane } from './components/outgoing-pane.tsx';

export const documentPages = {
  incomingList: lazyRouteComponent(() => import('./routes/incoming-list-page.tsx'), 'IncomingListPage'),
  registerUpload: lazyRouteComponent(() => import('./routes/register-upload-page.tsx'), 'RegisterUploadPage'),
  incomingDetail: lazyRouteComponent(() => import('./routes/incoming-page.tsx'), 'IncomingPage'),
  outgoingList: lazyRouteComponent(() => import('./routes/outgoing-list-page.tsx'), 'OutgoingListPage'),
  outgoingDetail: lazyRouteComponent(() => import('./routes/outgoing-page.tsx'), 'OutgoingPage'),
  outgoingFile: lazyRouteComponent(() => import('./routes/outgoing-file-page.tsx'), 'OutgoingFilePage'),
  sitting: lazyRouteComponent(() => import('./routes/sitting-page.tsx'), 'SittingPage'),
  agencyForm: lazyRouteComponent(() => import('./routes/agency-form-page.tsx'), 'AgencyFormPage'),
  approval: lazyRouteComponent(() => import('./routes/approval-page.tsx'), 'ApprovalPage'),
};
