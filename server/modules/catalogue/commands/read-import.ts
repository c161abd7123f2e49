import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { CATALOGUE_LIMITS } from '#contract/catalogue/limits.ts';
import { dayOf } from '#contract/day.ts';
import { visible } from '#contract/primitives.ts';
import type { Actor } from '#server/platform/access/actor.ts';
import { newId } from '#server/platform/database/ids.ts';
import { Refusal } from '#server/platform/errors/refusal.ts';
import { readLargeTable } from '#server/platform/spreadsheet/read-table.ts';
import { recordAudit } from '../../audit/index.ts';
import type { CatalogueDeps } from '../catalogue.deps.ts';
import { getImport, type Imported } from '../queries/get-import.ts';
import { placesOfColumns } from '../rules/import-columns.ts';
import { type ImportLine, readImportLine } from '../rules/import-line.ts';
import { judgeLines } from '../rules/import-lines.ts';
import { requireCityAdministrator } from '../steps/city-administrator.ts';
import { insertImport, insertImportLines, saveImportCounts } from '../store/import.store.ts';
import { countImport, judgeImport } from '../store/judge-import.store.ts';

export interface FileOrder {
  readonly bytes: Readable;
  readonly fileName: string;
  readonly declaredNoSecret: boolean;
}

/** What a workbook of so many lines unpacks to. */
const UNPACKED_BYTES = 400 * 2 ** 20;
const LINES_THROUGH_THE_GATE = 2_000;

/** Xem trước danh mục: reads a file of the official catalogue and says what it would change. The catalogue stays as it is. */
export async function readImport(deps: CatalogueDeps, actor: Actor, order: FileOrder): Promise<Imported> {
  const { bytes, sha256 } = await whole(order.bytes);
  await deps.database.transact((tx) => requireCityAdministrator(tx, actor));
  const lines = judgeLines(linesOf(await tableOf(bytes)));
  await passGate(deps, actor, lines, order);
  return deps.database.transact(async (tx) => {
    const capacity = await requireCityAdministrator(tx, actor);
    const id = newId();
    await insertImport(tx, { id, personId: actor.personId, personName: actor.name, fileName: visible(order.fileName).slice(0, 200), sha256 });
    await insertImportLines(tx, id, lines);
    await judgeImport(tx, id, dayOf(deps.clock().toISOString()));
    const counts = await countImport(tx, id);
    await saveImportCounts(tx, id, counts);
    await recordAudit(tx, { actor, capacity }, { action: 'catalogue.import-read', subjectType: 'catalogue-import', subjectId: id, agencyId: capacity.agencyId, detail: { sha256, lines: String(counts.lines), faulty: String(counts.faulty) } });
    return getImport(tx, id);
  });
}

async function tableOf(bytes: Buffer): Promise<string[][]> {
  const rows = await readLargeTable(bytes, { rows: CATALOGUE_LIMITS.importRows + 1, unpackedBytes: UNPACKED_BYTES });
  if (rows === 'unreadable') throw new Refusal('catalogue/table-unreadable');
  if (rows === 'too-many-rows') throw new Refusal('catalogue/too-many-rows');
  return rows;
}

function linesOf(rows: readonly (readonly string[])[]): ImportLine[] {
  const [heads] = rows;
  if (heads === undefined) throw new Refusal('catalogue/table-empty');
  const places = placesOfColumns(heads);
  if (places === undefined) throw new Refusal('catalogue/columns-missing');
  const lines = rows.flatMap((cells, at) => (at === 0 || cells.every((cell) => cell.trim() === '') ? [] : [readImportLine(cells, places, at + 1)]));
  if (lines.length === 0) throw new Refusal('catalogue/table-empty');
  return lines;
}

async function passGate({ passSecrecyGate }: CatalogueDeps, actor: Actor, lines: readonly ImportLine[], { fileName, declaredNoSecret }: FileOrder): Promise<void> {
  for (let from = 0; from < lines.length; from += LINES_THROUGH_THE_GATE) {
    const part = lines.slice(from, from + LINES_THROUGH_THE_GATE);
    await passSecrecyGate(actor, [fileName, ...part.flatMap(textsOf)].join('\n'), 'catalogue.import', declaredNoSecret);
  }
}

/** An identifier of digits and capitals says nothing; everything else is words somebody wrote. */
const IDENTIFIER = /^[0-9A-Z.-]+$/u;
const textsOf = ({ line: _line, fault: _fault, endedOn: _endedOn, ...texts }: ImportLine): string[] => Object.values(texts).filter((text) => text !== null && !IDENTIFIER.test(text)) as string[];

async function whole(stream: Readable): Promise<{ bytes: Buffer; sha256: string }> {
  const chunks: Buffer[] = [];
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > CATALOGUE_LIMITS.importBytes) continue;
    chunks.push(chunk);
    hash.update(chunk);
  }
  if (size > CATALOGUE_LIMITS.importBytes) throw new Refusal('too-large');
  return { bytes: Buffer.concat(chunks), sha256: hash.digest('hex') };
}
