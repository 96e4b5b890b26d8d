import { type Tally, visitPages } from "../browser/visit-pages";
import { openBrowser } from "../browser/watched-browser";
import type { Suite } from "../suite";

const open = [
  "/",
  "/sign-in",
  "/set-up",
  "/reset",
  "/invitation",
  "/demo",
  "/nowhere/at/all",
  `/shared/${"x".repeat(43)}`,
];

export const browserPolicy: Suite = {
  id: "A8b",
  goal: "every page in Chromium, signed in and signed out, keeps its own policy: 0 violations, no request elsewhere, no error",
  short: false,
  run: async (world) => {
    const tally: Tally = { views: 0, misses: [] };
    const [inside, outside] = [await openBrowser(await world.asRole("owner")), await openBrowser(world.nobody)];
    try {
      await visitPages(world, inside, tally, world.short ? 12 : 1);
      for (const path of open) {
        const status = await outside.visit(path);
        tally.views++;
        if (status >= 500) tally.misses.push(`${path} was answered with ${status}`);
      }
    } finally {
      await inside.close();
      await outside.close();
    }
    const misses = [...inside.seen, ...outside.seen, ...tally.misses];
    return { figure: `${tally.views} pages, ${misses.length} violations and errors`, n: tally.views, misses };
  },
};
