import { lazy } from 'react';

export { shownName, useAgencies } from './api/agencies.ts';

/** Fetched where they are drawn: the first page of the house has no use for them. */
export const CatalogueState = lazy(() => import('./components/catalogue-state.tsx').then((module) => ({ default: module.CatalogueState })));
export const RecipientField = lazy(() => import('./components/recipient-field.tsx').then((module) => ({ default: module.RecipientField })));
export const Recipients = lazy(() => import('./components/recipients.tsx').then((module) => ({ default: module.Recipients })));
export const CataloguePage = lazy(() => import('./routes/catalogue-page.tsx').then((module) => ({ default: module.CataloguePage })));
