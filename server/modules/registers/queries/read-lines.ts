import type { Tx } from '#server/platform/database/transaction.ts';
import { cellsOfFollowUp, cellsOfIncoming, cellsOfOutgoing } from '../rules/cells.ts';
import { type KeptNumber, type RegisterLine, type Span, withVoided } from '../rules/lines.ts';
import { standingOfIncoming, standingOfOutgoing } from '../rules/standing.ts';
import { tables } from '../store/registers.tables.ts';
import { ofScope, type RegisterScope } from './choose-agency.ts';
import type { SettledPeriod } from './settle-period.ts';

/** The lines of these numbers, each number once and in order: the same for screen, print and export. */
export async function readLines(tx: Tx, scope: RegisterScope, asked: { period: SettledPeriod; span: Span; today: string }): Promise<RegisterLine[]> {
  const { period: { book }, span } = asked;
  if (span.last < span.first) return [];
  if (book !== 'outgoing') return withVoided(book, span, await incomingLines(tx, scope, asked));
  return withVoided(book, span, await outgoingLines(tx, scope, asked), await keptNumbers(tx, scope, asked));
}

/** Numbers kept and not used yet, and numbers voided, with what was said of them. */
function keptNumbers(tx: Tx, scope: RegisterScope, { period, span }: { period: SettledPeriod; span: Span }): Promise<KeptNumber[]> {
  return tables(tx)
    .selectFrom('numbering.public_reservation')
    .select(['line_number as number', 'state', 'purpose', 'by_name as by', 'reserved_on as reservedOn', 'voided_on as voidedOn', 'void_reason as voidReason', 'voided_by as voidedBy'])
    .where(ofScope(scope))
    .where('book', '=', 'outgoing')
    .where('year', '=', period.year)
    .where('series', '=', period.series)
    .where('state', '<>', 'used')
    .where('line_number', '>=', span.first)
    .where('line_number', '<=', span.last)
    .execute();
}

async function incomingLines(tx: Tx, scope: RegisterScope, { period, span, today }: { period: SettledPeriod; span: Span; today: string }): Promise<RegisterLine[]> {
  const rows = await tables(tx)
    .selectFrom('documents.public_incoming_line')
    .select([
      'document_id as documentId', 'line_number as lineNumber', 'arrived_on as arrivedOn', 'issuer_name as issuerName', 'number', 'symbol', 'document_date as documentDate',
      'type', 'subject', 'urgency', 'state', 'due_on as dueOn', 'closed_on as closedOn', 'handed_on as handedOn', 'parts', 'replies', 'marks',
    ])
    .where(ofScope(scope))
    .where('year', '=', period.year)
    .where('line_number', '>=', span.first)
    .where('line_number', '<=', span.last)
    .orderBy('line_number')
    .execute();
  return rows.map((row) => ({
    number: row.lineNumber, documentId: row.documentId, standing: standingOfIncoming(row, today),
    cells: period.book === 'follow-up' ? cellsOfFollowUp(row, today) : cellsOfIncoming(row),
  }));
}

async function outgoingLines(tx: Tx, scope: RegisterScope, { period, span }: { period: SettledPeriod; span: Span }): Promise<RegisterLine[]> {
  const rows = await tables(tx)
    .selectFrom('documents.public_outgoing_line')
    .select([
      'document_id as documentId', 'line_number as lineNumber', 'symbol', 'entered_on as issuedOn', 'type', 'subject', 'urgency', 'signer_name as signerName',
      'unit_name as unitName', 'signed_on as signedOn', 'recipient_lines as recipientLines', 'recipients', 'marks',
    ])
    .where(ofScope(scope))
    .where('year', '=', period.year)
    .where('line_number', '>=', span.first)
    .where('line_number', '<=', span.last)
    .where('series', '=', period.series)
    .orderBy('line_number')
    .execute();
  return rows.map((row) => ({ number: row.lineNumber, documentId: row.documentId, standing: standingOfOutgoing(row), cells: cellsOfOutgoing(row) }));
}
