import { Decimal } from "../parts/api.js";
import { h } from "../parts/dom.js";
import { t } from "../parts/language.js";
import { visible } from "../reading/marked-text.js";
import { many } from "../reading/texts.js";
import { cardView } from "./card.js";
import { isTyping } from "../parts/fields.js";
import { takeApart } from "./joining.js";
import { addUnit } from "./new-things.js";
import { daysOf } from "./periods.js";
import { plainNumber } from "./publication.js";
import { locatorOf, makeFigure } from "./readings.js";
import { recordedOf, staysRecorded } from "./recorded.js";
import { changed, work } from "./work.js";

const KEYS = [["j", "↓"], ["k", "↑"], ["Enter"], ["a"], ["x"]];

/**
 * The figures that were read, a card each, to be decided one after the other.
 * @param chosen is called with the key of a card that is gone to
 */
export function cards(chosen) {
	const list = h("ol", { class: "desk-cards" });
	const other = h("div", { class: "desk-other", role: "status" });
	const count = h("p", { class: "hint" });
	let views = [];
	let shown = null;
	let faults = [];

	const acts = {
		choose: (key) => {
			other.replaceChildren();
			chosen(key);
		},
		accept(card) {
			const lacks = missing(card);
			if (lacks.length > 0) {
				faults = [...faults.filter(({ key }) => key !== card.key), ...lacks.map((field) => ({ key: card.key, field, isLack: true, message: t(`desk.missing.${field}`) }))];
				card.state = "open";
				changed();
				viewOf(card).goTo(lacks[0]);
				viewOf(card).show(faultsOf(card));
				return false;
			}
			addUnit(card.figure.indicator, card.figure.unit);
			card.state = card.state === "accepted" ? "open" : "accepted";
			changed();
			return true;
		},
		reject(card) {
			card.state = card.state === "rejected" ? "open" : "rejected";
			changed();
		},
		touch(card, field) {
			card.isTouched = true;
			if (card.state === "recorded" || card.state === "rejected") {
				card.state = "open";
			}
			faults = faults.filter((fault) => fault.key !== card.key || ![field, "join"].includes(fault.field));
			changed();
		},
		/** The gist of a sentence has changed, which other cards have too. */
		gist(at, key) {
			views.filter((view) => view.card.key !== key && locatorOf(view.card) === at && !view.isOpen()).forEach((view) => view.rebuild());
			changed();
		},
		rebuild(card, refusal = null) {
			faults = faults.filter((fault) => fault.key !== card.key || fault.field !== "join");
			if (refusal) {
				faults.push({ key: card.key, field: "join", message: refusal });
			}
			changed();
			const view = viewOf(card);
			view.rebuild();
			view.title.focus();
		},
		makeKind(card, kind) {
			takeApart(card);
			card.kind = kind;
			card.state = "open";
			card.isTouched = true;
			changed();
			showOther(card);
		},
	};

	function viewOf({ key }) {
		return views.find((view) => view.card.key === key);
	}

	/** What is wrong with a card, less what it lacked and has by now. */
	function faultsOf(card) {
		return faults.filter(({ key, field, isLack }) => key === card.key && (!isLack || missing(card).includes(field)));
	}

	/** A numeral that is no figure: what it is, and a way to make it one. */
	function showOther(card) {
		const isInBody = card.paragraph !== null;
		const button = h("button", { type: "button", onclick: () => {
			makeFigure(card);
			changed();
			viewOf(card).goTo("value");
		} }, t("desk.makeFigure"));
		other.replaceChildren(h("p", {}, h("q", { lang: work.reading.language }, h("bdi", {}, visible(card.printed))), ` ${t("desk.isNoFigure", t(`desk.kind.${card.kind}`))} `, isInBody ? button : t("desk.outside")), recordedOf(card) && staysRecorded(recordedOf(card)));
		return button;
	}

	function shortcut(event) {
		const here = views.findIndex(({ element }) => element.contains(event.target));
		if (here < 0 || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey) {
			return;
		}
		const act = {
			j: () => go(here + 1),
			ArrowDown: () => go(here + 1),
			k: () => go(here - 1),
			ArrowUp: () => go(here - 1),
			a: () => acts.accept(views[here].card) && views[here].card.state === "accepted" && next(here),
			x: () => {
				acts.reject(views[here].card);
				next(here);
			},
		}[event.key];
		if (act && !(event.key.startsWith("Arrow") && event.target.type === "radio")) {
			event.preventDefault();
			act();
		}
	}

	function go(index) {
		views[index]?.title.focus();
		views[index]?.element.scrollIntoView({ block: "nearest" });
	}

	/** Goes to the next card that waits to be decided, or stays. */
	function next(here) {
		const index = views.findIndex(({ card }, at) => at > here && card.state === "open");
		views[here].open(false);
		go(index >= 0 ? index : here);
	}

	list.addEventListener("keydown", shortcut);
	return {
		element: h("section", { class: "desk-figures", "aria-label": t("desk.figures") }, h("h2", {}, t("desk.figures")), count, keys(), other, list),
		/** Goes to the card of a numeral, or says what it is. */
		goTo(key, field = null) {
			const view = viewOf({ key });
			if (view) {
				other.replaceChildren();
				if (field) {
					view.goTo(field);
				}
				else {
					view.title.focus();
					view.element.scrollIntoView({ block: "nearest" });
				}
			}
			else {
				const card = work.cards.find((it) => it.key === key);
				const joining = work.cards.find(({ joined }) => joined.includes(key));
				if (joining) {
					this.goTo(joining.key);
				}
				else if (card) {
					showOther(card).focus();
				}
			}
		},
		/** Marks a card as the one that is chosen in the text. */
		mark(key) {
			views.forEach(({ card, element }) => element.classList.toggle("chosen", card.key === key));
		},
		/** Says what is wrong with cards. */
		tell(told) {
			faults = told;
			this.show();
		},
		show() {
			const figures = work.cards.filter(({ kind, state }) => kind === "figure" && state !== "joined");
			const isSame = figures.length === views.length && figures.every((card, index) => views[index].card === card) && shown === work.reading.text;
			if (!isSame) {
				const before = shown === work.reading.text ? new Map(views.map((view) => [view.card, view])) : new Map();
				const unfolded = new Set(views.filter((view) => view.isOpen()).map((view) => view.card.key));
				const focused = document.activeElement;
				const held = views.find(({ element }) => element.contains(focused))?.card.key;
				views = figures.map((card) => before.get(card) ?? cardView(card, acts));
				list.replaceChildren(...views.map(({ element }) => element));
				views.filter(({ card, isOpen }) => unfolded.has(card.key) && !isOpen()).forEach((view) => view.open(true));
				shown = work.reading.text;
				if (held) {
					(list.contains(focused) ? focused : viewOf({ key: held })?.title)?.focus();
				}
			}
			views.forEach((view) => view.show(faultsOf(view.card)));
			const of = (state) => figures.filter((card) => card.state === state).length;
			count.textContent = t("desk.count", many("figures", figures.length), of("accepted"), of("open"), of("rejected"));
		},
	};
}

/** What a figure has to have before it is accepted. */
function missing({ figure }) {
	const { indicator, value, upper, relation, unit, places, period, comparison, base, printed } = figure;
	const isNumber = (text) => Decimal.isOne(plainNumber(text));
	return Object.entries({
		indicator: indicator !== "",
		value: Boolean(figure.missing) || isNumber(value),
		upper: relation !== "between" || isNumber(upper),
		unit: unit !== "",
		places: places.length > 0,
		period: daysOf(period) !== null,
		base: comparison === "" || daysOf(base) !== null || (base.trim() === "" && !needsBase(figure)),
		printed: printed.trim() !== "",
	})
		.filter(([, isThere]) => !isThere)
		.map(([field]) => field);
}

/** Whether it is compared with another time for want of anything else. */
function needsBase({ comparison, "comparison.place": place }) {
	return !["rank", "of-plan"].includes(comparison) && place === "";
}

function keys() {
	return h(
		"details",
		{ class: "desk-keys" },
		h("summary", {}, t("desk.keys")),
		h("dl", {}, KEYS.map((names) => [h("dt", {}, names.map((name) => h("kbd", {}, name)).flatMap((key, index) => (index > 0 ? [" ", key] : [key]))), h("dd", {}, t(`desk.keys.${names[0]}`))])),
		h("p", { class: "hint" }, t("desk.keys.hint")),
	);
}
