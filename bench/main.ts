import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { chromium } from "@playwright/test";
import { buildProduct } from "../scripts/build-product.mjs";
import { findBrowser } from "../scripts/find-browser.mjs";
import { type BoardMove, measureBoardMove } from "./board-move";
import { measureDeck } from "./deck-speed";
import { startDemo } from "./demo-server";
import { measureFindings } from "./findings-speed";
import { findScreens, measureFirstLoad, namesStay } from "./first-load";
import { measureLargeList } from "./large-list";
import { measurePlanScreens, measureRoadmapScreens, measureTestScreens, planTable } from "./plan-screens";
import { measureSequencer } from "./sequencer";
import { type Spread, spreadOf } from "./spread";
import { measureValueImport } from "./value-import";

const PORT = 3192;
const STARTS = 7;

const words = ({ median, least, most, runs }: Spread, unit: string): string =>
  `${median.toFixed(0)} ${unit} (${least.toFixed(0)} to ${most.toFixed(0)}, ${runs} runs)`;

async function measureStarts(): Promise<Spread> {
  const figures: number[] = [];
  for (let run = 0; run < STARTS; run++) {
    const server = await startDemo(PORT);
    figures.push(server.startMs);
    await server.stop();
  }
  return spreadOf(figures);
}

async function measureScreens() {
  const server = await startDemo(PORT);
  const browser = await chromium.launch({ executablePath: await findBrowser(), chromiumSandbox: false });
  try {
    const context = await browser.newContext();
    await context.addInitScript(namesStay);
    const page = await context.newPage();
    await page.goto(server.link);
    await page.waitForURL(/\/brief$/);
    const loads = [];
    for (const path of await findScreens(context, page.url()))
      loads.push(await measureFirstLoad(browser, context, server.baseUrl + path));
    const move: BoardMove = await measureBoardMove(page, page.url().replace(/brief$/, "roadmap"));
    return { loads, move };
  } finally {
    await browser.close();
    await server.stop();
  }
}

if (!(await buildProduct())) process.exit(1);
const start = await measureStarts();
console.log(`Start from a built state to the first answer: ${words(start, "ms")}`);
const { loads: firstLoad, move } = await measureScreens();
for (const load of firstLoad)
  console.log(
    `First load of ${load.screen}: ${(load.scriptBytes / 1000).toFixed(1)} kB of script in ${load.scriptFiles} files, compressed`,
  );

console.log(`A board move answers on screen: ${words(move.answeredMs, "ms")}`);
console.log(`Frames drawn until it shows: ${words(move.frames, "frames")}`);
console.log(`A board move is stored: ${words(move.storedMs, "ms")}`);

const largeList = await measureLargeList(PORT);
const { interactiveMs, scoreEditMs, filterMs, sortMs, selectAllMs, pageBytes } = largeList;
console.log(`2,000 use cases: from navigation to rows that answer: ${words(interactiveMs, "ms")}`);
console.log(`An answer written, until the list is ranked anew: ${words(scoreEditMs, "ms")}`);
console.log(`A letter in the search: ${words(filterMs, "ms")}; a sort: ${words(sortMs, "ms")}`);
console.log(`All rows selected: ${words(selectAllMs, "ms")}`);
console.log(
  `The page as sent: ${(pageBytes.sent / 1000).toFixed(0)} kB, ${(pageBytes.unpacked / 1000).toFixed(0)} unpacked`,
);

const planScreens = await measurePlanScreens(PORT);
const roadmapScreens = await measureRoadmapScreens(PORT);
const testScreens = await measureTestScreens(PORT);
console.log(planTable([...planScreens, ...roadmapScreens, ...testScreens]));

const valueImport = await measureValueImport(PORT);
console.log(
  `${valueImport.values.toLocaleString("en-GB")} values in one file: checked ${words(valueImport.checkMs, "ms")}, imported ${words(valueImport.importMs, "ms")}, imported again ${words(valueImport.againMs, "ms")}, all corrected ${words(valueImport.correctMs, "ms")}; script of the scorecard with them ${words(valueImport.scorecardScriptMs, "ms")}`,
);

const findings = measureFindings();
console.log(
  `All rules over 500 use cases, 60 audiences and 300 data items: ${words(findings.foundMs, "ms")}, ${findings.findings} findings; named for people: ${words(findings.shownMs, "ms")}`,
);

const deck = await measureDeck();
console.log(
  `A deck of ${deck.slides} slides, laid out and written: ${words(deck.ms, "ms")}, the first time ${deck.firstMs.toFixed(0)}; others wait at most ${words(deck.blockedMs, "ms")}; ${deck.moreMegabytes.toFixed(0)} MB more`,
);

const sequencer = await measureSequencer();
for (const { size, buckets, boundMs, planMs, gapPct, provedGapPct, memoryMb } of sequencer)
  console.log(
    `${size} pieces of work in ${buckets} buckets: bound ${words(boundMs, "ms")}, plan ${words(planMs, "ms")}, gap ${gapPct.median.toFixed(1)} % (${gapPct.least.toFixed(1)} to ${gapPct.most.toFixed(1)}), after 2 s of proof ${provedGapPct.median.toFixed(1)} %, ${memoryMb} MB`,
  );

const machine = { node: process.version, processors: cpus().length, model: cpus()[0]?.model ?? "unknown" };
mkdirSync("bench/results", { recursive: true });
writeFileSync(
  "bench/results/figures.json",
  `${JSON.stringify({ machine, start, firstLoad, move, largeList, planScreens, roadmapScreens, testScreens, valueImport, findings, deck, sequencer }, null, 2)}\n`,
);
