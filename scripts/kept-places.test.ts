import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { keptPlace } from "@/domain/kept-place";

test("every place that keeps what is typed has words for people who can no longer open it", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => /\.tsx?$/.test(file));
  const keys = files.flatMap((file) =>
    [...readFileSync(`app/${file}`, "utf8").matchAll(/(?:useKeptKey\(|keptAs=\{)\s*["`]([^"`$]+)/g)].map(
      ([, key]) => key ?? "",
    ),
  );
  expect(keys.length).toBeGreaterThan(60);
  expect(keys.filter((key) => keptPlace(`${key.trim()} 1`) === "A form")).toEqual([]);
});
