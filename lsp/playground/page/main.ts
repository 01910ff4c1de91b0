import { firstDeclaration, recallDeclaration } from "./declaration.ts";
import { startFileIntake } from "./file-intake.ts";
import { Playground } from "./playground.ts";
import { readShareLink } from "./share-link.ts";

/** What is shown to who comes for the first time: a declaration that lies about its artifact. */
const firstExample = "lying";

const playground = new Playground(new URL("language-server-worker.js", document.baseURI));
startFileIntake((files) => {
  playground.takeFiles(files).catch(reportFault);
});
addEventListener("hashchange", () => {
  openLink().catch(reportFault);
});
start().catch(reportFault);

/** A link comes first, then what was written before the page was loaded again, then an example. */
async function start(): Promise<void> {
  if (await openLink()) return;
  const kept = recallDeclaration();
  if (kept) {
    playground.open(kept);
    if (kept.example !== undefined) await playground.fetchArtifacts(kept.example);
    return;
  }
  try {
    await playground.openExample(firstExample);
  } catch (fault) {
    playground.open(firstDeclaration);
    throw fault;
  }
}

async function openLink(): Promise<boolean> {
  const shared = readShareLink(location.hash);
  if (shared === "broken") {
    playground.say("The link was cut or changed on its way: it holds no declaration. Ask for it again.");
    return false;
  }
  if (!shared) return false;
  playground.open(shared);
  if (shared.example !== undefined) await playground.fetchArtifacts(shared.example);
  return true;
}

function reportFault(fault: unknown): void {
  playground.say(`That has failed: ${fault instanceof Error ? fault.message : fault}`);
}
