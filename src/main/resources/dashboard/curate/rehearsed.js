import "./texts.js";
import { datasetChanged, read, readTagged, send } from "../parts/api.js";
import { h } from "../parts/dom.js";
import { choice, field, line } from "../parts/fields.js";
import { figureText, periodText } from "../parts/figures.js";
import { isText, language, t } from "../parts/language.js";
import { PRICES, STATUSES } from "./terms.js";

/** How many changes are listed. */
const SHOWN = 20;

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

/** A form that merges an entry of the catalogue into another one. */
export function merge(list, code) {
	const body = { into: "" };
	const into = line("", (value) => (body.into = value.trim()), { required: true });
	return rehearsed(() => ({ method: "POST", path: `/${list}/${encodeURIComponent(code)}/merge`, body }), { said: t("curate.merged"), fields: [field("into", t("curate.merge.into"), into, t("curate.merge.hint"))] });
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
			shown.replaceChildren(...(make ? [h("p", {}, said)] : await report(answer.body)));
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

	async function report({ changes, left = [], moreLeft = 0, moved, warnings = [] }) {
		const count = left.length + moreLeft;
		const parameters = count > 0 ? rest : {};
		return [
			moved !== undefined && h("p", {}, t("curate.would.move", moved)),
			changes.length > 0 && h("ul", {}, await Promise.all(changes.toSorted((one, other) => isOfSentence(one) - isOfSentence(other)).slice(0, SHOWN).map(change))),
			changes.length > SHOWN && h("p", {}, t("curate.would.more", changes.length - SHOWN)),
			warnings.length > 0 && h("ul", {}, warnings.map(({ message }) => h("li", {}, message))),
			count > 0 && h("p", { class: "fault" }, t("curate.inTheWay", count)),
			count > 0 && h("ul", {}, await Promise.all(left.slice(0, SHOWN).map(obstacle))),
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

/** What a change does, in words. */
async function change({ action, href, count, id, fields }) {
	const told = (fields ?? []).slice(0, 3).map(({ field: name, before, after }) => `${isText(`curate.${name}`) ? t(`curate.${name}`) : name}: ${text(before)} → ${text(after)}`);
	return h("li", {}, `${t(`curate.action.${action}`)}: `, id === null ? [h("a", { href }, kindOf(href) || href), `: ${count}`] : await named(href, action !== "create"), id !== null && action === "update" && h("p", { class: "hint" }, told.join("; ")));
}

/** What is in the way of a change, with names for the paths in it. */
async function obstacle({ href, message }) {
	const parts = await Promise.all(message.split(/([/]api[/]v1[/][^\s]*[0-9a-z])/).map((part) => (part.startsWith("/api/v1/") ? named(part) : part)));
	return h("li", {}, await named(href), " ", parts);
}

/** A link to a resource, by what that is called; by its address where there is none of it yet. */
async function named(href, isThere = true) {
	const body = isThere ? await read(href.replace("/api/v1", "")).catch(() => null) : null;
	const name = (body && nameOf(body)) ?? href.split("/").at(-1);
	return h("a", { href }, [kindOf(href), `“${name}”`].filter(Boolean).join(" "));
}

/** Whether a change is of a sentence: those come last. */
function isOfSentence({ collection }) {
	return collection.endsWith("/statements");
}

function kindOf(href) {
	const kind = href.includes("/statements/") ? "statements" : href.split("/")[3];
	return isText(`curate.of.${kind}`) ? t(`curate.of.${kind}`) : "";
}

/** What something is called: a figure by what it is of, a sentence by what it says. */
function nameOf({ name, title, gist, place, period, ...others }) {
	return period ? [name, place.name, periodText(period), figureText(others)].join(", ") : (name ?? title ?? gist);
}

/** A value in words: of an object what its name or its days say. */
function text(value) {
	const { name, title, label, code, start, end, ...others } = value ?? {};
	const named = name?.[language] ?? name?.en ?? name ?? title ?? label ?? code ?? value?.[language] ?? value?.en ?? (start && [start, end].join("/"));
	return value === null || value === undefined ? "—" : Array.isArray(value) ? value.map(text).join(", ") : typeof value === "object" ? (named ?? Object.values(others).filter(Boolean).map(text).join(" ")) : String(value);
}
