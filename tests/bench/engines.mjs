// The engines that are compared, each a function from documents to a search, itself a function from a
// query to codes.
//
// All get the same documents: the official name, the everyday name and the search phrases, without
// marks, since half of the queries have none. Each is set up as its documentation advises for search as
// one types, the last word half typed, the names weighted highest; and where a choice made it both
// slower and less often right, such as forgiving slips, the other one was taken.

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
    // Not fuzzy: with `fuzzy: 0.2` it takes three times as long and is right a third less often.
    searchOptions: { boost: { name: 2, everyday: 2 }, prefix: true },
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
  // One text an entry: its fastest form.
  const engine = new FlexSearch.Index({ tokenize: "forward" });
  bared(documents).forEach(({ name, everyday, phrases }, at) => {
    engine.add(at, `${everyday} ${name} ${phrases}`);
  });
  return (query) =>
    engine.search(bare(query), { limit: LIMIT, suggest: true }).map((at) => documents[at].code);
}

export async function orama(documents) {
  const { create, insertMultiple, search } = await import("@orama/orama");
  const engine = create({
    schema: { id: "string", name: "string", everyday: "string", phrases: "string" },
  });
  await insertMultiple(engine, bared(documents));
  return (query) =>
    // Not with a tolerance for slips: it then finds the right one first a third as often.
    search(engine, {
      term: bare(query),
      properties: ["name", "everyday", "phrases"],
      boost: { name: 2, everyday: 2 },
      limit: LIMIT,
    }).hits.map((hit) => hit.document.id);
}
