import type { OutputOf } from '#contract/endpoint.ts';
import type { catalogue } from '#contract/catalogue/endpoints.ts';

type Shown = OutputOf<typeof catalogue.findAgencies>['agencies'][number];

/** An agency as a screen shows it, with how a document gets there. */
export const shown = ({ hosted, lineHint, ...agency }: Omit<Shown, 'reach'> & { readonly hosted: boolean; readonly lineHint: string | null }): Shown => ({
  ...agency, reach: hosted ? 'hosted' : lineHint === null ? 'none' : 'line',
});
