const missing = (): Response =>
  Response.json({ error: { code: "Not Found", message: "There is nothing at this address." } }, { status: 404 });

export { missing as GET, missing as POST };
