import { useAsk } from '#web/lib/ask.ts';
import type { Input, Output } from '#web/lib/call.ts';

export type Approval = Output<'documents', 'getApproval'>;
export type Round = Approval['rounds'][number];
export type RoundStep = Round['steps'][number];
export type Seat = RoundStep['seats'][number];
export type RouteStep = Approval['route'][number];
export type SeatRef = RouteStep['seats'][number];
export type StepKind = RouteStep['kind'];
export type RouteInput = Input<'documents', 'setRoute'>['body']['steps'];
export type Template = Output<'approval', 'listTemplates'>['templates'][number];

/** The way of one draft; its key lies under the draft's, so whatever refreshes the draft refreshes it. */
export const useApproval = (id: string) => useAsk(['documents', 'outgoing', id, 'approval'], 'documents', 'getApproval', { params: { id } });

export const useTemplates = () => useAsk(['approval', 'templates'], 'approval', 'listTemplates');
