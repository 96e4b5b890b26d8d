import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import sample from "@/content/sample_workspace.json";
import { checkPackage } from "@/server/files/pptx/check-package";
import { expect, test } from "./fixtures";

const { items } = sample.roadmap;
const more = items.slice(0, 4).map((item, at) => ({ ...item, id: `R9${at}`, name: `Second wave: ${item.name}` }));
const wanted = [...items, ...more].map(({ name }) => name);

test.describe("for the board", () => {
  /** Six quarters and 32 pieces of work. */
  test.use({ document: { ...sample, roadmap: { ...sample.roadmap, items: [...items, ...more] } } });

  test("job 10: the board's deck in the company's colours goes out as a file that can be edited, with nothing left out", async ({
    page,
    signIn,
    expectAccessible,
  }) => {
    await page.goto(`${await signIn("editor")}/deck`);
    await page.getByRole("button", { name: "Colours and logo" }).click();
    const look = page.getByRole("dialog", { name: "Colours, typefaces and logo" });
    await look.getByLabel("Commercial figures", { exact: true }).fill("FFEE00");
    await expect(look.getByText(/contrast of 1\.\d to 1 and needs 4\.5/)).toBeVisible();
    await expect(look.getByRole("button", { name: "Store the look" })).toHaveAccessibleDescription(/Take a darker one/);
    await look.getByLabel("Commercial figures", { exact: true }).fill("8A1253");
    await look.getByLabel("Typeface of headings").fill("Georgia");
    await look.getByRole("button", { name: "Store the look" }).click();
    await expect(page.getByText("The slides wear it from now on")).toBeVisible();

    await page.getByRole("button", { name: "Start from Board" }).click();
    await page.getByLabel("Name").fill("Board of November");
    await page.getByRole("button", { name: "Make it" }).click();
    await expect(page.getByRole("heading", { name: "Board of November", level: 1 })).toBeVisible();
    const roadmap = page.getByRole("button", { name: /^Roadmap/ });
    await roadmap.click();
    await page.getByLabel("Title of your own").fill("Eighteen months, and nobody is pushed");
    await page.getByRole("button", { name: "Store these words" }).click();
    await expect(page.getByRole("img", { name: /^Eighteen months, and nobody is pushed/ })).toBeVisible();
    await expectAccessible();

    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download PowerPoint" }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("Larkmere Home Board of November 2026-11-21.pptx");
    await expect(page.getByText(/Nothing differs since it went out on/)).toBeVisible();
    const bytes = new Uint8Array(readFileSync(await download.path()));
    expect(await checkPackage(bytes)).toEqual([]);

    const parts = unzipSync(bytes);
    const slides = Object.keys(parts).filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    const titles = page.getByRole("navigation", { name: "Slides" }).getByRole("button");
    await expect(titles).toHaveCount(slides.length);
    const xmlOf = (name: string) => strFromU8(parts[name]!);
    for (const name of slides) expect(xmlOf(name)).toContain("as of 21 Nov 2026");
    const written = slides.map(xmlOf).join("").replaceAll("&amp;", "&");
    expect(written).toContain("Eighteen months, and nobody is pushed");
    expect(wanted.filter((name) => !written.includes(name))).toEqual([]);
    expect(written).not.toContain("<p:pic");
    expect(Object.keys(parts).filter((name) => name.startsWith("ppt/charts/chart")).length).toBeGreaterThan(0);
    const embedded = Object.keys(parts).filter((name) => name.startsWith("ppt/embeddings/"));
    expect(embedded.every((name) => name.endsWith(".xlsx"))).toBe(true);
    const theme = Object.keys(parts).find((name) => name.startsWith("ppt/theme/theme1"))!;
    expect(xmlOf(theme)).toContain("8A1253");

    await page.getByRole("link", { name: "PDF" }).click();
    await expect(page.getByRole("heading", { name: "As PDF" })).toBeVisible();
    await expect(page.getByRole("list", { name: "Slides" }).getByRole("img")).toHaveCount(slides.length);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/Type ?\/Page\b/g)).toHaveLength(slides.length);
  });
});

test.describe("by two people", () => {
  test.use({ refusals: true });

  test("a deck is put in order by keys, written in by two people, presented, and read on a phone", async ({
    page,
    signIn,
    signInBeside,
    expectAccessible,
  }) => {
    const address = `${await signIn("editor")}/deck/DK2`;
    await page.goto(address);
    const parts = page.getByRole("complementary", { name: "Parts of the deck" });
    const first = parts.getByRole("listitem").first();
    const harm = parts.getByRole("button", { name: /^Harm/ });
    // However slow the server is: what is done meanwhile keeps its order, and each undo takes back its own act only.
    let answer = () => {};
    const answered = new Promise<void>((done) => {
      answer = done;
    });
    await page.route(/deck\.putParts/, async (route) => {
      await answered;
      await route.continue();
    });
    await harm.focus();
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowUp");
    await expect(first).toContainText("Harm");
    await expect(harm).toBeFocused();
    await parts.getByRole("button", { name: "Move or take out Sources" }).click();
    await page.getByRole("menuitem", { name: "Take it out" }).click();
    await expect(parts.getByText("Sources", { exact: true })).toHaveCount(0);
    answer();
    const takenOut = page.getByRole("group", { name: "“Sources” taken out" });
    await takenOut.getByRole("button", { name: "Undo" }).click();
    await expect(parts.getByText("Sources", { exact: true })).toBeVisible();
    await expect(first).toContainText("Harm");

    await harm.click();
    await page.getByLabel("Title of your own").fill("Two things may hurt people");
    await page.reload();
    await expect(page.getByLabel("Title of your own")).toHaveValue("Two things may hurt people");
    const other = await signInBeside("admin");
    await other.goto(address);
    await other.getByRole("button", { name: /^Harm/ }).click();
    await other.getByLabel("Title of your own").fill("Harm first");
    await other.getByRole("button", { name: "Store these words" }).click();
    await expect(other.getByRole("img", { name: /^Harm first/ })).toBeVisible();
    // Told by itself, before anything is stored over it.
    await expect(page.getByRole("row", { name: "Harm first Two things may hurt people", exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Store mine over theirs" }).click();
    await expect(page.getByRole("img", { name: /^Two things may hurt people/ })).toBeVisible();

    await page.getByRole("link", { name: "Present" }).click();
    const show = page.getByRole("region", { name: "Presentation" });
    await expect(show.getByText(/^1 of \d+$/)).toBeVisible();
    await page.keyboard.press("r");
    const link = show.getByRole("link").first();
    const [name, href] = [await link.getAttribute("aria-label"), await link.getAttribute("href")];
    await link.click();
    await expect(page).toHaveURL((url) => `${url.pathname}${url.search}`.startsWith(href!));
    expect(name).toMatch(/^Open /);
    await page.getByRole("link", { name: /^Back to slide 1 of / }).click();
    await expect(show.getByRole("link").first()).toBeVisible();
    await expect(show).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("heading", { name: "Steering, every month", level: 1 })).toBeVisible();

    const phone = await signInBeside("viewer");
    await phone.setViewportSize({ width: 390, height: 844 });
    await phone.emulateMedia({ colorScheme: "dark" });
    await phone.goto(address);
    await expect(phone.getByRole("img", { name: /^Two things may hurt people/ })).toBeVisible();
    await expect(phone.getByRole("button", { name: /^(Share|Rename|Add a part|Store|Move or)/ })).toHaveCount(0);
    await expect(phone.getByRole("link", { name: "Download PowerPoint" })).toBeVisible();
    await expectAccessible(phone);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
