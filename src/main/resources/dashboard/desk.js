import { cards } from "./desk/cards.js";
import { readCatalogue } from "./desk/known.js";
import { isOutdated, KINDS, readArticle } from "./desk/readings.js";
import { recording } from "./desk/record.js";
import { markRecorded } from "./desk/recorded.js";
import { wayOf } from "./desk/several.js";
import { sourceForm } from "./desk/source-form.js";
import "./desk/texts.js";
import { changed, onWork, startAnew, takeUpWork, takeWorkHere, work } from "./desk/work.js";
import { h } from "./parts/dom.js";
import { t } from "./parts/language.js";
import { openPage } from "./parts/page.js";
import { fileProgress } from "./reading/files.js";
import { legend, markedText } from "./reading/marked-text.js";
import { failureText } from "./reading/read-text.js";
import { many } from "./reading/texts.js";

openPage(desk, readCatalogue);

/** An article, what was read of it beside it, and what is recorded of that. */
function desk() {
	const elsewhere = h("div", { class: "state error", role: "alert", hidden: true }, h("p", {}, t("desk.elsewhere")), h("button", { type: "button", onclick: takeWorkHere }, t("desk.elsewhere.take")));
	const full = h("p", { class: "state error", role: "alert", hidden: true }, t("desk.full"));
	const said = h("p", { class: "said", role: "status" });
	const stale = h("p", { class: "desk-bad", role: "status", hidden: true }, t("desk.read.changed"));
	const body = h("div", { class: "desk" });
	takeUpWork({
		elsewhere: () => {
			elsewhere.hidden = false;
			body.inert = true;
		},
		full: (isFull) => (full.hidden = !isFull),
	});
	const text = markedText(
		t("desk.text"),
		legend(t("desk.legend"), KINDS.map((kind) => [kind, t(`desk.kind.${kind}`)])),
		(key, isToCard) => {
			choose(key);
			if (isToCard) {
				figures.goTo(key);
			}
		},
		(table, part) => wayOf(table, part, { say, chosen: choose, acceptAll: (some) => figures.acceptAll(some), rejectAll: (some) => figures.rejectAll(some) }),
	);
	const figures = cards(choose, say, () => record.focus());
	const source = sourceForm(readNow, () => source.askPlace() || figures.start());
	const record = recording({ tell, goTo, refill: () => source.refill() });
	const workbench = h("div", { class: "reading-bench" }, text.element, figures.element);
	const anew = h("button", { type: "button", onclick: throwAway }, t("desk.anew"));
	const parts = [source, figures, record];
	const progress = fileProgress();
	let running = Promise.resolve(false);
	// What is being read, or is to be read next.
	let asked = null;

	function say(told) {
		said.textContent = told;
	}

	/** Marks a figure in the text and among the cards, and those that are chosen with it. */
	function choose(key, others = [key]) {
		text.choose(key, { others });
		figures.mark(others);
	}

	/** Says what is wrong at the parts that it is wrong with. */
	function tell(told) {
		source.tell(told.filter(({ list }) => list === "source"));
		figures.tell(told.filter(({ key }) => key));
	}

	function goTo({ key, field, list, code }) {
		if (key) {
			choose(key);
			figures.goTo(key, field ?? "value");
		}
		else if (list === "source") {
			source.goTo(field);
		}
		else {
			figures.goToThing(list, code);
		}
	}

	/** Reads the article as it is now, once and after any other reading; tells whether it could be read. */
	function readNow() {
		const key = source.key();
		if (asked !== key) {
			asked = key;
			source.say(source.whyNotRead() ?? "");
			running = running.then(() => asked === key && read(key));
		}
		return running;
	}

	async function read(key) {
		wait(true);
		try {
			const lost = source.whyNotRead() ? null : await readArticle(() => asked === key, source.file(), progress);
			if (lost !== null) {
				source.refill();
				changed();
				const numerals = work.cards.length;
				const count = work.cards.filter(({ kind }) => kind === "figure").length;
				say([count === 0 ? t("desk.read.none", many("numerals", numerals)) : t("desk.read.some", many("figures", count), many("numerals", numerals)), lost > 0 && t("desk.read.lost", many("figures", lost))].filter(Boolean).join(" "));
			}
			return lost !== null;
		}
		catch (error) {
			source.say(failureText(error));
			return false;
		}
		finally {
			if (asked === key) {
				asked = null;
				wait(false);
			}
		}
	}

	/** Records nothing while the article is being read. */
	function wait(isOn) {
		if (isOn) {
			workbench.setAttribute("aria-busy", "true");
		}
		else {
			workbench.removeAttribute("aria-busy");
		}
		record.wait(isOn);
	}

	/** Whether anything would be lost that nobody has recorded. */
	function isLost() {
		return work.text !== "" && (work.result === null || work.cards.some((card) => card.state === "accepted" || (card.state === "open" && card.isTouched)));
	}

	function throwAway() {
		if (!isLost() || confirm(t("desk.anew.sure"))) {
			asked = null;
			record.clear();
			startAnew();
			source.clear();
			say("");
			wait(false);
		}
	}

	function show() {
		const isRead = work.reading !== null;
		workbench.hidden = record.element.hidden = !isRead;
		markRecorded();
		if (isRead) {
			const states = new Map(work.cards.map(({ key, state }) => [key, state]));
			text.show(work.reading, work.cards.map((card) => markOf({ ...card, state: states.get(card.of) ?? card.state })));
		}
		(isRead ? parts : [source, figures]).forEach((part) => part.show());
		anew.hidden = work.text === "";
		stale.hidden = !isRead || work.text === work.reading.text;
	}

	body.append(source.element, progress.element, h("div", { class: "beside" }, said, stale, anew), workbench, record.element);
	onWork(show);
	show();
	if (isOutdated()) {
		readNow();
	}
	return [elsewhere, full, body];
}

/** How a numeral is marked in the text, and what is said of it. */
function markOf({ key, start, end, kind, state }) {
	const isDecided = kind === "figure" && state !== "open";
	return { key, start, end, look: `${kind} ${state}`, said: isDecided ? `${t("desk.kind.figure")}, ${t(`desk.state.${state}`)}` : t(`desk.kind.${kind}`) };
}
