import type { Browser, BrowserContext } from "@playwright/test";

export type FirstLoad = {
  screen: string;
  scriptBytes: number;
  scriptFiles: number;
  styleBytes: number;
  htmlBytes: number;
};

/** The runner gives functions their names back through this helper, which a page does not have. */
export const namesStay = "globalThis.__name = (named) => named";

/** The screens the menu leads to: what is not in it is not there. */
export async function findScreens(context: BrowserContext, start: string): Promise<string[]> {
  const page = await context.newPage();
  await page.goto(start, { waitUntil: "load" });
  const links = await page.getByRole("navigation").getByRole("link").all();
  const paths = await Promise.all(links.map((link) => link.getAttribute("href")));
  await page.close();
  return [...new Set(paths.filter((path): path is string => path?.startsWith("/") ?? false))];
}

/** What a browser with an empty cache fetches to show one screen, in bytes as sent, until it shows it. */
export async function measureFirstLoad(browser: Browser, context: BrowserContext, url: string): Promise<FirstLoad> {
  const empty = await browser.newContext({ storageState: await context.storageState() });
  await empty.addInitScript(namesStay);
  const page = await empty.newPage();
  await page.goto(url, { waitUntil: "load" });
  const sizes = await page.evaluate(() => {
    const [shown] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
    const fetched = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const named = (end: RegExp) => fetched.filter((entry) => end.test(new URL(entry.name).pathname));
    const sum = (entries: PerformanceResourceTiming[]) =>
      entries.reduce((total, entry) => total + entry.encodedBodySize, 0);
    const scripts = named(/\.js$/);
    return {
      scriptBytes: sum(scripts),
      scriptFiles: scripts.length,
      styleBytes: sum(named(/\.css$/)),
      htmlBytes: shown?.encodedBodySize ?? 0,
    };
  });
  await empty.close();
  return { screen: new URL(url).pathname.split("/").slice(2).join("/"), ...sizes };
}
