// Has SARIF files validated, against their schema and GitHub's rules too. usage: node check_sarif.mjs FILE.sarif...
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const validator = createRequire(import.meta.url).resolve('@microsoft/sarif-multitool-linux/Sarif.Multitool');
const passed_over = ['SARIF2005'];  // wants a web site of the tool's own
const files = process.argv.slice(2), folder = mkdtempSync(join(tmpdir(), 'sarif-'));
chmodSync(validator, 0o755);  // scripts of packages are not run, and this would be one's work
const run = spawnSync(validator, ['validate', ...files, '--rule-kind', 'Sarif;Ghas', '--level', 'Error;Warning', '--output', join(folder, 'found.json')],
  { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
const { results } = JSON.parse(readFileSync(join(folder, 'found.json'), 'utf8')).runs[0];
rmSync(folder, { recursive: true });
const mistakes = results.filter(({ ruleId }) => !passed_over.includes(ruleId));
if (mistakes.length > 0) console.log(run.stdout);
console.log(`${files.length} files, ${mistakes.length} mistakes`);
process.exit(mistakes.length > 0 || files.length === 0 || !run.stdout.includes(`Done. ${files.length} file`) ? 1 : 0);
