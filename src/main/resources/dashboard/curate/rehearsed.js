import "./texts.js";
import { datasetChanged, readTagged, send } from "../parts/api.js";
import { h } from "../parts/dom.js";
import { choice, field, line } from "../parts/fields.js";
import { t } from "../parts/language.js";
import { PRICES, STATUSES } from "./terms.js";

/** How many changes are listed. */
const SHOWN = 10;

/**
 * A form that takes back a revision.
 * @param made is called with what is told once it is taken back
 */
export function takeBack(revision, made = datasetChanged) {
	return rehearsed(() => ({ method: "POST", path: `/changes/${revision}/revert` }), { said: t("curate.takenBack", revision), rest: { skip: "changed" }, made });
}

/** A form that withdraws all that a source states. */
export function withdrawal(source) {
	const path = `/publications/${encodeURIComponent(source)}`;
	return rehearsed(() => ({ method: "DELETE", path, tagged: path }), { said: t("curate.publication.withdrawn") });
}

/**
 * A form that moves figures to another indicator, part or place.
 * @param selection the parameters that select them
 * @param places the names of all places, by code
 */
export function move(selection, places) {
	const set = {};
	const say = (name) => (value) => (set[name] = value.trim() === "" ? undefined : value.trim());
	const none = t("curate.move.none");
	const fields = [
		field("indicator", t("curate.indicator"), line("", say("indicator")), t("curate.move.indicator")),
		field("where", t("curate.move.where"), line("", say("where")), t("curate.move.where.hint")),
		field("place", t("curate.place"), choice("", places, say("place"), none)),
		field("status", t("curate.status"), choice("", STATUSES, say("status"), none)),
		field("prices", t("curate.prices"), choice("", PRICES, say("prices"), none)),
	];
	const body = () => ({ selection, set: { ...set, where: set.where && Object.fromEntries(set.where.split(/[\s,]+/).map((part) => part.split(":"))) } });
	return rehearsed(() => ({ method: "POST", path: "/observations/move", body: body() }), { said: t("curate.moved"), fields });
}

/**
 * A form that shows what a change would do before it is made.
 * @param request returns what is sent; `tagged` is the path of what a tag is needed of
 * @param said what is told once it is made, to `made`
 * @param rest parameters by which all but what is in the way is changed
 */
function rehearsed(request, { said, fields = [], rest = null, made = datasetChanged }) {
	const reason = line("", () => {}, { maxlength: 500 });
	const shown = h("div", { role: "status", tabindex: "-1" });
	const show = h("button", { type: "submit" }, t("curate.rehearse"));

	async function run(parameters, make) {
		const { method, path, body, tagged } = request();
		show.disabled = true;
		try {
			const ifMatch = make && tagged ? (await readTagged(tagged)).etag : undefined;
			const answer = await send(method, path, { body, ifMatch, parameters: { reason: reason.value.trim(), ...parameters } });
			shown.replaceChildren(...(make ? [h("p", {}, said)] : report(answer.body)));
			if (make) {
				made(said);
			}
		}
		catch (problem) {
			if (problem.status === undefined) {
				throw problem;
			}
			const faults = (problem.errors ?? []).map(({ rejected, message }) => [rejected, message].filter(Boolean).join(": "));
			shown.replaceChildren(...[problem.message || t("state.error.unreachable"), ...faults].map((text) => h("p", { class: "fault" }, text)));
		}
		show.disabled = false;
		shown.focus();
	}

	function report({ changes, left = [], moreLeft = 0, moved, warnings = [], copies = [] }) {
		const count = left.length + moreLeft;
		const parameters = count > 0 ? rest : {};
		return [
			moved !== undefined && h("p", {}, t("curate.would.move", moved)),
			changes.length > 0 && h("ul", {}, changes.slice(0, SHOWN).map(change)),
			changes.length > SHOWN && h("p", {}, t("curate.would.more", changes.length - SHOWN)),
			warnings.length > 0 && h("ul", {}, warnings.map(({ message }) => h("li", {}, message))),
			copies.length > 0 && h("p", {}, t("curate.would.copies", copies.join(", "))),
			count > 0 && h("p", { class: "fault" }, t("curate.inTheWay", count)),
			count > 0 && h("ul", {}, left.slice(0, SHOWN).map(({ href, message }) => h("li", {}, h("a", { href }, href), ` ${message}`))),
			parameters && changes.length > 0 && h("button", { type: "button", class: "main", onclick: () => run(parameters, true) }, t(count > 0 ? "curate.make.rest" : "curate.make")),
			changes.length === 0 && h("p", {}, t("curate.would.nothing")),
		].filter(Boolean);
	}

	return h(
		"form",
		{
			class: "correction",
			onsubmit: (event) => {
				event.preventDefault();
				run({ dryRun: true }, false);
			},
		},
		fields,
		field("reason", t("curate.reason"), reason),
		h("p", {}, show),
		shown,
	);
}

function change({ action, href, count, id, fields }) {
	const told = fields.slice(0, 3).map(({ field: name, before, after }) => `${name}: ${text(before)} → ${text(after)}`);
	return h("li", {}, `${t(`curate.action.${action}`)} `, h("a", { href }, href), id === null && `: ${count}`, id !== null && action === "update" && h("p", { class: "hint" }, told.join("; ")));
}

function text(value) {
	return value === null || value === undefined ? "—" : typeof value === "object" ? JSON.stringify(value) : String(value);
}
