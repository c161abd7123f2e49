import * as z from 'zod';
import { endpoint } from '../endpoint.ts';
import { byId, day, id, instant } from '../primitives.ts';

/** What a line of the file means for the catalogue. */
export const VERDICTS = ['new', 'changed', 'ended', 'same', 'hosted', 'faulty'] as const;

/** What can be wrong in a line; `superior-unknown` alone does not keep it out. */
export const LINE_FAULTS = [
  'no-name', 'name-odd', 'name-too-long', 'no-code', 'code-odd', 'code-too-long', 'day-odd', 'contact-too-long', 'twice', 'code-of-another', 'two-agencies', 'superior-cycle', 'superior-unknown',
] as const;

const verdict = z.enum(VERDICTS);
const lineFault = z.enum(LINE_FAULTS);

const counts = z.object({
  lines: z.int(), new: z.int(), changed: z.int(), ended: z.int(), same: z.int(), hosted: z.int(), faulty: z.int(),
  /** In the catalogue, but not in the file. */
  missing: z.int(),
  faults: z.array(z.object({ fault: lineFault, lines: z.int() })),
});

const imported = z.object({
  id, fileName: z.string(), personName: z.string(), at: instant, state: z.enum(['read', 'adopted']), endsMissing: z.boolean(), adoptedAt: instant.nullable(), counts,
});

const line = z.object({
  /** As the spreadsheet counts them. */
  line: z.int(), verdict, fault: lineFault.nullable(), name: z.string(), code102: z.string().nullable(), codeQd20: z.string().nullable(), superiorCode: z.string().nullable(), endedOn: day.nullable(),
  /** What the catalogue calls it until now. */
  knownAs: z.string().nullable(),
});

export const catalogueImports = {
  readImport: endpoint({
    method: 'POST', path: '/api/catalogue/imports', access: 'signed-in', upload: true, summary: 'Read a file of the official catalogue (CSV or XLSX) and say what it would change; nothing is changed',
    response: imported, problems: ['forbidden', 'too-large', 'catalogue/table-unreadable', 'catalogue/table-empty', 'catalogue/columns-missing', 'catalogue/too-many-rows', 'secrecy/refused', 'secrecy/declaration-needed'],
  }),
  listImports: endpoint({
    method: 'GET', path: '/api/catalogue/imports', access: 'signed-in', summary: 'The files of the catalogue that were read last', response: z.object({ imports: z.array(imported) }), problems: ['forbidden'],
  }),
  listImportLines: endpoint({
    method: 'GET', path: '/api/catalogue/imports/:id/lines', access: 'signed-in', summary: 'Lines of a file that was read, by what they mean', params: byId,
    query: z.object({ verdict, skip: z.coerce.number().int().min(0).max(500_000).default(0), limit: z.coerce.number().int().min(1).max(200).default(100) }),
    response: z.object({ lines: z.array(line) }), problems: ['forbidden', 'not-found'],
  }),
  getImportFaults: endpoint({
    method: 'GET', path: '/api/catalogue/imports/:id/faults', access: 'signed-in', download: true, mediaType: 'text/csv', summary: 'All lines with something wrong, as CSV', params: byId, problems: ['forbidden', 'not-found'],
  }),
  adoptImport: endpoint({
    method: 'POST', path: '/api/catalogue/imports/:id/adopt', access: 'signed-in', summary: 'Let the catalogue say what the file says, all of it at once; faulty lines stay out', params: byId,
    body: z.object({
      /** The file is the whole catalogue: what is not in it has ended. */
      endsMissing: z.boolean(),
    }),
    response: imported, problems: ['forbidden', 'not-found', 'catalogue/import-outdated'],
  }),
} as const;
