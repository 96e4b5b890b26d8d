import { existsSync } from "node:fs";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import type { Caller } from "../call";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export type WatchedBrowser = {
  /** What was seen so far: each a sentence with the address it was seen at. */
  seen: Set<string>;
  page: Page;
  /** Opens an address, waits until the page hears keys, and looks; the status it was answered with. */
  visit: (path: string) => Promise<number>;
  /** Looks at what is there now. */
  look: () => Promise<void>;
  close: () => Promise<void>;
};

/* Runs in the page before anything else of it does. React never writes handlers into markup: any that is there was planted. */
function watchPage() {
  const tell = (what: string) => (window as unknown as { tellAttack: (told: string) => void }).tellAttack(what);
  Object.assign(window, { attack: () => tell("a script ran") });
  document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sample }) =>
    tell(`the policy was broken: ${effectiveDirective} ${blockedURI} ${sample}`),
  );
  const markup =
    "iframe, object, embed, base, marquee, math, [srcdoc], meta[http-equiv], [action^='javascript:' i], [formaction]";
  /* What React puts where a form is sent by a script of ours; it can only throw. */
  const ofReact = "javascript:throw new Error('React form unexpectedly submitted.')";
  const judge = (element: Element) => {
    if (element.getAttribute("action") === ofReact) return;
    const said = element.outerHTML.slice(0, 120);
    if (element.matches(markup)) tell(`markup that nobody wrote: ${said}`);
    for (const { name, value } of element.attributes) {
      if (name.startsWith("on")) tell(`a handler: ${said}`);
      const isAddress = /^(href|xlink:href|src|action|data)$/.test(name);
      const address = isAddress ? value.replace(/[\u0000-\u0020]/g, "").toLowerCase() : "";
      if (/^(javascript|vbscript):|^data:text\/html/.test(address)) tell(`an address that runs: ${said}`);
    }
  };
  const judgeAll = (root: Element) => {
    judge(root);
    for (const element of root.querySelectorAll("*")) judge(element);
  };
  new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records) {
      if (type === "attributes") judge(target as Element);
      for (const node of addedNodes) if (node instanceof Element) judgeAll(node);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: [
      "href",
      "src",
      "srcdoc",
      "action",
      "formaction",
      "data",
      "onerror",
      "onload",
      "onfocus",
      "onclick",
    ],
  });
  Object.assign(window, { judgeAll: () => judgeAll(document.documentElement) });
}

async function watchedPage(context: BrowserContext, host: string, seen: Set<string>): Promise<Page> {
  const page = await context.newPage();
  const tell = (what: string) => void seen.add(`${new URL(page.url()).pathname}: ${what}`);
  await page.exposeBinding("tellAttack", (_source, told: string) => tell(told));
  // What compiles this file names every function by a helper that is not in the page.
  await page.addInitScript({ content: `{ const __name = (made) => made; (${watchPage})(); }` });
  page.on("dialog", (dialog) => {
    tell(`a dialog of the browser: ${dialog.message()}`);
    dialog.dismiss().catch(() => {});
  });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.host !== host && !/^(data|blob|about):$/.test(url.protocol)) tell(`a request to ${url.host}`);
  });
  page.on("popup", (popup) => tell(`another window: ${popup.url()}`));
  page.on("pageerror", (error) => tell(`the page broke: ${error.message.slice(0, 200)}`));
  return page;
}

/** Chromium, signed in as `caller`, with everything counted that a planted text could bring about. */
export async function openBrowser(caller: Caller): Promise<WatchedBrowser> {
  const executablePath = process.env["CHROMIUM_PATH"] ?? installed.find((path) => existsSync(path));
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"],
    chromiumSandbox: false,
  });
  const context = await browser.newContext({ baseURL: caller.origin, locale: "en-GB", acceptDownloads: true });
  const cookies = caller.cookie === "" ? [] : caller.cookie.split("; ");
  await context.addCookies(
    cookies.map((cookie) => {
      const at = cookie.indexOf("=");
      return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: caller.origin };
    }),
  );
  const seen = new Set<string>();
  const page = await watchedPage(context, caller.host, seen);
  const look = () => page.evaluate(() => (window as unknown as { judgeAll: () => void }).judgeAll());
  return {
    seen,
    page,
    look,
    visit: async (path) => {
      const answer = await page.goto(path, { timeout: 120_000 });
      await page.waitForFunction(
        () => !document.querySelector("#main") || document.documentElement.dataset["keys"] === "heard",
        undefined,
        { timeout: 120_000 },
      );
      await look();
      return answer?.status() ?? 0;
    },
    close: () => browser.close(),
  };
}
