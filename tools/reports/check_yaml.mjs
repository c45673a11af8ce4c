// Opens YAML files in yaml-language-server as an editor does. usage: node check_yaml.mjs FILE.yaml...
// It must find nothing in them, and something in each of them once a key is misspelt.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = require('vscode-jsonrpc/node');
const settings = { validate: true, schemaStore: { enable: false } };
const patience = 120000;  // milliseconds

const server = spawn(process.execPath, [require.resolve('yaml-language-server/bin/yaml-language-server'), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
const waiting = new Map();  // by address of the file
connection.onRequest('workspace/configuration', ({ items }) => items.map(({ section }) => (section === 'yaml' ? settings : {})));
connection.onRequest('client/registerCapability', () => null);
connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => waiting.get(uri)?.(diagnostics));
connection.listen();

async function start() {
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: pathToFileURL(resolve('.')).href, capabilities: { workspace: { configuration: true } } });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: settings } });
}

async function diagnose(path, text) {
  const uri = pathToFileURL(resolve(path)).href;
  const answer = new Promise((tell, give_up) => {
    const timer = setTimeout(() => give_up(new Error(`no answer about ${path}`)), patience);
    waiting.set(uri, (diagnostics) => { clearTimeout(timer); waiting.delete(uri); tell(diagnostics); });
  });
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'yaml', version: 1, text } });
  const diagnostics = await answer;
  await connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  return diagnostics;
}

/// A key that its schema knows, in whatever file.
const misspell = (text) => text.replace(/^([^#\n]*?)\b(rulebook|vocabulary|schema|rates|findings|facts|fact|fixtures)(?=:)/m, '$1$2x');

async function mistakes_in(file) {
  const text = readFileSync(file, 'utf8');
  const mistakes = (await diagnose(file, text)).map(({ range, message }) => `${file}:${range.start.line + 1}: ${message}`);
  // Beside the file, so that its first line still leads to the schema.
  const misspelt = await diagnose(file.replace(basename(file), `misspelt-${basename(file)}`), misspell(text));
  return misspelt.length > 0 ? mistakes : [...mistakes, `${file}: nothing is said of a misspelt key`];
}

const files = process.argv.slice(2);
await start();
const mistakes = (await Promise.all(files.map(mistakes_in))).flat();
for (const mistake of mistakes) console.log(`WRONG  ${mistake}`);
console.log(`${files.length} files, ${mistakes.length} mistakes`);
server.kill();
process.exit(mistakes.length > 0 || files.length === 0 ? 1 : 0);
