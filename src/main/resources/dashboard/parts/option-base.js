import { figureText, notes } from "./figures.js";

/**
 * What ECharts is told of every chart. The same marks mean the same everywhere: solid is certain, hatched is open or
 * joint, pale is derived. A look has the colours of the theme.
 */
export function base(look) {
	return {
		animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
		animationDuration: 400,
		textStyle: { fontFamily: look.font, color: look.ink },
		tooltip: {
			renderMode: "richText",
			confine: true,
			backgroundColor: look.background,
			borderColor: look.line,
			textStyle: { color: look.ink, fontSize: 13 },
			formatter: ({ data }) => (data?.observation ? tooltip(data.observation) : ""),
		},
	};
}

function tooltip(observation) {
	return [observation.name, figureText(observation), notes(observation).join(" · ")].map(escaped).join("\n");
}

/** Where a period stands on an axis of time. */
export function middleOf({ start, end }) {
	return (Date.parse(start) + Date.parse(end)) / 2;
}

/** Keeps a name from being read as markup of rich text. */
export function escaped(text) {
	return text.replaceAll("{", "(").replaceAll("}", ")").replaceAll("|", "/");
}
