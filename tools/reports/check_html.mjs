// Opens HTML reports in Chromium as a reviewer would: in both colour schemes and at three widths, by keyboard, in print and without
// scripts. Nothing may be asked of the network, nothing may break the page's own policy, and axe must find nothing.
// usage: node check_html.mjs REPORT.html...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const schemes = ['light', 'dark'], widths = [390, 820, 1400];
const slowest_load = 5000;  // milliseconds, beside fuzzers
const most_verdicts = 50;
let looked_at = 0, mistakes = 0;

function check(holds, what) {
  ++looked_at;
  if (!holds) ++mistakes, console.log(`WRONG  ${what}`);
}

/// A page that tells when it asks for anything, says anything or breaks its policy (which the console tells).
async function open(browser, file, options) {
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, ...options });
  const url = pathToFileURL(file).href, name = basename(file);
  page.on('request', (request) => check(request.url() === url, `${name} asks for ${request.url()}`));
  page.on('console', (message) => check(false, `${name}: ${message.text()}`));
  page.on('pageerror', (error) => check(false, `${name}: ${error}`));
  page.on('dialog', (dialog) => { check(false, `${name} opens a dialog: ${dialog.message()}`); dialog.dismiss(); });
  const start = Date.now();
  await page.goto(url);
  check(Date.now() - start < slowest_load, `${name} takes ${Date.now() - start} ms to load`);
  return page;
}

async function check_accessible(browser, file) {
  for (const colorScheme of schemes) {
    const page = await open(browser, file, { colorScheme });
    await page.evaluate(axe);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const where = `${basename(file)}, ${colorScheme}, ${width} wide`;
      const { violations, passes } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
      check(passes.length > 10, `axe looks at next to nothing: ${where}`);
      check(violations.length === 0, violations.map((each) => `${where}: ${each.id}, ${each.nodes.length} times: ${each.nodes[0].html.slice(0, 200)}`).join('\n       '));
      check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `wider than the window: ${where}`);
    }
    await page.close();
  }
}

/// What takes part of the page's words or its looks from it.
async function check_without_scripts(browser, file) {
  const with_scripts = await open(browser, file, {}), without = await open(browser, file, { javaScriptEnabled: false });
  const words = await with_scripts.locator('body').innerText();
  check(words.length > 500, `${basename(file)} has no words`);
  check(words === await without.locator('body').innerText(), `${basename(file)} is another page without scripts`);
  for (const alive of ['script', 'iframe', 'object', 'embed', 'form', 'base', 'link', 'img', '[style]', 'a[href^="javascript:" i]'])
    check(await without.locator(alive).count() === 0, `${basename(file)} has a live ${alive}`);
  const attributes = await with_scripts.evaluate(() => [...document.querySelectorAll('*')].flatMap((each) => each.getAttributeNames()));
  check(!attributes.some((each) => each.startsWith('on')), `${basename(file)} has event handlers`);
  check(await with_scripts.locator('style').count() === 1, `${basename(file)} has a style sheet from elsewhere`);
  await with_scripts.close(), await without.close();
}

/// From every verdict one key leads to the words of the article, and the next stop of the Tab key is the law.
async function check_keyboard(browser, file) {
  const page = await open(browser, file, {}), name = basename(file);
  const findings = page.locator('.document:has(.article) .finding'), count = await findings.count();
  check(count > 0, `${name} has no findings`);
  // What stands in place of the law's address there is none.
  check((await findings.locator('a.law').count() > 0) === (name !== 'hostile.html'), `${name}: the law is not linked, or what is none is`);
  for (let i = 0; i < Math.min(count, most_verdicts); ++i) {
    const finding = findings.nth(i), verdict = finding.locator('a.badge'), words = page.locator('mark:target');
    await finding.evaluate((each) => { location.hash = each.closest('.document').id; });
    if (await verdict.count() === 0) { check(false, `${name}: verdict ${i} is no link`); continue; }
    await verdict.press('Enter');
    const leads_to_words = await words.count() === 1 && await is_in_view(words);
    check(leads_to_words, `${name}: verdict ${i} does not lead to words in view`);
    if (!leads_to_words) continue;
    await verdict.press('Tab');
    const law = finding.locator('a.law').first();
    if (await law.count() > 0) check(await law.evaluate((each) => each === document.activeElement && /^https?:/.test(each.href)), `${name}: verdict ${i} is not followed by the law`);
    await words.locator('a').first().press('Enter');
    check(await is_in_view(page.locator('.fact:target')), `${name}: no way back from the words of verdict ${i}`);
  }
  await page.close();
}

async function is_in_view(locator) {
  return locator.first().evaluate((each) => {
    const box = each.getClientRects()[0];  // words that go on in the next line have two
    if (!box) return false;
    const at = document.elementFromPoint(box.left + 2, Math.max(box.top, 0) + 2);
    return box.height > 0 && box.top < innerHeight && box.bottom > 0 && at !== null && (each.contains(at) || at.contains(each));
  });
}

/// Every link within the page leads somewhere.
async function check_links(browser, file) {
  const page = await open(browser, file, {});
  const lost = await page.evaluate(() => [...document.querySelectorAll('a[href^="#"]')].map((each) => each.getAttribute('href').slice(1)).filter((id) => !document.getElementById(id)));
  check(lost.length === 0, `${basename(file)} has links to nowhere: ${lost.slice(0, 5)}`);
  await page.close();
}

async function check_print(browser, file) {
  const page = await open(browser, file, {});
  await page.emulateMedia({ media: 'print' });
  const hidden = await page.locator('.tree').evaluateAll((trees) => trees.filter((each) => !each.checkVisibility()).length);
  check(hidden === 0, `${basename(file)} hides ${hidden} reasonings in print`);
  check(await page.locator('.article').evaluateAll((all) => all.every((each) => each.scrollHeight <= each.clientHeight + 1)), `${basename(file)} cuts an article in print`);
  check((await page.pdf()).length > 10000, `${basename(file)} does not print`);
  await page.close();
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const file of process.argv.slice(2))
  // Of a report of many documents, which shows one at a time, only what differs in that.
  for (const look of [check_without_scripts, check_links, check_keyboard, ...(readFileSync(file, 'utf8').includes('class="pages"') ? [] : [check_print, check_accessible])]) {
    const start = Date.now();
    await look(browser, file);
    console.log(`${basename(file)}: ${look.name}, ${Date.now() - start} ms`);
  }
await browser.close();
console.log(`${looked_at} looks, ${mistakes} mistakes`);
process.exit(mistakes > 0 || looked_at === 0 ? 1 : 0);
