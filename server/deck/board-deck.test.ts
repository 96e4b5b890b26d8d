import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { testEngine } from "@/db/testing/database";
import { addWorkspace, larkmere } from "@/db/testing/workspace";
import type { Role } from "@/domain/access";
import { checkPackage } from "../files/pptx/check-package";
import { createCaller } from "../root";
import { downloadDeck } from "./download";

test("the board's deck tells what changed since the last review, with the reason, in a native table", async () => {
  const engine = await testEngine();
  const { workspaceId, idOf } = await addWorkspace(engine, larkmere());
  const as = (role: Role) => createCaller({ engine, userId: idOf[role], ip: "" });
  const changes = async () =>
    (await as("viewer").deck.preview({ workspaceId })).slides.filter(({ kind }) => kind === "changes");
  expect(await changes()).toEqual([]);
  await as("editor").planHistory.take({ workspaceId, name: "Board of November", takenOn: "2026-11-20" });
  expect((await changes()).map(({ title }) => title)).toEqual([
    "Nothing changed on the roadmap since Board of November, 20 Nov 2026",
  ]);
  await as("editor").roadmap.move({
    ...{ workspaceId, initiativeId: "R24", version: 1, startQuarter: "2028-Q1" },
    reason: "The studio needs content at level 3.",
  });
  const [slide] = await changes();
  expect(slide).toMatchObject({
    title: "Since Board of November, 20 Nov 2026: 1 moved later. Each has a reason",
    footer: { asOf: "21 Nov 2026", source: expect.stringContaining("review of 20 Nov 2026") },
  });
  const answer = await downloadDeck({ engine, userId: idOf.viewer, ip: "" }, workspaceId, new URLSearchParams());
  const file = new Uint8Array(await answer.arrayBuffer());
  expect(checkPackage(file)).toEqual([]);
  const page = Object.entries(unzipSync(file))
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, xml]) => strFromU8(xml))
    .find((xml) => xml.includes("The studio needs content at level 3."));
  expect(page).toContain("<a:tbl>");
  expect(page).toContain("From Q4 2027 to Q1 2028, 1 quarter later.");
});
