import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { recoveryCodes, secondFactors, sessions, workspaces } from "@/db/schema";
import { makeResetLink } from "@/server/accounts/reset-link";
import { type Answer, ask } from "../ask";
import { type Caller, call, headersOf, resultOf } from "../call";
import { knock, setCookies } from "../knock";
import { addressIn, places } from "../matrix/places";
import { ageTries, forgetTries } from "../own-server";
import { isInWorkspace, procedures } from "../procedures";
import { addPerson, addRoom, type Person, password } from "../rooms";
import type { Suite } from "../suite";
import { validValue } from "../valid-value";
import type { World } from "../world";

const stepMs = 30_000;
const mostTries = 5;

type Holder = { person: Person; caller: Caller; app: TOTP; recovery: string[]; secret: string };
type Trial = { world: World; misses: string[]; n: number };

const act = (caller: Caller, name: string, input: object) =>
  call(caller, { path: `account.${name}`, type: "mutation" }, JSON.stringify(input));

async function holder({ world }: Trial, person?: Person): Promise<Holder> {
  const who = person ?? (await addPerson(world.engine, "With an app"));
  const caller = await world.as(who);
  const { secret } = resultOf<{ secret: string }>(await act(caller, "beginSecondFactor", { password }));
  const app = new TOTP({ secret: Secret.fromBase32(secret) });
  const confirmed = await act(caller, "confirmSecondFactor", { code: app.generate() });
  const { recoveryCodes: recovery } = resultOf<{ recoveryCodes: string[] }>(confirmed);
  return { person: who, caller, app, recovery, secret };
}

/** As if no code of the last minutes had been used. */
const freshSteps = ({ world }: Trial, { person }: Holder) =>
  world.engine.db.update(secondFactors).set({ lastStep: 0 }).where(eq(secondFactors.userId, person.id));

async function signIn(trial: Trial, { person }: Holder, code?: string, given = password): Promise<Answer> {
  trial.n++;
  return knock(trial.world.nobody, "sign-in/email", {
    email: person.email,
    password: given,
    ...(code !== undefined && { code }),
  });
}

/** Never within a second of the next code: what is sent must be judged in the step it was made in. */
async function wellWithinStep(): Promise<void> {
  const left = stepMs - (Date.now() % stepMs);
  if (left < 3_000) await new Promise((done) => setTimeout(done, left + 100));
}
const codeAt = ({ app }: Holder, steps: number) => app.generate({ timestamp: Date.now() + steps * stepMs });
const opens = (answer: Answer) => answer.status === 200 && setCookies(answer).length > 0;

async function noHalfSession(trial: Trial, who: Holder): Promise<void> {
  const { world, misses } = trial;
  const before = (await world.engine.db.select().from(sessions).where(eq(sessions.userId, who.person.id))).length;
  const half = await signIn(trial, who);
  if (half.status !== 200 || JSON.parse(half.text).needsCode !== true) misses.push(`without a code: ${half.text}`);
  if (setCookies(half).length > 0) misses.push("a password without its code gave a cookie");
  const wrong = await signIn(trial, who, codeAt(who, 0), "not the password");
  if (wrong.status !== 401 || /code/i.test(wrong.text)) misses.push(`a wrong password with a code: ${wrong.text}`);
  const after = (await world.engine.db.select().from(sessions).where(eq(sessions.userId, who.person.id))).length;
  if (after !== before) misses.push("a session was opened without a code");
}

async function codesOnce(trial: Trial, who: Holder): Promise<void> {
  const { world, misses } = trial;
  for (const steps of [-3, -2, -1, 0, 1, 2, 3]) {
    await freshSteps(trial, who);
    await forgetTries(world.engine);
    await wellWithinStep();
    const answer = await signIn(trial, who, codeAt(who, steps));
    if (opens(answer) !== Math.abs(steps) <= 1) misses.push(`a code ${steps} steps away: ${answer.status}`);
  }
  for (let times = 0; times < (world.short ? 2 : 10); times++) {
    await freshSteps(trial, who);
    await forgetTries(world.engine);
    await wellWithinStep();
    const code = codeAt(who, 0);
    const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(trial, who, code)));
    const opened = answers.filter(opens).length;
    if (opened !== 1) misses.push(`one code, sent 5 times at once, opened ${opened} sessions`);
    await forgetTries(world.engine);
    for (const old of [code, codeAt(who, -1)])
      if (opens(await signIn(trial, who, old))) misses.push("a code was taken after it or a later one was used");
  }
}

async function tries(trial: Trial, who: Holder): Promise<string> {
  const { world, misses } = trial;
  await freshSteps(trial, who);
  await forgetTries(world.engine);
  const guess = (at: number) => String((Number(codeAt(who, 0)) + 1 + at * 7_919) % 1_000_000).padStart(6, "0");
  await wellWithinStep();
  const answers = await Promise.all(Array.from({ length: 40 }, (_, at) => signIn(trial, who, guess(at))));
  const reached = answers.filter(({ status }) => status === 401).length;
  if (reached > mostTries) misses.push(`${reached} of 40 codes were tried in 5 minutes`);
  if (reached + answers.filter(({ status }) => status === 429).length !== 40 && !answers.some(opens))
    misses.push("a wrong code was answered with neither 401 nor 429");
  if (opens(await signIn(trial, who, codeAt(who, 0)))) misses.push("the right code was taken after 40 wrong ones");
  await ageTries(world.engine, 17);
  await wellWithinStep();
  if (!opens(await signIn(trial, who, codeAt(who, 0)))) misses.push("17 minutes later the right code is refused");
  return `${reached} of 40 guessed codes tried`;
}

async function recovery(trial: Trial, who: Holder): Promise<void> {
  const { world, misses } = trial;
  await forgetTries(world.engine);
  const rows = await world.engine.db.select().from(recoveryCodes).where(eq(recoveryCodes.userId, who.person.id));
  const kept = JSON.stringify(rows);
  if (who.recovery.length !== 10 || rows.length !== 10) misses.push(`${who.recovery.length} recovery codes`);
  const plain = (code: string) => code.replaceAll("-", "");
  if (who.recovery.some((code) => kept.includes(code) || kept.includes(plain(code))))
    misses.push("recovery codes are kept as they are");
  const [first = "", second = "", third = ""] = who.recovery;
  const answers = await Promise.all(Array.from({ length: 5 }, () => signIn(trial, who, first)));
  const opened = answers.filter(opens).length;
  if (opened !== 1) misses.push(`one recovery code, sent 5 times at once, opened ${opened} sessions`);
  await forgetTries(world.engine);
  if (opens(await signIn(trial, who, first))) misses.push("a recovery code was taken twice");
  if (!opens(await signIn(trial, who, ` ${plain(second).toUpperCase()} `)))
    misses.push("a recovery code typed without hyphens is refused");
  const other = await holder(trial);
  if (opens(await signIn(trial, other, third))) misses.push("a recovery code of somebody else was taken");
  await forgetTries(world.engine);
  await act(who.caller, "newRecoveryCodes", { password });
  if (opens(await signIn(trial, who, third))) misses.push("an old recovery code was taken after new ones were made");
}

async function sealed(trial: Trial, who: Holder): Promise<void> {
  const { world, misses } = trial;
  const other = await holder(trial);
  const { db } = world.engine;
  const [mine] = await db.select().from(secondFactors).where(eq(secondFactors.userId, who.person.id));
  const [theirs] = await db.select().from(secondFactors).where(eq(secondFactors.userId, other.person.id));
  const bytes = Buffer.from(Secret.fromBase32(who.secret).buffer);
  const kept = mine?.sealedSecret ?? "";
  if (kept.includes(who.secret) || Buffer.from(kept, "base64url").includes(bytes))
    misses.push("the app's secret is kept as it is");
  const put = (sealedSecret: string) =>
    db.update(secondFactors).set({ sealedSecret, lastStep: 0 }).where(eq(secondFactors.userId, who.person.id));
  await forgetTries(world.engine);
  await wellWithinStep();
  await put(theirs?.sealedSecret ?? "");
  if (opens(await signIn(trial, who, codeAt(other, 0)))) misses.push("a sealed secret works in another person's row");
  await put(kept);
  if (!opens(await signIn(trial, who, codeAt(who, 0)))) misses.push("put back, the secret does not work");
}

/** To another phone: asked again for everything, the old one good until then, the ticket one person's and worth one move. */
async function moves(trial: Trial): Promise<void> {
  const { world, misses } = trial;
  const [who, other] = [await holder(trial), await holder(trial)];
  const begin = async (holds: Holder, code: string, given = password) => {
    trial.n++;
    return act(holds.caller, "moveSecondFactor", { password: given, code });
  };
  const confirm = async (holds: Holder, ticket: string, code: string) => {
    trial.n++;
    return act(holds.caller, "confirmSecondFactorMove", { ticket, code });
  };
  const nextStep = async () => {
    await freshSteps(trial, who);
    await forgetTries(world.engine);
    await wellWithinStep();
  };
  await nextStep();
  const [, ...rest] = who.recovery;
  const refused: [string, Answer][] = [
    ["a wrong password", await begin(who, codeAt(who, 0), "not the password")],
    ["a wrong code", await begin(who, "000000")],
    ["an empty code", await begin(who, "")],
    ["the code of somebody else", await begin(who, codeAt(other, 0))],
    ["a recovery code of somebody else", await begin(who, other.recovery[0] ?? "")],
  ];
  for (const [what, { status }] of refused) if (status === 200) misses.push(`a second factor moved with ${what}`);
  await nextStep();
  const code = codeAt(who, 0);
  const begun = await Promise.all(Array.from({ length: 5 }, () => begin(who, code)));
  const tickets = begun.filter(({ status }) => status === 200);
  if (tickets.length !== 1) misses.push(`one code, sent 5 times at once, began ${tickets.length} moves`);
  const { ticket, secret } = resultOf<{ ticket: string; secret: string }>(tickets[0] ?? begun[0]!);
  if (ticket.includes(secret)) misses.push("the ticket of a move shows the new secret");
  const phone = { ...who, app: new TOTP({ secret: Secret.fromBase32(secret) }), secret };
  await nextStep();
  if (opens(await signIn(trial, who, codeAt(phone, 0)))) misses.push("the new phone is good before it showed a code");
  if (!opens(await signIn(trial, who, codeAt(who, 0)))) misses.push("the old phone is no good while a move is begun");
  const stranger = await confirm(other, ticket, codeAt(phone, 0));
  if (stranger.status === 200) misses.push("somebody else used the ticket of a move");
  const wrong = await Promise.all(
    Array.from({ length: 20 }, (_, at) => confirm(who, ticket, String(100_000 + at * 7_919).padStart(6, "0"))),
  );
  const reached = wrong.filter(({ status }) => status === 422).length;
  if (reached > mostTries) misses.push(`${reached} codes of the new phone were tried in 5 minutes`);
  await nextStep();
  const moved = await Promise.all(Array.from({ length: 5 }, () => confirm(who, ticket, codeAt(phone, 0))));
  const done = moved.filter(({ status }) => status === 200);
  if (done.length !== 1) misses.push(`one ticket, sent 5 times at once, moved ${done.length} times`);
  await nextStep();
  if (opens(await signIn(trial, who, codeAt(who, 0)))) misses.push("the old phone is good after the move");
  if (opens(await signIn(trial, who, rest[0]))) misses.push("an old recovery code is good after the move");
  await nextStep();
  if (!opens(await signIn(trial, phone, codeAt(phone, 0)))) misses.push("the new phone is no good after the move");
  await nextStep();
  if ((await confirm(who, ticket, codeAt(phone, 0))).status === 200) misses.push("a ticket was good twice");
  if ((await begin(who, codeAt(who, 0))).status === 200) misses.push("the old phone began another move");
}

/** A link for a new password never stands in for the factor. */
async function resets(trial: Trial, who: Holder): Promise<void> {
  const { world, misses } = trial;
  await forgetTries(world.engine);
  const link = await world.engine.inTransaction((tx) =>
    makeResetLink(tx, { userId: who.person.id, origin: "mail", baseUrl: "" }),
  );
  const given = { secret: link.split("#")[1], password: "quiet rivers over slate 17" };
  for (const more of [{}, { code: "" }, { code: "000000" }, { code: null }]) {
    const answer = await knock(world.nobody, "reset", { ...given, ...more });
    if (answer.status === 200 && JSON.parse(answer.text).ok === true)
      misses.push(`a link set a password with ${JSON.stringify(more)} for a code`);
  }
  if ((await signIn(trial, who)).status !== 200) misses.push("the password changed without a code");
}

/** Where a workspace asks for it, nobody without a factor gets past the door: by no procedure, file or page. */
async function required(trial: Trial): Promise<string> {
  const { world, misses } = trial;
  const room = await addRoom(world.engine);
  const { workspaceId, people } = room;
  await holder(trial, people.owner);
  await world.engine.db.update(workspaces).set({ requiresSecondFactor: true }).where(eq(workspaces.id, workspaceId));
  const admin = await world.as(people.admin);
  const inside = procedures.filter(isInWorkspace).filter((_each, at) => !world.short || at % 8 === 0);
  await world.state.keep();
  for (const procedure of inside.filter(({ type }) => type !== "subscription")) {
    const input = JSON.stringify(validValue(procedure.schema, { workspaceId }, world.random));
    const { status } = await call(admin, procedure, input);
    trial.n++;
    if (status !== 412) misses.push(`${procedure.path} without a second factor: ${status}`);
  }
  const addresses = places()
    .filter(({ whose }) => whose === "members")
    .filter((_each, at) => !world.short || at % 8 === 0);
  for (const { address, isRoute } of addresses) {
    const path = addressIn(address, workspaceId);
    const answer = await ask(admin.port, { path, headers: headersOf(admin), method: "GET" });
    trial.n++;
    const isSent = /\/account\?needs=second-factor/.test(answer.headers["location"] ?? answer.text);
    if (isRoute ? answer.status < 400 || answer.status >= 500 : !isSent)
      misses.push(`${path} without a second factor: ${answer.status}`);
    if (!isRoute && answer.text.includes("Abandoned basket"))
      misses.push(`${path} shows the workspace without a second factor`);
  }
  const changed = await world.state.changedSince();
  if (changed && changed.length > 0) misses.push(`without a second factor ${changed.join(", ")} changed`);
  const ended = await act(await world.as(people.owner), "endSecondFactor", { password });
  if (ended.status === 200) misses.push("a second factor could be turned off where the workspace asks for it");
  return `${inside.length} procedures and ${addresses.length} addresses closed without one`;
}

export const secondFactor: Suite = {
  id: "A6",
  goal: "no half session; a code is good once, also 5 times at once, one step early or late and no more; 5 tries in 5 minutes; 10 recovery codes, hashed, each good once; the secret sealed to its person; moved to another phone only with password and code, by one ticket of one person; no link stands in for it; nothing of a workspace that asks for it without one",
  short: false,
  run: async (world) => {
    const trial: Trial = { world, misses: [], n: 0 };
    const who = await holder(trial);
    await noHalfSession(trial, who);
    await codesOnce(trial, who);
    const tried = await tries(trial, who);
    await recovery(trial, who);
    await sealed(trial, who);
    await moves(trial);
    await resets(trial, who);
    const closed = await required(trial);
    await forgetTries(world.engine);
    const { n, misses } = trial;
    return { figure: `${tried}; ${closed}; ${misses.length} deviations of ${n}`, n, misses };
  },
};
