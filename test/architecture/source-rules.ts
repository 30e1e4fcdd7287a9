import ts from 'typescript';

/** What no import shows: a rule over the words of one file. `breaks` tells of one node of it. */
interface SourceRule {
  readonly name: string;
  readonly says: string;
  readonly where: RegExp;
  readonly exceptIn?: RegExp;
  /** A file without it is not read further: parsing all of them takes ten times as long. */
  readonly hint: RegExp;
  breaks(node: ts.Node): boolean;
}

const called = (node: ts.Node, name: string): boolean => ts.isCallExpression(node) && node.expression.getText() === name;
const imports = (node: ts.Node, from: RegExp, names: readonly string[] = []): boolean =>
  ts.isImportDeclaration(node) &&
  from.test((node.moduleSpecifier as ts.StringLiteral).text) &&
  (names.length === 0 || names.some((name) => new RegExp(`\\b${name}\\b`).test(node.importClause?.getText() ?? '')));

const PURE = /^(apps\/[^/]+\/src\/[^/]+\/domain|libs\/(domain|rules|custody))\//;
const TESTS = /^test\/|\.(spec|int-spec|e2e-spec)\.ts$/;

export const sourceRules: readonly SourceRule[] = [
  {
    name: 'environment-is-read-once',
    says: 'libs/config reads the environment, checks it and lists all that is wrong; tests have test/support/environment.ts',
    where: /./,
    hint: /\benv\b/,
    exceptIn: /^(libs\/config\/|test\/support\/environment\.ts$)/,
    breaks: (node) =>
      (ts.isPropertyAccessExpression(node) && /^(globalThis\.)?process\.env$/.test(node.getText())) ||
      (ts.isElementAccessExpression(node) && /^process\[.env.\]$/.test(node.getText())) ||
      (ts.isVariableDeclaration(node) && node.initializer?.getText() === 'process' && /\benv\b/.test(node.name.getText())) ||
      imports(node, /^(node:)?process$/, ['env']),
  },
  {
    name: 'time-and-chance-come-in',
    says: 'the domain, the rules and custody are given the time and the ids, so that a test can say what they are',
    where: PURE,
    hint: /\bDate\b|\bnow\b|random/i,
    exceptIn: /\.spec\.ts$|^libs\/domain\/src\/clock\.ts$/,
    breaks: (node) =>
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
      ['Date', 'Date.now', 'performance.now', 'Math.random', 'randomUUID', 'crypto.randomUUID'].some((name) => called(node, name)),
  },
  {
    name: 'migrations-change-tables',
    says: 'TypeORM’s synchronize changes tables behind the migrations’ back',
    where: /./,
    hint: /synchronize|dropSchema|dropDatabase/,
    breaks: (node) =>
      (ts.isPropertyAssignment(node) &&
        /^['"]?(synchronize|dropSchema)['"]?$/.test(node.name.getText()) &&
        node.initializer.kind !== ts.SyntaxKind.FalseKeyword) ||
      (ts.isCallExpression(node) && /\.(synchronize|dropDatabase)$/.test(node.expression.getText())),
  },
  {
    name: 'tests-do-not-sleep',
    says: 'a sleep is too long on a fast machine and too short on a slow one: use eventually() of test/support/probe.ts',
    where: TESTS,
    hint: /setTimeout|Atomics|timers/,
    // The probe itself; the guard over what is left running; a handler that is slow on purpose.
    exceptIn: /^test\/(support\/(probe|leaves-nothing-running)|contracts\/event-log\.delivery\.contract)\.ts$/,
    breaks: (node) => called(node, 'setTimeout') || called(node, 'Atomics.wait') || imports(node, /^(node:)?timers\/promises$/),
  },
  {
    name: 'events-leave-by-the-outbox',
    says: 'Nest’s event bus and sagas live in memory and swallow failures; what must happen goes through the outbox',
    where: /./,
    hint: /@nestjs\/cqrs/,
    breaks: (node) =>
      imports(node, /^@nestjs\/cqrs$/, ['EventBus', 'EventsHandler', 'IEventHandler', 'EventPublisher', 'AggregateRoot', 'Saga', 'ofType']),
  },
  {
    name: 'fields-say-what-is-wrong',
    says: 'the fields of libs/http check, describe and name what is wrong in one; a bare check refuses without a word on which field',
    where: /./,
    hint: /class-validator/,
    exceptIn: /^libs\/http\/|^test\//,
    breaks: (node) => imports(node, /^class-validator$/),
  },
  {
    name: 'no-swallowed-failures',
    says: 'an empty catch hides what went wrong',
    where: /./,
    hint: /\bcatch\b/,
    breaks: (node) => ts.isCatchClause(node) && node.block.statements.length === 0,
  },
  {
    name: 'no-barrels',
    says: 'a file that hands on a whole other file hides who needs what',
    where: /./,
    hint: /\bexport\s*\*/,
    breaks: (node) => ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined && node.exportClause === undefined,
  },
];

/** Every break of every rule in one file: `rule path:line text`. */
export function breaksIn(path: string, text: string): string[] {
  const rules = sourceRules.filter(({ where, exceptIn, hint }) => where.test(path) && !exceptIn?.test(path) && hint.test(text));
  if (rules.length === 0) return [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    for (const { name, breaks } of rules) {
      const line = () => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      if (breaks(node)) found.push(`${name} ${path}:${line()} ${node.getText().split('\n')[0]?.slice(0, 100)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
