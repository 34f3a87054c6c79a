import { read } from "./api.js";

/** What a curator adds with "times more" comes with these two readings of it. */
const SUFFIXES = ["-read-as-multiple", "-read-as-increase"];

/** The derived figures that tell how figures which are so many times more than a base can be read. */
export async function readingsAmong(figures, { asOf } = {}) {
	const compared = figures.filter(({ comparison }) => comparison?.kind === "times-more").map(({ indicator }) => indicator);
	if (compared.length === 0) {
		return [];
	}
	const indicator = [...new Set(compared)].flatMap((code) => SUFFIXES.map((suffix) => code + suffix));
	const { items } = await read("/observations", { indicator, origin: "derived", asOf, limit: 1000 });
	return items;
}
