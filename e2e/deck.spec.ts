import { readFileSync } from "node:fs";
import { checkPackage } from "@/server/files/pptx/check-package";
import { expect, test } from "./fixtures";

test("the deck is looked at and downloaded as a native file @both", async ({ page, signIn, expectAccessible }) => {
  await page.goto(`${await signIn("viewer")}/deck`);
  await page.getByRole("button", { name: /^Slide 2: Five outcomes/ }).click();
  await expect(page.getByRole("img", { name: /Raise net margin per active customer/ })).toBeVisible();
  await page.getByRole("button", { name: /^Slide 3:/ }).click();
  await expect(page.getByRole("img", { name: /Co-design studio/ })).toBeVisible();
  await expectAccessible();

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download the deck" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("Larkmere Home board 2026-11-21.pptx");
  expect(await checkPackage(new Uint8Array(readFileSync(await download.path())))).toEqual([]);
});
