import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { promisify } from "node:util";
import { unzipSync } from "fflate";
import { ask } from "../ask";
import { pack, payloads } from "../browser/payloads";
import { type Tally, visitPages } from "../browser/visit-pages";
import { openBrowser, type WatchedBrowser } from "../browser/watched-browser";
import { textFields, writeTexts } from "../browser/write-texts";
import { call, headersOf, resultOf } from "../call";
import { plantTexts } from "../plant-texts";
import type { Suite } from "../suite";
import type { World } from "../world";

const run = promisify(execFile);

/** Attacks where an address, a search or a fragment brings them in. */
async function visitAddresses(world: World, browser: WatchedBrowser, tally: Tally): Promise<void> {
  const { workspaceId } = world.room;
  const used = world.short ? [payloads[7]!, "javascript:attack()"] : payloads;
  for (const attack of used) {
    const said = encodeURIComponent(attack);
    const addresses = [
      `/${workspaceId}/use-cases/${said}`,
      `/nowhere/${said}`,
      `/shared/${said}`,
      `/${workspaceId}/use-cases?q=${said}&search=${said}&sort=${said}&view=${said}`,
      `/sign-in?to=${said}`,
      `/account?to=${said}&needs=${said}`,
      `/reset#${said}`,
      `/invitation#${said}`,
    ];
    for (const path of world.short ? addresses : addresses.filter((_path, at) => (at + attack.length) % 2 === 0)) {
      const status = await browser.visit(path).catch(() => 0);
      tally.views++;
      if (status === 0 || status >= 500) tally.misses.push(`${path} was answered with ${status}`);
    }
  }
}

/** A file whose name, columns and cells are attacks, up to the table of what is wrong with its rows. */
async function previewImport(world: World, browser: WatchedBrowser, tally: Tally): Promise<void> {
  await walkImport(world, browser, tally).catch(async (error: Error) => {
    const shown = await browser.page
      .getByRole("dialog")
      .first()
      .innerText({ timeout: 1_000 })
      .catch(() => "no dialog");
    tally.misses.push(`the preview of an import was not shown: ${error.message.slice(0, 200)} ${shown.slice(0, 400)}`);
  });
}

async function walkImport({ room }: World, { page, visit, look }: WatchedBrowser, tally: Tally): Promise<void> {
  await visit(`/${room.workspaceId}/use-cases`);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Import use cases" });
  const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
  // A file with characters that are not text is refused as a whole.
  const sayable = payloads.filter((attack) => !/[\u0000-\u001f]/.test(attack));
  const rows = sayable.map((attack) => [attack, attack, attack].map(cell).join(","));
  const text = [`Use case,Task,${cell(payloads[7]!)}`, ...rows].join("\n");
  await dialog
    .getByLabel("File with use cases")
    .setInputFiles({ name: `${payloads[7]}.csv`, mimeType: "text/csv", buffer: Buffer.from(text) });
  await dialog.getByText("Step 2 of 3: what each column means").waitFor({ timeout: 60_000 });
  await look();
  await dialog.getByRole("button", { name: "Check the rows" }).click();
  await dialog.getByRole("table").waitFor({ timeout: 60_000 });
  await look();
  tally.views += 2;
}

/** Whether an attack that is let in on purpose is seen: as markup, and as a breach of the policy. */
async function isAwake({ page, seen, look }: WatchedBrowser): Promise<boolean> {
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror=attack()>"));
  await page.waitForTimeout(500);
  await look();
  const told = [...seen].join();
  return told.includes("a handler") && told.includes("the policy was broken");
}

/** The deck as strangers see it: as a page, presented and printed. */
async function visitShared(world: World, deckId: string, tally: Tally): Promise<string[]> {
  const owner = await world.asRole("owner");
  const input = { workspaceId: world.room.workspaceId, deckId, name: pack(0, 200).text, days: 1, passphrase: null };
  const made = await call(
    owner,
    { path: "deck.share", type: "mutation" },
    JSON.stringify({ ...input, hidesNames: false, hidesCosts: false }),
  );
  if (made.status !== 200) {
    tally.misses.push(`no link could be made: ${made.text.slice(0, 300)}`);
    return [];
  }
  const browser = await openBrowser(world.nobody);
  try {
    const status = await browser.visit(`/shared/${resultOf<{ secret: string }>(made).secret}`);
    if (status !== 200) tally.misses.push(`the shared deck was not shown: ${status}`);
    await browser.page.getByRole("button", { name: "Present" }).click();
    await browser.page.getByRole("region", { name: "Presentation" }).waitFor({ timeout: 60_000 });
    await browser.look();
    tally.views += 2;
    const seen = [...browser.seen];
    if (!(await isAwake(browser))) tally.misses.push("an attack that was let in on purpose was not seen");
    return seen;
  } finally {
    await browser.close();
  }
}

/** What runs or leads elsewhere in an office file, with the tables its charts are drawn from. */
function faultsInParts(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
    if (/^ppt\/embeddings\/chart\d+\.xlsx$/.test(name)) return faultsInParts(part);
    const text = Buffer.from(part).toString("utf8");
    const leads = /<!(?:ENTITY|DOCTYPE)|TargetMode="External"|Target="javascript:|action="ppaction|<f>/i.test(text);
    return [
      ...(/vbaProject|activeX|oleObject|embeddings\/|externalLink/i.test(name) ? [`the slides hold ${name}`] : []),
      ...(leads ? [`${name} of the slides leads elsewhere`] : []),
    ];
  });
}

/** The slides as a file: nothing in it leads elsewhere or runs, and LibreOffice opens it into pages where nothing does. */
async function openInOffice(world: World, deckId: string, tally: Tally): Promise<void> {
  const caller = await world.asRole("owner");
  const path = `/api/download/${world.room.workspaceId}/deck?deck=${deckId}`;
  const { status, bytes, headers } = await ask(caller.port, { path, headers: headersOf(caller), timeoutMs: 120_000 });
  tally.views++;
  if (status !== 200) return void tally.misses.push(`the slides were not made: ${status}`);
  const named = headers["content-disposition"] ?? "";
  if (/[<>\r\n]|"[^"]*"[^;]*"/.test(named)) tally.misses.push(`the file's name breaks its header: ${named}`);
  tally.misses.push(...faultsInParts(bytes));
  const folder = resolve(world.folder, "office");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(resolve(folder, "slides.pptx"), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  await run(
    "soffice",
    [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, resolve(folder, "slides.pptx")],
    {
      timeout: 240_000,
    },
  );
  const pdf = readFileSync(resolve(folder, "slides.pdf"))
    .toString("latin1")
    .replace(/\bstream\r?\n[\s\S]*?endstream/g, "");
  if (/\/(?:JavaScript|JS|Launch|URI|SubmitForm|ImportData)\b/.test(pdf))
    tally.misses.push("LibreOffice made something that runs of the slides");
}

export const scriptsInText: Suite = {
  id: "F4",
  goal: "60 payloads × every column of words × every view, and through the doors: no dialog, no script, no violation of the policy, no markup, no address that runs, no request elsewhere",
  short: false,
  run: async (world) => {
    const tally: Tally = { views: 0, misses: [] };
    const seen = new Set<string>();
    const everyNth = world.short ? 12 : 1;
    const rooms = world.short ? 1 : payloads.length / 12;
    const written = new Map<string, Set<number>>();
    const stored = new Set<string>();
    for (let turn = 0; turn < rooms; turn++) {
      const room = await world.newRoom();
      const { held } = await writeTexts(world, world.short ? { times: 1, tries: 3 } : { times: 4, tries: 15 });
      for (const [field, attacks] of held) written.set(field, new Set([...(written.get(field) ?? []), ...attacks]));
      // One text leads with the attack, the next with its own words: what reads the beginning meets both.
      const planted = await plantTexts(world, room.workspaceId, ({ column, row }, text) => {
        const attacks = pack(turn * 12 + row * 12 + column.length, 5_000).text;
        return row % 2 === 0 ? `${attacks} ${text}` : `${text} ${attacks}`;
      });
      for (const { table, column } of planted) stored.add(`${table}.${column}`);
      const browser = await openBrowser(await world.asRole("owner"));
      try {
        await visitPages(world, browser, tally, everyNth);
        if (turn === 0) await visitAddresses(world, browser, tally);
        await previewImport(world, browser, tally);
      } finally {
        await browser.close();
      }
      for (const told of [...browser.seen, ...(await visitShared(world, "DK1", tally))]) seen.add(told);
      if (turn === 0) await openInOffice(world, "DK1", tally);
    }
    await world.newRoom();
    const misses = [...seen, ...tally.misses];
    const pairs = [...written.values()].reduce((sum, { size }) => sum + size, 0);
    return {
      figure: `${payloads.length} payloads in all ${stored.size} columns of words, and through ${written.size} of ${textFields.length} fields of the doors (${pairs} pairs); ${tally.views} views in ${rooms} rooms, ${misses.length} misses`,
      n: tally.views,
      misses,
    };
  },
};
