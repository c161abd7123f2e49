import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { copyPages } from '#web/features/copies/index.ts';
import { documentPages, readIncomingSearch, readOutgoingSearch, readSittingSearch } from '#web/features/documents/index.ts';
import { exchangePages } from '#web/features/exchange/index.ts';
import { identityPages, meQuery, whenSignedOut } from '#web/features/identity/index.ts';
import { keyPages } from '#web/features/keys/index.ts';
import { numberingPages } from '#web/features/numbering/index.ts';
import { queuePages, readQueueSearch } from '#web/features/queue/index.ts';
import { readFilesSearch, readHandOversSearch, readPlanSearch, recordPages } from '#web/features/records/index.ts';
import { readSearchAddress, searchPages } from '#web/features/search/index.ts';
import { readRegistersSearch, registerPages } from '#web/features/registers/index.ts';
import { verificationPages } from '#web/features/verification/index.ts';
import { pagePerson } from '#web/lib/page-person.ts';
import { ErrorPage, NotFoundPage } from './error-page.tsx';
import { IncomingSide, OutgoingSide } from './sides.tsx';
import { Shell } from './shell.tsx';

interface Context {
  readonly cache: QueryClient;
}

const rootRoute = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: NotFoundPage, errorComponent: ErrorPage });

const signIn = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { back?: string } => (typeof search['back'] === 'string' ? { back: search['back'] } : {}),
  component: identityPages.signIn,
});

const check = createRoute({ getParentRoute: () => rootRoute, path: '/kiem-tra', validateSearch: (search: Record<string, unknown>): { ma?: string } => (typeof search['ma'] === 'string' || typeof search['ma'] === 'number' ? { ma: String(search['ma']) } : {}), component: verificationPages.check });
const newPassword = createRoute({ getParentRoute: () => rootRoute, path: '/new-password', component: identityPages.newPassword });

const shell = createRoute({
  getParentRoute: () => rootRoute,
  id: 'shell',
  beforeLoad: async ({ context, location }) => {
    const me = await context.cache.query({ ...meQuery, staleTime: 'static' }).catch(whenSignedOut);
    if (me !== undefined) return pagePerson.is(me.personId);
    throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { back: location.href } });
  },
  component: Shell,
  errorComponent: ErrorPage,
});

const queue = createRoute({ getParentRoute: () => shell, path: '/', validateSearch: readQueueSearch, component: queuePages.queue });
const account = createRoute({ getParentRoute: () => shell, path: '/account', component: identityPages.account });
const administration = createRoute({ getParentRoute: () => shell, path: '/administration', component: identityPages.administration });
const administrationOf = createRoute({ getParentRoute: () => shell, path: '/administration/$id', component: identityPages.administrationOf });
const keys = createRoute({ getParentRoute: () => shell, path: '/administration/$id/keys', component: keyPages.keys });
const catalogue = createRoute({ getParentRoute: () => shell, path: '/administration/catalogue', component: lazyRouteComponent(() => import('#web/features/catalogue/index.ts'), 'CataloguePage') });
const exchangeLines = createRoute({ getParentRoute: () => shell, path: '/administration/lines', component: exchangePages.lines });
const trust = createRoute({ getParentRoute: () => shell, path: '/administration/trust', component: verificationPages.trust });

const monitor = createRoute({ getParentRoute: () => shell, path: '/exchange', component: exchangePages.monitor });
const find = createRoute({ getParentRoute: () => shell, path: '/search', validateSearch: readSearchAddress, component: searchPages.search });
const registers = createRoute({ getParentRoute: () => shell, path: '/registers', validateSearch: readRegistersSearch, component: registerPages.registers });

const files = createRoute({ getParentRoute: () => shell, path: '/records', validateSearch: readFilesSearch, component: recordPages.files });
const plan = createRoute({ getParentRoute: () => shell, path: '/records/plan', validateSearch: readPlanSearch, component: recordPages.plan });
const handOvers = createRoute({ getParentRoute: () => shell, path: '/records/hand-overs', validateSearch: readHandOversSearch, component: recordPages.handOvers });
const file = createRoute({ getParentRoute: () => shell, path: '/records/$id', validateSearch: readFrom, component: recordPages.file });
const numbers = createRoute({ getParentRoute: () => shell, path: '/numbers', component: numberingPages.numbers });
const agencyForm = createRoute({ getParentRoute: () => shell, path: '/agency-form', component: documentPages.agencyForm });
const newCopy = createRoute({
  getParentRoute: () => shell,
  path: '/copies/new',
  validateSearch: (search: Record<string, unknown>): { of: 'incoming' | 'outgoing'; id: string } => ({ of: search['of'] === 'outgoing' ? 'outgoing' : 'incoming', id: typeof search['id'] === 'string' ? search['id'] : '' }),
  component: copyPages.newCopy,
});

const incomingList = createRoute({ getParentRoute: () => shell, path: '/incoming', validateSearch: readIncomingSearch, component: documentPages.incomingList });
const register = createRoute({ getParentRoute: () => shell, path: '/incoming/new', component: documentPages.registerUpload });
const incomingSide = createRoute({ getParentRoute: () => shell, id: 'incoming-side', validateSearch: readFrom, component: IncomingSide });
const incomingDetail = createRoute({ getParentRoute: () => incomingSide, path: '/incoming/$id', component: documentPages.incomingDetail });

const outgoingList = createRoute({ getParentRoute: () => shell, path: '/outgoing', validateSearch: readOutgoingSearch, component: documentPages.outgoingList });
const outgoingSide = createRoute({ getParentRoute: () => shell, id: 'outgoing-side', validateSearch: readFrom, component: OutgoingSide });
const outgoingDetail = createRoute({ getParentRoute: () => outgoingSide, path: '/outgoing/$id', component: documentPages.outgoingDetail });
const outgoingFile = createRoute({ getParentRoute: () => shell, path: '/outgoing/$id/file', component: documentPages.outgoingFile });
const signing = createRoute({ getParentRoute: () => shell, path: '/signing', validateSearch: readSittingSearch, component: documentPages.sitting });
const approval = createRoute({ getParentRoute: () => shell, path: '/approval', component: documentPages.approval });

/** Which list the document was opened from; it stays at its side. */
function readFrom(search: Record<string, unknown>): { from?: 'queue' } {
  return search['from'] === 'queue' ? { from: 'queue' } : {};
}

const tree = rootRoute.addChildren([
  signIn, newPassword, check,
  shell.addChildren([
    newCopy, queue, account, administration, administrationOf, keys, exchangeLines, trust, catalogue, monitor, find, registers, numbers, agencyForm, files, plan, handOvers, file, incomingList, register, outgoingList,
    outgoingFile, signing, approval,
    incomingSide.addChildren([incomingDetail]), outgoingSide.addChildren([outgoingDetail]),
  ]),
]);

export const makeRouter = (cache: QueryClient) =>
  createRouter({ routeTree: tree, context: { cache }, defaultPreload: 'intent', scrollRestoration: false, defaultErrorComponent: ErrorPage });
