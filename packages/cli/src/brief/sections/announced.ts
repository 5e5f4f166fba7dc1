import { paragraph, type Section } from "../../render/document.ts";
import type { BriefContext } from "../context.ts";
export const announced = (_: BriefContext): Section => ({ heading: "Announced", blocks: [paragraph("")] });
