import { addressWith } from "../parts/address.js";
import { h } from "../parts/dom.js";
import { figureText } from "../parts/figures.js";
import { t } from "../parts/language.js";

/** A figure that opens its source, as each with its id does where there is a drawer: a link to the view with its drawer open, which can be shared as it is. */
export function figureLink(observation, text = figureText(observation)) {
	return h(
		"a",
		{
			class: "figure",
			href: addressWith({ figure: observation.id }),
			"data-figure": observation.id,
			title: t("figure.source", `${observation.name}, ${observation.place.name}`),
		},
		text,
	);
}
