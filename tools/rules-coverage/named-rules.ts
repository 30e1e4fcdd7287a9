import ts from 'typescript';

/** A test, by its words and where it stands, with the rules that it or a group around it names. */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
  readonly rules: readonly string[];
}

const ruleId = /\b[A-Z]{1,3}-\d{2,3}\b/g;

/** The tests of one file that name rules. Only the words of a test count: a rule that a comment cites is not proven by it. */
export function namedTests(file: string, text: string): NamedTest[] {
  const found: NamedTest[] = [];
  const visit = (node: ts.Node, around: readonly string[]): void => {
    const { kind, title } = calledWith(node);
    const rules = title === undefined ? around : [...new Set([...around, ...(title.match(ruleId) ?? [])])];
    if (kind === 'test' && title !== undefined && rules.length > 0) found.push({ file, title, rules });
    ts.forEachChild(node, (child) => visit(child, rules));
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true), []);
  return found;
}

/** `test('…')`, `describe.each(…)('…')`; one that is skipped or to be written proves nothing. */
function calledWith(node: ts.Node): { readonly kind?: 'test' | 'describe'; readonly title?: string } {
  if (!ts.isCallExpression(node)) return {};
  const [kind, ...how] = wordsOf(node.expression);
  const [title] = node.arguments;
  if ((kind !== 'test' && kind !== 'it' && kind !== 'describe') || how.some((word) => word === 'skip' || word === 'todo')) return {};
  if (title === undefined || !(ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) return {};
  return { kind: kind === 'describe' ? 'describe' : 'test', title: title.getText().slice(1, -1) };
}

function wordsOf(node: ts.Expression): string[] {
  if (ts.isIdentifier(node)) return [node.text];
  if (ts.isPropertyAccessExpression(node)) return [...wordsOf(node.expression), node.name.text];
  return ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)
    ? wordsOf(ts.isCallExpression(node) ? node.expression : node.tag)
    : [];
}
