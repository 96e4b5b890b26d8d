import { signInDoor } from "@/server/accounts/sign-in-door";
import { engine } from "@/server/context";
import { refuseForeign } from "@/server/refuse-foreign";

export const POST = async (request: Request) => refuseForeign(request) ?? (await signInDoor(engine(), request));
