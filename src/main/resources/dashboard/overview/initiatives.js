import { board } from "../parts/initiatives.js";
import { h } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { folded } from "./folded.js";

/** What has no figure of its own, by how far it has come. */
export function initiatives({ initiatives: known, sources }) {
	const total = known.reduce((sum, { total: some }) => sum + some, 0);
	return total > 0 && folded("initiatives", total, [h("p", { class: "lead" }, t("overview.initiatives.lead")), board(known, sources)]);
}
