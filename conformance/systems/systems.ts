import { industrySystems } from "./industry-systems.ts";
import { sceneSystems } from "./scene-systems.ts";
import type { WorkedSystem } from "./worked-system.ts";

/** Every numbered system of the source article, in its order. */
export const workedSystems: readonly WorkedSystem[] = [...sceneSystems, ...industrySystems];
