import { lazyRouteComponent } from '@tanstack/react-router';

export { shownName, useAgencies } from './api/agencies.ts';
export { CatalogueState } from './components/catalogue-state.tsx';
export { RecipientField } from './components/recipient-field.tsx';
export { GroupsOfRecipients } from './components/groups-of-recipients.tsx';

export const cataloguePages = {
  catalogue: lazyRouteComponent(() => import('./routes/catalogue-page.tsx'), 'CataloguePage'),
};
