import { openPage } from "./parts/page.js";
import { empty } from "./parts/states.js";

openPage(async () => empty());
