// Opens pages in Chromium and lets axe-core look at them: in three sizes, light and dark, at first closed and then open.
// Called with the browser's program and the pages; prints one JSON array of what was found.
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const [executablePath, ...pages] = process.argv.slice(2);
const looks = [
  { viewport: { width: 1280, height: 900 }, colorScheme: "light", states: ["closed", "open"] },
  { viewport: { width: 800, height: 1100 }, colorScheme: "light", states: ["open"] },
  { viewport: { width: 375, height: 700 }, colorScheme: "dark", states: ["closed", "open"] },
];

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const found = [];
for (const page of pages) {
  for (const { viewport, colorScheme, states } of looks) {
    const tab = await browser.newPage({ viewport, colorScheme });
    await tab.goto(pathToFileURL(page).href);
    await tab.evaluate(axe);
    for (const state of states) {
      if (state === "open") {
        await tab.click("#open-all");
      }
      const result = await tab.evaluate(() => window.axe.run(document));
      const wide = await tab.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      const where = `${page.split("/").pop()} ${viewport.width} ${colorScheme} ${state}`;
      for (const violation of result.violations) {
        const nodes = violation.nodes.slice(0, 3).map((node) => node.html).join(" | ");
        found.push(`${where}: ${violation.id}, ${violation.help}: ${nodes}`);
      }
      if (wide) {
        found.push(`${where}: the page is wider than the window`);
      }
      if (result.passes.length === 0) {
        found.push(`${where}: axe-core looked at nothing`);
      }
    }
    await tab.close();
  }
}
await browser.close();
console.log(JSON.stringify(found));
