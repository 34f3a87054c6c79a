import { go, state } from "./parts/address.js";
import { chart } from "./parts/chart.js";
import { t } from "./parts/language.js";
import { openWritten } from "./parts/page.js";
import { forCurators } from "./parts/states.js";

/** The page of an indicator has all it shows; here its chart comes to life. */

/** The parameters of the address that the chart has too. */
const SELECTION = ["plot", "beside", "where", "from", "to"];

openWritten(() => {
	const drawn = document.querySelector("figure.chart");
	const { code, name } = drawn.dataset;
	const asked = state();
	const query = Object.fromEntries(SELECTION.filter((parameter) => asked.has(parameter)).map((parameter) => [parameter, asked.get(parameter)]));
	drawn.replaceWith(chart({ code, name, query, level: 2, choose: (changes) => go(changes, { replace: true }), first: drawn.querySelector("picture") }));
	document.getElementById("view").append(forCurators(t("curate.merge"), ({ merge }) => merge("indicators", code)));
});
