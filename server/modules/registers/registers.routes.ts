import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { ParsedOf } from '#contract/endpoint.ts';
import { contract } from '#contract/index.ts';
import { REGISTER_TITLES } from '#contract/registers/columns.ts';
import { type Authenticate, type Handlers, implement } from '#server/platform/http/implement.ts';
import { today } from '../calendar/index.ts';
import { takeOutRegister, type TakenOut } from './commands/take-out-register.ts';
import { chooseAgency } from './queries/choose-agency.ts';
import { getSummary } from './queries/get-summary.ts';
import { listLines } from './queries/list-lines.ts';
import type { RegistersDeps } from './registers.deps.ts';
import { csvOf, pdfOf, xlsxOf } from './steps/forms.ts';

type All = Handlers<typeof contract.registers>;
type Asked = Pick<ParsedOf<typeof contract.registers.getSummary>, 'params' | 'query'>;

export function registerRegistersRoutes(app: FastifyInstance, deps: RegistersDeps, authenticate: Authenticate): void {
  implement(app, contract.registers, { authenticate, handlers: { ...reads(deps), ...files(deps) } });
}

const periodOf = ({ params: { book }, query: { year, from, to, series } }: Asked) => ({ book, year, from, to, series });

function reads(deps: RegistersDeps): Pick<All, 'listLines' | 'getSummary'> {
  return {
    listLines: ({ params, query }, actor) => {
      const scope = chooseAgency(actor, query.agencyId);
      const { after, limit } = query;
      return deps.database.read((tx) => listLines(tx, scope, { period: periodOf({ params, query }), after, limit, today: today(deps.clock()) }));
    },
    getSummary: (asked, actor) => {
      const scope = chooseAgency(actor, asked.query.agencyId);
      return deps.database.read((tx) => getSummary(tx, scope, { period: periodOf(asked), today: today(deps.clock()) }));
    },
  };
}

function files(deps: RegistersDeps): Pick<All, 'getCsv' | 'getXlsx' | 'getPdf'> {
  return {
    getCsv: async (asked, actor, { reply }) => {
      const taken = await takeOutRegister(deps, actor, { period: periodOf(asked), agencyId: asked.query.agencyId, form: 'csv' });
      return sendFile(reply, { type: 'text/csv; charset=utf-8', name: fileName(taken, 'csv'), content: csvOf(deps, taken) });
    },
    getXlsx: async (asked, actor, { reply }) => {
      const taken = await takeOutRegister(deps, actor, { period: periodOf(asked), agencyId: asked.query.agencyId, form: 'xlsx' });
      return sendFile(reply, { type: contract.registers.getXlsx.mediaType, name: fileName(taken, 'xlsx'), content: xlsxOf(deps, taken) });
    },
    getPdf: async (asked, actor, { reply }) => {
      const { volume, agencyId } = asked.query;
      const taken = await takeOutRegister(deps, actor, { period: periodOf(asked), agencyId, form: 'pdf', volume });
      return sendFile(reply, { type: 'application/pdf', name: fileName(taken, `quyen-${volume}.pdf`), content: await pdfOf(deps, taken, volume) });
    },
  };
}

const fileName = ({ period: { book, year }, summary }: TakenOut, ending: string): string => `${REGISTER_TITLES[book]} ${year} - ${summary.agencyName}.${ending}`;

/** Bytes to be kept as a file, never run as a page of ours. */
function sendFile(reply: FastifyReply, { type, name, content }: { type: string; name: string; content: Readable | Buffer }): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `${type === 'application/pdf' ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('content-security-policy', "sandbox; default-src 'none'")
    .send(content);
}
