/** What every drawing needs: the library, and the colours of the theme. */

let loading = null;

/** ECharts. It comes once something is to be drawn: the page can be read before. */
export function library() {
	loading ??= import("/_static/echarts/6.0.0/dist/echarts.esm.min.js");
	return loading;
}

/** The colours and the type of the theme, as the style sheet has them. */
export function look() {
	const style = getComputedStyle(document.documentElement);
	const color = (name) => style.getPropertyValue(`--${name}`).trim();
	const names = ["background", "surface", "ink", "muted", "line", "accent", "second", "joint"];
	return {
		...Object.fromEntries(names.map((name) => [name, color(name)])),
		// Series beside each other need more colours than the page has.
		series: ["accent", "second", "series-3", "series-4", "series-5", "series-6", "muted"].map(color),
		// Double quotes would end the attribute of an SVG that it is written in.
		font: style.fontFamily.replaceAll('"', "'"),
	};
}
