import type { Input, Output } from '#web/lib/call.ts';

export type IncomingRow = Output<'documents', 'listIncoming'>['rows'][number];
export type Incoming = Output<'documents', 'getIncoming'>;
export type IncomingState = IncomingRow['state'];
export type IncomingAct = Incoming['acts'][number];
export type Assignment = Incoming['assignments'][number];
export type Part = Assignment['part'];
export type OutgoingRow = Output<'documents', 'listOutgoing'>['rows'][number];
export type Outgoing = Output<'documents', 'getOutgoing'>;
export type OutgoingState = OutgoingRow['state'];
/** What the form of a draft holds; the text itself is written live (features/drafting). */
export type DraftFields = Omit<Outgoing['fields'], 'body'>;
export type FormFields = DraftFields['form'];
export type Delivery = Outgoing['deliveries'][number];
export type DeliveryStatus = Delivery['status'];
export type ReadUpload = Output<'documents', 'readUpload'>;
export type Readings = ReadUpload['readings'];
export type Duplicate = ReadUpload['duplicates'][number];
export type IncomingFields = Input<'documents', 'registerUpload'>['body']['fields'];
export type DocumentType = IncomingRow['type'];
