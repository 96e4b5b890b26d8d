import AxeBuilder from "@axe-core/playwright";
import { type BrowserContext, test as base, expect, type Page, type Request } from "@playwright/test";
import sample from "@/content/sample_workspace.json";
import { addMember, addUser } from "@/db/accounts";
import { openEngine } from "@/db/client";
import { commit } from "@/db/commit";
import { foundingWrites } from "@/db/found";
import { foundWorkspace } from "@/db/workspace";
import { type Role, roles } from "@/domain/access";
import { parseWorkspaceFile } from "@/domain/exchange/workspace-file";
import { hashPassword } from "@/server/accounts/password";

export const password = "a journey of many steps";
let passwordHash: Promise<string> | undefined;
let engine: ReturnType<typeof openEngine> | undefined;

type Attune = {
  /** Signs the browser in to a sample workspace of its own and returns that workspace's address. */
  signIn: (role: Role) => Promise<string>;
  /** Another browser window, signed in to the same workspace as somebody else. */
  signInBeside: (role: Role) => Promise<Page>;
  /** No violation that axe can see, in the state the page is in. */
  expectAccessible: (page?: Page) => Promise<void>;
};

type Options = {
  room: { workspaceId: string; emailOf: Record<Role, string> };
  document: unknown;
  refusals: boolean | readonly number[];
};

/** Workspaces and people are put straight into the database the server under test uses, which stays open. */
async function addWorkspace(document: unknown) {
  engine ??= openEngine();
  passwordHash ??= hashPassword(password);
  const hash = await passwordHash;
  const workspaceId = crypto.randomUUID();
  const people = roles.map((role) => ({ role, id: crypto.randomUUID(), name: `The ${role}` }));
  const ws = foundWorkspace(engine, { workspaceId, userId: people.at(-1)!.id });
  const emailOf = Object.fromEntries(people.map(({ role, id }) => [role, `${id}@larkmere.test`])) as Record<
    Role,
    string
  >;
  await commit(
    ws,
    [
      ...people.flatMap(({ id, name, role }) => addUser({ id, name, email: emailOf[role] }, hash)),
      ...foundingWrites(ws, parseWorkspaceFile(document), true),
      ...people.map(({ id, role }) => addMember(workspaceId, id, role)),
    ],
    { action: "created workspace", answer: null },
  );
  return { workspaceId, emailOf };
}

/**
 * A person does not press a key in the blink between a page being drawn and its keys being heard. The frame says when it
 * hears; each part of the page that was drawn by the server comes to life after it, which React notes on its elements.
 */
function isHeard() {
  const main = document.querySelector("#main");
  if (main === null) return true;
  const lives = (element: Element) => Object.keys(element).some((key) => key.startsWith("__reactFiber$"));
  const pressed = [...main.querySelectorAll("h1, a, button, input, select, textarea")];
  return document.documentElement.dataset["keys"] === "heard" && pressed.every(lives);
}

function awaitsKeys(page: Page) {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (...args) => {
    const response = await goto(...args);
    await page.waitForFunction(isHeard);
    return response;
  };
  page.reload = async (...args) => {
    const response = await reload(...args);
    await page.waitForFunction(isHeard);
    return response;
  };
  return page;
}

async function signInAs(page: Page, email: string, baseURL: string) {
  const response = await page.request.post(`${baseURL}/api/auth/sign-in/email`, {
    data: { email, password },
    headers: { "x-attune-csrf": "1", origin: baseURL },
  });
  expect(response.status(), await response.text()).toBe(200);
}

export const test = base.extend<Attune & Options>({
  /** What the workspace of a test starts from; `test.use({ document })` replaces it. */
  document: [sample, { option: true }],
  room: async ({ document }, use) => use(await addWorkspace(document)),
  signIn: async ({ page, baseURL, room }, use) => {
    await use(async (role) => {
      // An open page would go on asking as whoever was here before, whose session ends now.
      if (page.url() !== "about:blank") await page.goto("about:blank");
      await signInAs(page, room.emailOf[role], baseURL!);
      return `/${room.workspaceId}`;
    });
  },
  signInBeside: async ({ browser, baseURL, room }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (role) => {
      const context = await browser.newContext({ baseURL: baseURL! });
      contexts.push(context);
      const page = awaitsKeys(await context.newPage());
      await signInAs(page, room.emailOf[role], baseURL!);
      return page;
    });
    for (const context of contexts) await context.close();
  },
  expectAccessible: async ({ page }, use) => {
    await use(async (other = page) => {
      // No frames of others are in these pages: so axe needs no page of its own to join its findings, which takes half the time.
      const axe = new AxeBuilder({ page: other }).setLegacyMode().options({ resultTypes: ["violations"] });
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
    });
  },
  /**
   * Where a journey is about a refusal, the browser's own note of it is no complaint: `true` where somebody was faster or
   * something typed does not do, `[404]` and the like for others.
   */
  refusals: [false, { option: true }],
  /** A console error or a broken content rule fails the journey it happened in. */
  page: async ({ page, refusals }, use) => {
    const complaints: string[] = [];
    const expected: readonly number[] = refusals === true ? [409, 422] : refusals || [];
    const isRefusal = (text: string) =>
      expected.includes(Number(/^Failed to load resource: .* status of (\d{3})/.exec(text)?.[1]));
    page.on(
      "console",
      (message) =>
        message.type() === "error" &&
        !isRefusal(message.text()) &&
        complaints.push(`${message.text()} ${message.location().url}`),
    );
    page.on("pageerror", (error) => complaints.push(String(error)));
    await use(awaitsKeys(page));
    expect(complaints).toEqual([]);
  },
});

/** Where a page stores something; where somebody is says nothing of the plan. */
export const isWrite = (request: Request) => request.method() === "POST" && !request.url().includes("/live.here");

export { expect } from "@playwright/test";
