import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readEnvironment } from "../server/environment";

const read = (path: string) => readFileSync(path, "utf8");

/** The variables that a service of compose.yaml is given, with what an operator writes into .env in their places. */
function environmentOf(compose: string, service: string, given: Record<string, string>): Record<string, string> {
  const [, block = ""] = compose.split(`\n  ${service}:\n`);
  const [, after = ""] = block.split("    environment:\n");
  const lines = after.split("\n").map((line) => /^ {6}([A-Z_]+): (.+)$/.exec(line));
  const until = lines.indexOf(null);
  return Object.fromEntries(
    lines.slice(0, until).map((line) => {
      const value = line![2]!.replace(/\$\{([A-Z_]+)(:[-?][^}]*)?\}/g, (_all, name: string) => given[name] ?? "");
      return [line![1]!, value];
    }),
  );
}

/** What the image sets by itself. */
const imageEnvironment = (dockerfile: string) =>
  Object.fromEntries(
    [...(/^ENV (.+)$/m.exec(dockerfile)?.[1] ?? "").matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name!, value!]),
  );

test("the containers start Attune with settings it takes", () => {
  const given = {
    SITE_HOST: "attune.example.com",
    POSTGRES_PASSWORD: "p4ss",
    ATTUNE_SECRET: "k3Jw9xQpZ7vTn2LfRb8sYd6HgMc4AeUo",
  };
  const asked = { ...imageEnvironment(read("Dockerfile")), ...environmentOf(read("compose.yaml"), "attune", given) };
  const { NODE_ENV, ...settings } = asked;
  expect(NODE_ENV).toBe("production");
  expect(readEnvironment(settings)).toMatchObject({
    baseUrl: "https://attune.example.com",
    databaseUrl: "postgres://attune:p4ss@database/attune",
    dataDirectory: "/data",
    host: "0.0.0.0",
    mail: null,
    port: 3000,
    trustProxy: [/subnet: (\S+)/.exec(read("compose.yaml"))?.[1]],
  });
});

test("the image is made with a Node that Attune takes, and holds no data, secret or history of this folder", () => {
  const { engines } = JSON.parse(read("package.json")) as { engines: { node: string } };
  const versions = [...read("Dockerfile").matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => Number(major));
  expect(new Set(versions).size).toBe(1);
  expect(versions[0]).toBeGreaterThanOrEqual(Number.parseInt(engines.node.slice(2), 10));
  expect(read(".dockerignore").split("\n")).toEqual(expect.arrayContaining([".env", ".git", "data", "node_modules"]));
});
