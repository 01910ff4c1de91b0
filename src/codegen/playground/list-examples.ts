import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const systems = "conformance/systems";

/** One example as the page's picker lists it, and the files that the page will ask for. */
export interface ListedExample {
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly declaration: string;
  readonly artifacts: readonly { readonly name: string; readonly url?: string; readonly made?: string }[];
  /** Path below `examples` → file of the project. */
  readonly files: Readonly<Record<string, string>>;
}

/** Examples that stand with their artifacts beside them: folder, title. */
const kept = [
  ["lying", "A lie: the model was rebuilt, the text was not"],
  ["heart-rhythm", "Heart rhythm, on the wrist and in the pocket"],
  ["face-detection", "Face detection, for two chips"],
] as const;

/** Every declaration that the project has as an example: those with artifacts, then a pair for each system of the article. */
export async function listExamples(): Promise<readonly ListedExample[]> {
  const { workedSystems } = await load<SystemsModule>(`${systems}/systems.ts`);
  const { systemArtifactNames } = await load<ArtifactsModule>(`${systems}/make-system-artifacts.ts`);
  return [
    ...kept.map(([folder, title]) => keptExample(folder, title)),
    ...workedSystems.map((one) => systemExample(one, "declaration", systemArtifactNames)),
    ...workedSystems.map((one) => systemExample(one, "broken", systemArtifactNames)),
  ];
}

interface WorkedSystem {
  readonly ids: readonly string[];
  readonly folder: string;
  readonly title: string;
  readonly breaks: { readonly why: string };
}

interface SystemsModule {
  readonly workedSystems: readonly WorkedSystem[];
}

interface ArtifactsModule {
  readonly systemArtifactNames: readonly string[];
}

/** A module of the suite, which is a neighbour: what is built from it is read, not imported. */
async function load<Module>(path: string): Promise<Module> {
  return (await import(pathToFileURL(join(root, path)).href)) as Module;
}

function keptExample(folder: string, title: string): ListedExample {
  const source = `conformance/examples/${folder}`;
  const names = readdirSync(join(root, source));
  const declaration = names.find((name) => name.endsWith(".hml")) ?? "";
  const artifacts = names.filter((name) => name.endsWith(".om"));
  return {
    id: folder,
    group: "With their artifacts",
    title,
    declaration: `examples/${folder}/${declaration}`,
    artifacts: artifacts.map((name) => ({ name, url: `examples/${folder}/${name}` })),
    files: Object.fromEntries(
      [declaration, ...artifacts].map((name) => [`${folder}/${name}`, `${source}/${name}`]),
    ),
  };
}

function systemExample(
  { ids, folder, title, breaks }: WorkedSystem,
  kind: "declaration" | "broken",
  made: readonly string[],
): ListedExample {
  const file = `${folder}/${kind}.hml`;
  const text = readFileSync(join(root, systems, file), "utf8");
  const named = made.filter(
    (one) => one.startsWith(`${folder}/`) && text.includes(`"${one.slice(folder.length + 1)}"`),
  );
  return {
    id: kind === "broken" ? `${ids[0]}-broken` : String(ids[0]),
    group: kind === "broken" ? "Systems, each with a promise broken" : "Systems of the article",
    title: `${ids.join(", ")}: ${kind === "broken" ? breaks.why : title}`,
    declaration: `examples/${file}`,
    artifacts: named.map((one) => ({ name: one.slice(folder.length + 1), made: one })),
    files: { [file]: `${systems}/${file}` },
  };
}
