// Parses PowerShell scripts with a grammar that others wrote.
//   node --liftoff-only parse.mjs MODULES FILE...
// One line for each file: how many assignments to $Plan there are and what kinds of syntax occur in
// them, or where the first error is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const [modules, ...files] = process.argv.slice(2);
const require = createRequire(join(modules, 'none.js'));
const { Language, Parser } = require('web-tree-sitter');

await Parser.init();
const grammar = dirname(require.resolve('tree-sitter-pwsh/package.json'));
const parser = new Parser();
parser.setLanguage(await Language.load(join(grammar, 'tree-sitter-powershell.wasm')));

for (const file of files) {
  const root = parser.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, '')).rootNode;
  console.log(root.hasError ? firstError(root) : kindsOfPlan(root));
}

function firstError(node) {
  if (node.isError || node.isMissing) {
    const { row, column } = node.startPosition;
    return `error at ${row + 1}:${column + 1}: ${JSON.stringify(node.text.slice(0, 60))}`;
  }
  return firstError(node.children.find((child) => child.hasError || child.isMissing));
}

function kindsOfPlan(root) {
  const assignments = root
    .descendantsOfType('assignment_expression')
    .filter((assignment) => assignment.firstChild.text === '$Plan');
  const kinds = new Set(assignments.flatMap(({ lastChild }) => namedKinds(lastChild)));
  return `${assignments.length} ${[...kinds].sort().join(' ')}`;
}

function namedKinds(node) {
  const below = node.children.flatMap(namedKinds);
  return node.isNamed ? [node.type, ...below] : below;
}
