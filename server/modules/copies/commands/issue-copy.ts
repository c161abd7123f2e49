import { printedNumber } from '#contract/documents/number.ts';
import { writtenDay } from '#contract/day.ts';
import type { Actor, Capacity } from '#server/platform/access/actor.ts';
import type { Tx } from '#server/platform/database/transaction.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import type { PagePicture } from '#server/platform/page-pictures/index.ts';
import { type CopyFormula, signerLines } from '#server/platform/typesetting/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { today } from '../../calendar/index.ts';
import { placeOfAgency } from '../../documents/index.ts';
import { keepBytes } from '../../files/index.ts';
import { findOrganization, type Organization } from '../../identity/index.ts';
import { takeNumber } from '../../numbering/index.ts';
import { closeItems } from '../../queue/index.ts';
import type { CopiesDeps } from '../copies.deps.ts';
import { electronicLine, FORMS } from '../rules/copy-order.ts';
import { drawPages, setCopy } from '../steps/make-file.ts';
import { openCopy } from '../steps/open-copy.ts';
import { saveCopy, type StoredCopy } from '../store/copy.store.ts';

interface Issued {
  readonly number: number;
  readonly symbol: string;
  readonly on: string;
}

/**
 * Numbers a copy in the one series of all copies (Decree 30/2020 art. 26) and makes its file: on paper with the formula below, to be
 * printed, signed and sealed; electronic with its line at the top right and the agency's signature. All or nothing.
 */
export async function issueCopy(deps: CopiesDeps, actor: Actor, order: { id: string; version: number }) {
  // Drawn before anything is locked: a long document takes seconds, and others wait for the same series.
  const { copy: asked } = await deps.database.transact((tx) => openCopy(tx, actor, { ...order, act: 'issue' }));
  const drawn = await deps.database.read((tx) => drawPages(deps, tx, { sourceSha256: asked.source_sha256, pages: asked.pages, bars: asked.bars }));
  return deps.database.act(actor, async (tx) => {
    const { copy, capacity, number: source } = await openCopy(tx, actor, { ...order, act: 'issue' });
    const agency = await findOrganization(tx, copy.agency_id);
    if (agency === undefined || copy.kind === 'redacted') throw new Refusal('copies/act-not-possible');
    const on = today(deps.clock());
    const { number, year } = await takeNumber(tx, { book: 'copy', agencyId: copy.agency_id, on });
    const symbol = `${FORMS[copy.kind].abbreviation}-${agency.abbreviation}`;
    const file = await keepBytes(tx, deps.storage, await fileOf(deps, tx, { copy, kind: copy.kind, agency, capacity, drawn, source, issued: { number, symbol, on } }));
    const version = await saveCopy(tx, copy.id, { state: 'issued', year, number, symbol, issued_on: on, issued_at: deps.clock().toISOString(), file_sha256: file.sha256, file_size: file.size });
    await closeItems(tx, deps.bus, { subjectId: copy.subject_id, partId: copy.id });
    const printed = `${printedNumber(number)}/${symbol}`;
    await recordAudit(tx, { actor, capacity }, {
      action: 'copies.issued', subjectType: copy.subject_type, subjectId: copy.subject_id, agencyId: copy.agency_id, detail: { copy: copy.id, number: printed, sha256: file.sha256, form: copy.form },
    });
    deps.bus.announce(tx, [`${copy.subject_type}:${copy.subject_id}`]);
    return { id: copy.id, version, number: printed };
  });
}

interface Copying {
  readonly copy: StoredCopy;
  readonly kind: keyof typeof FORMS;
  readonly agency: Organization;
  readonly capacity: Capacity;
  readonly drawn: readonly PagePicture[];
  readonly source: string;
  readonly issued: Issued;
}

async function fileOf(deps: CopiesDeps, tx: Tx, work: Copying): Promise<Uint8Array> {
  const { copy, kind, agency, capacity, drawn, source } = work;
  const title = `${FORMS[kind].name} văn bản ${source}`;
  if (copy.form === 'paper') return setCopy(deps, { title, line: null, formula: formulaOf(work) }, drawn);
  const line = electronicLine(kind, agency.name, deps.clock());
  const isDigital = await deps.isDigital(tx, agency.id);
  const pdf = await setCopy(deps, { title, line: isDigital ? null : line, formula: null }, drawn);
  if (!isDigital) return pdf;
  return deps.signSeparate(tx, { agency: { id: agency.id, name: agency.name }, through: capacity, pdf, pageWidth: drawn[0]?.width ?? 0, line });
}

function formulaOf({ copy, kind, agency, issued }: Copying): CopyFormula {
  const signer = copy.signer ?? { position: '', name: '' };
  return {
    form: FORMS[kind].heading, superior: agency.superiorName, agency: agency.name, number: `Số: ${printedNumber(issued.number)}/${issued.symbol}`,
    dated: `${placeOfAgency(agency.name)}, ${writtenDay(issued.on)}`, signer: signerLines(signer), signerName: signer.name,
    recipients: [...copy.recipients.map((line) => `${line};`), 'Lưu: VT.'],
  };
}
