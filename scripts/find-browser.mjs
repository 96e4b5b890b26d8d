import { existsSync } from "node:fs";
import { runStep } from "./run-step.mjs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const asRoot = process.getuid?.() === 0;
const playwright = ["node_modules/@playwright/test/cli.js"];

/** A browser counts only when it starts: a binary without its system libraries is none. */
async function starts(path) {
  if (!path || !existsSync(path)) return false;
  const { chromium } = await import("@playwright/test");
  try {
    const browser = await chromium.launch({
      executablePath: path,
      chromiumSandbox: false,
      args: ["--disable-gpu"],
      timeout: 30_000,
    });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

async function firstThatStarts(paths) {
  for (const path of paths) if (await starts(path)) return path;
  return null;
}

async function fromSystem() {
  const sudo = asRoot ? [] : ["sudo", "-n"];
  const [command, ...rest] = [...sudo, "apt-get"];
  if (!existsSync("/usr/bin/apt-get")) return;
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  if (
    !(
      await runStep("Refreshing the system's package list", command, [...rest, "update"], {
        quiet: true,
        hasFallback: true,
        env,
      })
    ).ok
  )
    return;
  const wanted = ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"];
  await runStep("Installing Chromium from the system's packages", command, [...rest, ...wanted], {
    quiet: true,
    hasFallback: true,
    env,
  });
}

/** The path of a Chromium that starts: one that is here, else Playwright's own, else the system's package. */
export async function findBrowser() {
  const { chromium } = await import("@playwright/test");
  const own = chromium.executablePath();
  const here = await firstThatStarts([process.env.CHROMIUM_PATH, ...usual, own]);
  if (here !== null) return here;
  await runStep("Getting Playwright's Chromium", process.execPath, [...playwright, "install", "chromium"], {
    quiet: true,
    hasFallback: true,
  });
  if (existsSync(own) && !(await starts(own)) && asRoot)
    await runStep("Getting what Chromium needs", process.execPath, [...playwright, "install-deps", "chromium"], {
      quiet: true,
      hasFallback: true,
    });
  if (await starts(own)) return own;
  await fromSystem();
  const found = await firstThatStarts(usual);
  if (found !== null) return found;
  console.error("No Chromium could be found or installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.");
  process.exit(1);
}
