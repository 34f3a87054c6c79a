import { enliven } from "./parts/drawer.js";
import { openWritten } from "./parts/page.js";

/** The page of a figure has all it shows; here curators can correct it. */
openWritten(() => enliven(document.getElementById("story")));
