/** House rules that no ready-made linter rule says. Loaded by oxlint (`jsPlugins` in .oxlintrc.json). */

interface Node {
  readonly type: string;
  readonly async?: boolean;
  readonly name?: string;
  readonly exported?: Node | null;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly imported?: Node;
  readonly source?: { readonly value: string };
  readonly specifiers?: readonly Node[];
  readonly arguments?: readonly Node[];
}

interface Context {
  readonly filename: string;
  report(fault: { node: Node; message: string }): void;
}

type Visitor = Record<string, (node: Node) => void>;
interface Rule {
  readonly create: (context: Context) => Visitor;
}

const isName = (node: Node | undefined, name: string): boolean => node?.type === 'Identifier' && node.name === name;
const calls = (node: Node, object: string, property: string): boolean =>
  node.callee?.type === 'MemberExpression' && isName(node.callee.object, object) && isName(node.callee.property, property);

/** A rule of the business is a function of facts: time, chance and the outside come in as arguments. */
const pureRules: Rule = {
  create(context) {
    const refuse = (node: Node, what: string): void => context.report({ node, message: `A rule has no ${what}; hand it in as a fact.` });
    const refuseAsync = (node: Node): void => {
      if (node.async === true) refuse(node, 'async work');
    };
    return {
      FunctionDeclaration: refuseAsync,
      FunctionExpression: refuseAsync,
      ArrowFunctionExpression: refuseAsync,
      AwaitExpression: (node) => refuse(node, 'async work'),
      ImportExpression: (node) => refuse(node, 'async work'),
      CallExpression(node) {
        if (calls(node, 'Date', 'now') || calls(node, 'performance', 'now')) refuse(node, 'clock');
        if (calls(node, 'Math', 'random') || calls(node, 'crypto', 'randomUUID')) refuse(node, 'chance');
        if (isName(node.callee, 'Date')) refuse(node, 'clock');
      },
      NewExpression(node) {
        if (isName(node.callee, 'Date') && node.arguments?.length === 0) refuse(node, 'clock');
      },
      Identifier(node) {
        if (node.name === 'process') refuse(node, 'environment');
      },
    };
  },
};

const TRANSACTION = /(^|\/)platform\/database\/transaction\.ts$|^\.\/transaction\.ts$/u;

/** An open transaction becomes tables in `*.tables.ts` alone, so that each module reaches its own tables and no others. */
const onlyTablesFilesOpenTransactions: Rule = {
  create: (context) => ({
    ImportDeclaration(node) {
      if (!TRANSACTION.test(node.source?.value ?? '')) return;
      for (const specifier of node.specifiers ?? []) {
        const name = specifier.imported?.name ?? '*';
        if (['openTables', 'wrapTransaction', 'statement', '*'].includes(name)) {
          context.report({ node: specifier, message: `${name} opens a transaction for any table; only *.tables.ts may, others use their tables(tx).` });
        }
      }
    },
  }),
};

const WRITES = new Set(['insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);

/** A query answers a screen; what changes something is an act and lives in a command and its store. */
const queriesDoNotWrite: Rule = {
  create: (context) => ({
    MemberExpression(node) {
      const name = node.property?.name ?? '';
      if (WRITES.has(name)) context.report({ node, message: `A query does not write (${name}); a store does, asked by a command.` });
    },
  }),
};

/** `export *` hides what a door promises. `export * as name` says it. */
const noExportAll: Rule = {
  create: (context) => ({
    ExportAllDeclaration(node) {
      if (!node.exported) context.report({ node, message: 'Name what is exported.' });
    },
  }),
};

export default {
  meta: { name: 'house' },
  rules: {
    'no-export-all': noExportAll,
    'only-tables-files-open-transactions': onlyTablesFilesOpenTransactions,
    'pure-rules': pureRules,
    'queries-do-not-write': queriesDoNotWrite,
  },
};
