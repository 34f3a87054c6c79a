import { send } from "../parts/api.js";
import { h } from "../parts/dom.js";
import { forgetKey, hasKey, onKeyChange } from "../parts/key.js";
import { explore, isText, pageOf, t } from "../parts/language.js";
import { forCurators } from "../parts/states.js";
import { visible } from "../reading/marked-text.js";
import { many } from "../reading/texts.js";
import { valueInWords } from "./card.js";
import { nameOf, takeIntoCatalogue } from "./known.js";
import { freeId, isOfAnotherText, placeOf, publicationOf } from "./publication.js";
import { locatorOf } from "./readings.js";
import { otherRecorded, readRecorded, staysRecorded, takeRecorded } from "./recorded.js";
import { changed, work } from "./work.js";

/**
 * What would be recorded, its check, and its recording.
 * @param tell is called with what is wrong, each with its place in the page
 * @param goTo goes to such a place
 * @param refill is called when what is recorded of the source has been read
 */
export function recording({ tell, goTo, refill }) {
	const summary = h("p", { class: "desk-summary" });
	const others = h("div", {});
	const said = h("div", { class: "desk-said", role: "status", tabindex: "-1" });
	const faults = h("div", {});
	const check = h("button", { type: "button", onclick: () => run(true) }, t("desk.check"));
	const record = h("button", { type: "button", class: "main", onclick: () => run(false) }, t("desk.record"));
	const forget = h("button", { type: "button", onclick: forgetKey }, t("desk.forget"));
	const keyState = h("span", { class: "hint" });
	let isBusy = false;
	let isReading = false;
	let textShown = work.reading?.sha256;

	async function run(dryRun) {
		if (isBusy) {
			return;
		}
		busy(true);
		said.replaceChildren();
		show([]);
		const { document: body, at } = publicationOf();
		try {
			const answer = await post(body, dryRun);
			if (dryRun) {
				say(h("p", { class: "desk-good" }, t("desk.checked", answer.body.recorded, answer.body.corrected, answer.body.unchanged)), warned(answer.body.warnings, at));
			}
			else {
				await done(answer.body, body, at);
			}
		}
		catch (error) {
			await failed(error, at);
		}
		finally {
			busy(false);
		}
	}

	function post(body, dryRun) {
		return send("POST", "/publications", { body, ifMatch: work.recorded?.etag, parameters: dryRun ? { dryRun: true } : {} });
	}

	async function failed(error, at) {
		const { status, message, errors = [], retryAfter } = error;
		if (status === 428 || status === 409 || (status === 412 && !work.recorded)) {
			await merge();
		}
		else if (status === 412) {
			say(h("p", {}, t("desk.faster")), h("button", { type: "button", onclick: () => merge() }, t("desk.faster.load")));
		}
		else if (errors.length > 0) {
			const told = ofTheSourceOnce(errors).map((fault) => ({ ...fault, ...placeOf(fault.pointer, at) }));
			show(told.map((fault) => ({ ...fault, message: sentenceOf(fault) })));
			say(h("p", { class: "desk-bad" }, t("desk.faults", many("faults", told.length))));
		}
		else if (status === undefined) {
			throw error;
		}
		else {
			say(h("p", { class: "desk-bad" }, status === 0 ? t("state.error.unreachable") : status === 401 ? message : t("state.error.failed", status, message), retryAfter !== null && ` ${t("reading.wait", retryAfter)}`));
		}
	}

	/** Reads what is recorded of the source now, keeps what was worked on, and checks again. */
	async function merge() {
		try {
			await takeUnlessLeft(publicationOf().document.source.id, (there) => (work.recorded === null && isOfAnotherText(there.body.source) ? askWhich : addTo)(there));
		}
		catch (error) {
			if (error.status === undefined) {
				throw error;
			}
			say(h("p", { class: "desk-bad" }, t("state.error.failed", error.status, error.message)));
		}
	}

	/** Reads what is recorded of a source, for the article that it was asked for. */
	async function takeUnlessLeft(source, take) {
		const { reading } = work;
		const there = await readRecorded(source);
		if (work.reading === reading) {
			await take(there);
		}
	}

	/** Another text has the id of this one: it is another source, or the same in other words. */
	function askWhich(there) {
		const { id, title } = there.body.source;
		const free = freeId(id);
		const useFree = () => {
			work.source.id = free;
			refill();
			changed();
			run(true);
		};
		say(
			h("p", { class: "desk-bad" }, t("desk.otherText", id, title)),
			h("span", { class: "beside" }, h("button", { type: "button", class: "main", onclick: useFree }, t("desk.otherText.id", free)), h("button", { type: "button", onclick: () => addTo(there) }, t("desk.otherText.same", title))),
		);
	}

	async function addTo(there) {
		const typed = takeRecorded(there);
		refill();
		changed();
		const note = h(
			"p",
			{},
			t("desk.there", work.recorded.source.title, many("figures", work.recorded.figures.length)),
			typed.length > 0 && ` ${t("desk.there.typed", typed.map((name) => t(`desk.${name}`)).join(", "))}`,
		);
		isBusy = false;
		await run(true);
		said.prepend(note);
	}

	/** What to look at in what is recorded; in a dry run with the way to it. */
	function warned(warnings, at) {
		const way = ({ pointer, message }) => (at ? h("button", { type: "button", class: "link", onclick: () => goTo(placeOf(pointer, at)) }, message) : message);
		return warnings.length > 0 ? h("ul", { "aria-label": t("desk.warnings") }, warnings.map((warning) => h("li", {}, way(warning)))) : "";
	}

	async function done(report, body, at) {
		const ids = new Map(report.parts.filter(({ collection }) => collection === "observations").map(({ part, id }) => [at.get(part)?.card, id]));
		work.result = { revision: report.revision, source: report.source, figures: [...ids].map(([key, id]) => ({ key, id })), warnings: report.warnings };
		work.cards.filter(({ key }) => ids.has(key)).forEach((card) => {
			card.state = "recorded";
			card.id = ids.get(card.key);
		});
		work.typed = [];
		takeIntoCatalogue();
		showResult();
		said.focus();
		// What is added from here on changes what was recorded now.
		await takeUnlessLeft(report.source, takeRecorded);
		refill();
		changed();
	}

	function showResult() {
		const { revision, source, figures, warnings = [] } = work.result;
		const cards = figures.map(({ key, id }) => ({ id, card: work.cards.find((card) => card.key === key) })).filter(({ card }) => card);
		const places = [...new Set(cards.flatMap(({ card }) => card.figure.places))];
		said.replaceChildren(
			h("p", { class: "desk-good" }, revision === null ? t("desk.unchanged") : t("desk.recorded", revision, many("figures", cards.length))),
			warned(warnings),
			h(
				"ul",
				{},
				h("li", {}, h("a", { href: explore({ source }) }, t("desk.recorded.source", source))),
				places.map((code) => h("li", {}, h("a", { href: pageOf(code) }, t("desk.recorded.place", nameOf("places", code))))),
				cards.map(({ id, card }) => h("li", {}, h("a", { href: `${pageOf(card.figure.places.length === 1 ? card.figure.places[0] : `group-${[...card.figure.places].sort().join("-")}`)}&figure=${id}` }, `${nameOf("indicators", card.figure.indicator)}: ${valueInWords(card)}`))),
			),
			...(revision === null ? [] : [forCurators(t("curate.takeBack"), ({ takeBack }) => takeBack(revision, takenBack))]),
		);
	}

	/** What was recorded is to be recorded again, if at all. */
	function takenBack(told) {
		work.cards.filter(({ state }) => state === "recorded").forEach((card) => Object.assign(card, { state: "accepted", id: null }));
		work.recorded = work.result = null;
		say(h("p", { class: "desk-good" }, told));
		refill();
		changed();
	}

	function say(...content) {
		said.replaceChildren(...content);
	}

	function busy(isOn) {
		isBusy = isOn;
		said.setAttribute("aria-busy", String(isOn));
		if (!isOn) {
			said.removeAttribute("aria-busy");
		}
		check.disabled = record.disabled = isOn;
		if (!isOn && work.reading) {
			changed();
		}
	}

	/** Lists what is wrong, with ways to where it is. */
	function show(told) {
		tell(told);
		faults.replaceChildren(
			...(told.length === 0
				? []
				: [h("ol", { class: "desk-faults", "aria-label": t("desk.faults.list") }, told.map((fault) => h("li", {}, h("button", { type: "button", class: "link", onclick: () => goTo(fault) }, `${whereOf(fault)} ${fault.message}`), fault.rejected && ` (${fault.rejected})`)))]),
		);
	}

	function showOthers() {
		const figures = otherRecorded();
		others.replaceChildren(
			...(figures.length === 0
				? []
				: [h("details", {}, h("summary", {}, t("desk.others", many("figures", figures.length))), h("ul", {}, figures.map((figure) => h("li", {}, `${nameOf("indicators", figure.indicator)}: `, h("q", {}, h("bdi", {}, visible(figure.printed))), ` (${locatorOf(figure)})`, staysRecorded(figure)))))]),
		);
	}

	const showKey = () => {
		forget.hidden = !hasKey();
		keyState.textContent = hasKey() ? t("desk.key.held") : t("desk.key.none");
	};
	onKeyChange(showKey);
	showKey();
	if (work.result) {
		showResult();
	}
	return {
		element: h("section", { class: "desk-record", "aria-label": t("desk.recording") }, faults, said, others, h("div", { class: "desk-bar" }, summary, h("span", { class: "beside" }, check, record, keyState, forget))),
		show() {
			if (textShown !== work.reading.sha256) {
				// What was said is of another text.
				textShown = work.reading.sha256;
				this.clear();
			}
			const { document: body } = publicationOf();
			const count = body.statements.reduce((sum, { figures }) => sum + figures.length, 0);
			const added = Object.keys(work.found).filter((list) => body[list].length > 0).map((list) => many(list, body[list].length));
			summary.textContent = [count === 0 ? t("desk.would.none") : t("desk.would", many("figures", count), many("sentences", body.statements.length)), ...added].join(" · ");
			record.disabled = check.disabled = isBusy || isReading || count === 0 || work.text !== work.reading.text;
			showOthers();
		},
		/** Waits while the article is read anew: until then its figures are of what was said before. */
		wait(isOn) {
			isReading = isOn;
			if (work.reading) {
				this.show();
			}
		},
		clear() {
			said.replaceChildren();
			show([]);
		},
		focus: () => check.focus(),
	};
}

/** The faults, of which those of the source that each figure repeats are told once, of the source. */
function ofTheSourceOnce(errors) {
	const told = errors.map((fault) => ({ ...fault, pointer: fault.pointer.replace(/^[/]statements[/].*[/]source([/]id)?$/, "/source/id") }));
	const isFirst = ({ pointer }, index) => pointer !== "/source/id" || told.findIndex((fault) => fault.pointer === pointer) === index;
	return told.filter(isFirst);
}

/** What of the page a fault is at. */
function whereOf({ key, list, code, pointer }) {
	const card = key && work.cards.find((it) => it.key === key);
	return t("desk.fault.at", (card ? `“${card.figure.printed}”` : list === "source" ? t("desk.source") : nameOf(list, code)) || pointer);
}

/** A fault as a sentence in the page's language. */
function sentenceOf({ field, message }) {
	const named = [`curate.${field}`, `desk.${field}`, `reading.${field}`].find(isText);
	const name = named ? t(named) : (field ?? t("desk.fault.it"));
	const known = { "Is missing.": "desk.fault.missing", "Unknown value.": "desk.fault.unknown" }[message];
	return t(known ?? "desk.fault.other", name, message);
}
