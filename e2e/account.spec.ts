import { createHmac } from "node:crypto";
import { expect, password, test } from "./fixtures";

/** The code an authenticator app would show for this key at a step of 30 seconds. Source: RFC 6238, RFC 4226. */
function codeAt(key: string, step: number): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...key].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from(bits.match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac("sha1", secret).update(counter).digest();
  const number = mac.readUInt32BE(mac.at(-1)! & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

const stepNow = () => Math.floor(Date.now() / 30_000);

test("a second factor is set up, asked for at the next sign-in, and a recovery code stands in for it", async ({
  page,
  signIn,
  room,
  browser,
  baseURL,
  expectAccessible,
}) => {
  const workspace = await signIn("editor");
  await page.goto(`/account?needs=second-factor&to=${workspace}/roadmap`);
  await expect(page.getByText("asks everybody for a second factor")).toBeVisible();
  await expectAccessible();
  await page.getByRole("button", { name: "Set up a second factor" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Your password").fill(password);
  await dialog.getByRole("button", { name: "Go on" }).click();
  await expect(dialog.getByRole("img", { name: /authenticator app/ })).toBeVisible();
  const key = (await dialog.locator(".select-all").innerText()).replaceAll(" ", "");
  const step = stepNow();
  await dialog.getByLabel("Code the app shows now").fill(codeAt(key, step));
  await dialog.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByRole("heading", { name: "Keep your recovery codes" })).toBeVisible();
  const recovery = await page.getByRole("listitem").allInnerTexts();
  expect(recovery).toHaveLength(10);
  await page.getByLabel("I keep them where").check();
  await page.getByRole("button", { name: "Done" }).click();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByText("10 recovery codes are left")).toBeVisible();
  await expectAccessible();
  await page.getByRole("link", { name: "Go on to the workspace" }).click();
  await expect(page).toHaveURL(new RegExp(`${workspace}/roadmap`));

  const enter = async (code: string) => {
    const context = await browser.newContext({ baseURL: baseURL! });
    const other = await context.newPage();
    await other.goto("/sign-in?to=/account");
    await other.getByLabel("E-mail").fill(room.emailOf.editor);
    await other.getByLabel("Password").fill(password);
    await other.getByRole("button", { name: "Sign in", exact: true }).click();
    await other.getByLabel("Code", { exact: true }).fill(code);
    await other.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(other.getByRole("heading", { name: "Your account" })).toBeVisible();
    return other;
  };
  const first = await enter(codeAt(key, Math.max(step + 1, stepNow())));
  await first.context().close();
  const second = await enter(recovery[0]!);
  await expect(second.getByText("9 recovery codes are left")).toBeVisible();
  await expect(second.getByText(/used a recovery code/)).toBeVisible();

  await second.getByRole("button", { name: "Move to another phone" }).click();
  const moving = second.getByRole("dialog");
  await moving.getByLabel("Your password").fill(password);
  await moving.getByLabel("Code of the old phone").fill(recovery[1]!);
  await moving.getByRole("button", { name: "Go on" }).click();
  const moved = (await moving.locator(".select-all").innerText()).replaceAll(" ", "");
  expect(moved).not.toBe(key);
  await moving.getByLabel("Code the app shows now").fill(codeAt(moved, stepNow()));
  await moving.getByRole("button", { name: "Move it" }).click();
  await expect(second.getByRole("heading", { name: "Keep your recovery codes" })).toBeVisible();
  expect(await second.getByRole("list").getByRole("listitem").allInnerTexts()).not.toContain(recovery[2]);
  await second.context().close();
});

test("another workspace does not exist for a stranger", async ({ page, signIn, request }) => {
  await signIn("owner");
  const response = await page.request.get("/00000000-0000-4000-8000-000000000000/brief");
  expect(response.status()).toBe(404);
  const signedOut = await request.post("/api/trpc/member.invite", { data: {}, headers: { "x-attune-csrf": "1" } });
  expect(signedOut.status()).toBe(401);
  const foreign = await page.request.post("/api/trpc/member.invite", {
    data: {},
    headers: { "x-attune-csrf": "1", origin: "http://evil.test" },
  });
  expect(foreign.status()).toBe(403);
});
