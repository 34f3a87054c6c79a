import { library, look } from "./drawing.js";
import { sharedNotes } from "./figures.js";

const WIDTH = 800;

/** Room for the title above a chart and the source below it, in pixels. */
const MARGIN = { top: 72, bottom: 36 };

/**
 * A chart as a file that stands alone, with its title, what is to be known of its figures, and where it is from.
 * @param type "svg" or "png"
 * @param shown the chart's title, figures, height and option
 */
export async function picture(type, { title, figures, height, option }) {
	const echarts = await library();
	const size = { width: WIDTH, height: height + MARGIN.top + MARGIN.bottom };
	const drawn = type === "svg"
		? echarts.init(null, null, { renderer: "svg", ssr: true, ...size })
		: echarts.init(document.createElement("div"), null, { renderer: "canvas", ...size });
	drawn.setOption(framed(option(look(), WIDTH), title, figures, look()));
	const blob = type === "svg"
		? new Blob([drawn.renderToSVGString()], { type: "image/svg+xml" })
		: await new Promise((resolve) => drawn.renderToCanvas({ pixelRatio: 2 }).toBlob(resolve, "image/png"));
	drawn.dispose();
	return blob;
}

function framed(drawing, title, figures, { background, ink, muted }) {
	const sources = [...new Set(figures.map(({ source }) => source.id))].join(", ");
	return {
		...drawing,
		animation: false,
		backgroundColor: background,
		title: {
			text: title,
			subtext: sharedNotes(figures).join(" · "),
			left: 12,
			top: 12,
			padding: 0,
			textStyle: { color: ink, fontSize: 18 },
			subtextStyle: { color: muted, fontSize: 13 },
		},
		grid: { ...drawing.grid, left: 12, top: drawing.grid.top + MARGIN.top, bottom: drawing.grid.bottom + MARGIN.bottom },
		graphic: {
			type: "text",
			left: 12,
			bottom: 10,
			style: { text: `${sources} · Jincheng Indicators, ${location.origin} · CC BY 4.0`, fill: muted, fontSize: 12 },
		},
	};
}
