// The engines that are compared, each a function from documents to a search, itself a function from a
// query to codes.
//
// All get the same documents: the official name, the everyday name and the search phrases, without
// marks, since half of the queries have none. Each is set up as its documentation advises for search as
// one types: the last word half typed, slips forgiven where it can, the name weighted highest.

export const LIMIT = 10;

const bare = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

const bared = (documents) =>
  documents.map(({ code, name, everyday, phrases }) => ({
    id: code,
    name: bare(name),
    everyday: bare(everyday),
    phrases: bare(phrases.join(" . ")),
  }));

export async function minisearch(documents) {
  const { default: MiniSearch } = await import("minisearch");
  const engine = new MiniSearch({
    fields: ["name", "everyday", "phrases"],
    searchOptions: { boost: { name: 2, everyday: 2 }, prefix: true, fuzzy: 0.2 },
  });
  engine.addAll(bared(documents));
  return (query) => engine.search(bare(query)).slice(0, LIMIT).map((hit) => hit.id);
}

export async function fuse(documents) {
  const { default: Fuse } = await import("fuse.js");
  const engine = new Fuse(bared(documents), {
    keys: [{ name: "name", weight: 2 }, { name: "everyday", weight: 2 }, "phrases"],
    ignoreLocation: true,
  });
  return (query) => engine.search(bare(query), { limit: LIMIT }).map((hit) => hit.item.id);
}

export async function flexsearch(documents) {
  const { default: FlexSearch } = await import("flexsearch");
  const engine = new FlexSearch.Document({
    document: { id: "id", index: ["name", "everyday", "phrases"] },
    tokenize: "forward",
  });
  bared(documents).forEach((document) => engine.add(document));
  return (query) => {
    const fields = engine.search(bare(query), { limit: LIMIT, suggest: true });
    return [...new Set(fields.flatMap((field) => field.result))].slice(0, LIMIT);
  };
}

export async function orama(documents) {
  const { create, insertMultiple, search } = await import("@orama/orama");
  const engine = create({
    schema: { id: "string", name: "string", everyday: "string", phrases: "string" },
  });
  await insertMultiple(engine, bared(documents));
  return (query) =>
    search(engine, {
      term: bare(query),
      properties: ["name", "everyday", "phrases"],
      boost: { name: 2, everyday: 2 },
      tolerance: 1,
      limit: LIMIT,
    }).hits.map((hit) => hit.document.id);
}
