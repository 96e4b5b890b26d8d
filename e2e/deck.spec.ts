import { readFileSync } from "node:fs";
import { checkPackage } from "@/server/files/pptx/check-package";
import { expect, test } from "./fixtures";

test("the deck is looked at and downloaded as a native file @both", async ({ page, signIn, expectAccessible }) => {
  await page.goto(`${await signIn("viewer")}/deck`);
  await page.getByRole("link", { name: "Steering, every month" }).click();
  await expect(page.getByRole("heading", { name: "Steering, every month", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: /^Slide 1:/ }).click();
  const parts = page.getByRole("complementary", { name: "Parts of the deck" });
  await parts.getByRole("button", { name: /^Roadmap/ }).click();
  await expect(page.getByRole("img", { name: /Co-design studio/ })).toBeVisible();
  await expectAccessible();

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download PowerPoint" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("Larkmere Home Steering, every month 2026-11-21.pptx");
  expect(await checkPackage(new Uint8Array(readFileSync(await download.path())))).toEqual([]);
});
