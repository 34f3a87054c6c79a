import { go } from "./parts/address.js";
import { drawCharts } from "./parts/chart.js";
import { installDrawer } from "./parts/drawer.js";

/** The line below the chart, in pixels. */
const CREDIT = 52;

/** A frame is low: it has one quantity, and the page of the indicator has all. */
drawCharts({ level: 2, query: { panels: 1, height: Math.min(1600, Math.max(200, innerHeight - CREDIT)) }, choose: (changes) => go(changes, { replace: true }) });
installDrawer();
