import { expect, it } from "vitest";
import { reasonToInstall } from "./install-dependencies.mjs";

const lock = (packages: Record<string, { version: string; optional?: boolean }>) => JSON.stringify({ packages });
const wanted = lock({
  "": { version: "1" },
  "node_modules/a": { version: "1.0.0" },
  "node_modules/mac": { version: "2.0.0", optional: true },
});
const here = `${process.platform} ${process.arch} ${process.versions.modules}`;

it("leaves packages alone that are those of the lockfile, without the parts for other machines", () => {
  const installed = lock({ "node_modules/a": { version: "1.0.0" } });
  expect(reasonToInstall(wanted, installed, null)).toBeNull();
  expect(reasonToInstall(wanted, installed, here)).toBeNull();
});

it("installs what is missing, older, half there, or made for another Node", () => {
  expect(reasonToInstall(wanted, null, null)).toBe("they are missing");
  expect(reasonToInstall(wanted, lock({ "node_modules/a": { version: "0.9.0" } }), here)).toBe("they are out of date");
  expect(reasonToInstall(wanted, lock({}), here)).toBe("they are out of date");
  const elsewhere = lock({ "node_modules/a": { version: "1.0.0" }, "node_modules/mac": { version: "1.0.0" } });
  expect(reasonToInstall(wanted, elsewhere, here)).toBe("they are out of date");
  expect(reasonToInstall(wanted, lock({ "node_modules/a": { version: "1.0.0" } }), "linux x64 1")).toContain("Node");
});
