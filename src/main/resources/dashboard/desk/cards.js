import { h } from "../parts/dom.js";
import { isText, language, t } from "../parts/language.js";
import { visible } from "../reading/marked-text.js";
import { many } from "../reading/texts.js";
import { cardView } from "./card.js";
import { isTyping } from "../parts/fields.js";
import { GROUPS, groupOf, inOrder, isShown, missing, takeApart, twinsOf, warningsOf } from "./doubt.js";
import { choicesFor, decideOn, lackingOf, undecidedOf } from "./known.js";
import { newList } from "./new-list.js";
import { locatorOf, makeFigure } from "./readings.js";
import { recordedOf, staysRecorded } from "./recorded.js";
import { correctSeveral, correctTable } from "./several.js";
import { changed, work } from "./work.js";

const KEYS = [["a"], ["x"], ["u"], ["A"], ["1"], ["s"], ["c", "t"], ["j", "↓"], ["k", "↑"], ["Enter"], ["y", "Y", "e", "n", "N"]];

/** No more cards of a group are on the page at once. */
const SHOWN = 40;

/**
 * The figures that were read, a card each: those that are sure are decided at once, the others one after the other.
 * @param chosen is called with the key of a card that is gone to, and with the keys of those that are chosen with it
 * @param say is called with what became of several
 * @param done is called when nothing is left to be decided
 */
export function cards(chosen, say, done) {
	const other = h("div", { class: "desk-other", role: "status" });
	const count = h("p", { class: "hint" });
	const all = h("button", { type: "button", class: "main", onclick: acceptSure });
	const undo = h("button", { type: "button", onclick: takeBack }, t("desk.undo"), " ", h("kbd", {}, "u"));
	const doubts = h("ul", { class: "desk-choices desk-doubts", "aria-label": t("desk.doubts") });
	const groups = new Map(GROUPS.map((name) => [name, cardGroup(name, { sure: all }[name], { doubt: doubts }[name], () => show())]));
	const proposals = newList({ decided: (isLast) => isLast && next(null), remember });
	const undone = [];
	let views = new Map();
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
				faults = [...faults.filter(({ key }) => key !== card.key), ...lacks.map((field) => ({ key: card.key, field, isLack: true, message: isText(`desk.missing.${field}`) ? t(`desk.missing.${field}`) : t("desk.fault.missing", t(`curate.${field}`)) }))];
				decide([card], "open");
				goTo(card.key, lacks[0]);
				return false;
			}
			decide([card], card.state === "accepted" ? "open" : "accepted");
			return true;
		},
		reject: (card) => decide([card], card.state === "rejected" ? "open" : "rejected"),
		/** Takes one of the indicators that it may be of, and accepts it if nothing else is missing. */
		pick(card, { indicator, where = null }) {
			remember([card, ...twinsOf(card)]);
			Object.assign(card, { figure: { ...card.figure, indicator, where }, isTouched: true });
			if (this.accept(card)) {
				undone.pop();
			}
		},
		touch(card, field) {
			card.isTouched = true;
			if (["recorded", "rejected"].includes(card.state) || undecidedOf(card).length > 0) {
				card.state = "open";
			}
			faults = faults.filter((fault) => fault.key !== card.key || fault.field !== field);
			changed();
		},
		/** The gist of a sentence has changed, which other cards have too. */
		gist(card) {
			card.isTouched = true;
			views.forEach((view) => view.card !== card && locatorOf(view.card) === locatorOf(card) && !view.isOpen() && view.rebuild());
			changed();
		},
		rebuild(card) {
			changed();
			views.get(card).rebuild();
			views.get(card).title.focus();
		},
		makeKind(card, kind) {
			takeApart(card);
			card.kind = kind;
			card.state = "open";
			card.isTouched = true;
			changed();
			showOther(card);
		},
		acceptAll,
	};

	/** Has what becomes of cards be taken back at once, which leads back to where it was decided. */
	function remember(cards, goBack = () => goTo(cards[0].key)) {
		const before = cards.map((card) => [card, { ...card, figure: { ...card.figure } }]);
		const { decided } = work;
		work.decided = [...decided];
		undone.push(() => {
			before.forEach(([card, was]) => Object.assign(card, was));
			work.decided = decided;
			changed();
			goBack();
		});
	}

	/** Decides figures together, each with what it is converted to, as far as that lacks nothing else. */
	function decide(cards, state) {
		const isWhole = (twin) => !twin.isRepeat && missing(twin).length === 0;
		const decided = cards.flatMap((card) => [card, ...twinsOf(card).filter(isWhole)]);
		if (decided.length > 0) {
			remember(decided);
		}
		for (const card of decided) {
			card.state = state;
			if (state === "accepted") {
				decideOn(...lackingOf(card));
			}
		}
		changed();
	}

	function openOf(cards) {
		return cards.filter((card) => isShown(card) && card.state === "open");
	}

	/** Accepts all of some that are open and lack nothing. */
	function acceptAll(cards) {
		const open = openOf(cards);
		const whole = open.filter((card) => missing(card).length === 0);
		decide(whole, "accepted");
		say([t("desk.accepted", many("figures", whole.length)), whole.length < open.length && t("desk.accepted.not", many("figures", open.length - whole.length))].filter(Boolean).join(" "));
	}

	function acceptSure() {
		acceptAll(groups.get("sure").members());
		next(null);
	}

	function takeBack() {
		undone.pop()?.();
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
			goTo(card.key, "value");
		} }, t("desk.makeFigure"));
		other.replaceChildren(h("p", {}, h("q", { lang: work.reading.language }, h("bdi", {}, visible(card.printed))), ` ${t("desk.isNoFigure", t(`desk.kind.${card.kind}`))} `, isInBody ? button : t("desk.outside")), ...[recordedOf(card)].filter(Boolean).map(staysRecorded));
		return button;
	}

	function shortcut(event) {
		const here = viewAt(event.target);
		const { key } = event;
		if (work.reading === null || element.closest("[inert]") || isTyping(event) || event.ctrlKey || event.metaKey || event.altKey || (key.startsWith("Arrow") && event.target.type === "radio")) {
			return;
		}
		const candidate = here?.card.figure.indicator === "" && choicesFor(here.card)[Number(key) - 1];
		const ofCard = candidate ? () => stepOn(here, () => acts.pick(here.card, candidate)) : here && OF_CARDS[key];
		const act = { A: () => !all.disabled && acceptSure(), u: takeBack }[key] ?? ofCard;
		if (act) {
			event.preventDefault();
			act(here);
		}
	}

	/** Rejects all of some that are open. */
	function rejectAll(cards) {
		const open = openOf(cards);
		decide(open, "rejected");
		say(t("desk.rejected", many("figures", open.length)));
	}

	const together = { say, chosen, acceptAll, rejectAll };

	/** The ways to all figures of a group that have the same warning. */
	function doubtsOf(cards) {
		const all = cards.flatMap((card) => warningsOf(card).map(({ code, message }) => ({ code, card, text: message[language] ?? message.en })));
		return [...Map.groupBy(all, ({ code }) => code).values()].filter(({ length }) => length > 1).map((some) => h("li", {}, h("button", { type: "button", class: "small", "aria-haspopup": "dialog", onclick: () => correctSeveral(some[0].text, some.map(({ card }) => card), together) }, `${some[0].text} (${some.length})`)));
	}

	/** What keys do on a card. */
	const OF_CARDS = {
		j: (here) => go(here, 1),
		ArrowDown: (here) => go(here, 1),
		k: (here) => go(here, -1),
		ArrowUp: (here) => go(here, -1),
		a: (here) => stepOn(here, () => acts.accept(here.card)),
		x: (here) => stepOn(here, () => acts.reject(here.card)),
		s: (here) => stepOn(here, () => acceptAll(work.cards.filter((card) => locatorOf(card) === locatorOf(here.card)))),
		c: ({ card: { cell, paragraph } }) => (cell ? correctTable(cell.table, { column: cell.column }, together) : correctSeveral(t("desk.paragraph", paragraph), work.cards.filter((card) => isShown(card) && card.paragraph === paragraph), together)),
		t: ({ card: { cell } }) => cell && correctTable(cell.table, {}, together),
	};

	function viewAt(target) {
		return [...views.values()].find(({ element }) => element.contains(target));
	}

	/** Decides a card and goes on, if it is decided, to the one that takes its place in the list. */
	function stepOn(here, act) {
		const group = [...groups.values()].find((it) => it.members().includes(here.card));
		const at = group.members().indexOf(here.card);
		act();
		if (here.card.state !== "open") {
			if (here.isOpen()) {
				here.open(false);
				show();
			}
			next(group.members()[at] ?? group.members().at(-1));
		}
	}

	/** Goes to a card, or else to the first that is to be looked at, or to what accepts all that is sure, or on. */
	function next(card) {
		const [first] = groups.get("doubt").members();
		const target = card?.state === "open" ? card : first;
		if (target) {
			goTo(target.key);
		}
		else if (!all.disabled) {
			all.focus();
		}
		else if (!proposals.focus()) {
			done();
		}
	}

	function go(here, step) {
		const titles = [...element.querySelectorAll(".desk-title")].filter((title) => title.checkVisibility());
		titles[titles.indexOf(here.title) + step]?.focus();
	}

	/** Goes to the card of a numeral, or says what it is. */
	function goTo(key, field = null) {
		const card = work.cards.find((it) => it.key === key);
		const whole = card && work.cards.find((it) => it.key === card.of);
		if (whole) {
			goTo(whole.key, field);
		}
		else if (card && isShown(card)) {
			other.replaceChildren();
			[...groups.values()].find((group) => group.members().includes(card))?.turnTo(card);
			if (field) {
				views.get(card).goTo(field);
			}
			else {
				views.get(card).title.focus();
				views.get(card).element.scrollIntoView({ block: "nearest" });
			}
		}
		else if (card) {
			showOther(card).focus();
		}
	}

	/** Where a card is: one that is being corrected stays where it is until it is decided. */
	function placeOf(card) {
		const view = views.get(card);
		return view?.isOpen() && view.group && card.state === "open" ? view.group : groupOf(card);
	}

	function show() {
		const figures = work.cards.filter(isShown);
		const focused = document.activeElement;
		const held = viewAt(focused)?.card.key;
		const unfolded = [...views.values()].filter((view) => view.isOpen()).map(({ card }) => card.key);
		const text = work.reading?.text;
		const before = shown === text ? views : new Map();
		shown = text;
		const placed = Map.groupBy(figures, placeOf);
		views = new Map([...before].filter(([card]) => figures.includes(card)));
		for (const [name, group] of groups) {
			const members = placed.get(name) ?? [];
			group.show(name === "doubt" ? inOrder(members) : members, (card) => {
				if (!views.has(card)) {
					const view = cardView(card, acts);
					views.set(card, view);
					view.open(unfolded.includes(card.key));
				}
				const view = views.get(card);
				view.group = name;
				view.show(faultsOf(card));
				return view.element;
			});
		}
		if (held && document.activeElement !== focused) {
			// In a form that was made anew, where somebody types.
			const field = focused.closest("[data-field]")?.dataset.field;
			const view = views.get(figures.find(({ key }) => key === held));
			if (focused.isConnected) {
				focused.focus();
			}
			else if (field) {
				view?.goTo(field);
			}
			else {
				view?.title.focus();
			}
		}
		all.textContent = t("desk.sure.accept", many("figures", groups.get("sure").members().length));
		all.append(" ", h("kbd", {}, "A"));
		all.disabled = groups.get("sure").members().length === 0;
		undo.disabled = undone.length === 0;
		proposals.show();
		doubts.replaceChildren(...doubtsOf(groups.get("doubt").members()));
		const openRecorded = groups.get("recorded").members().filter(({ state }) => state === "open").length;
		const of = (state) => figures.filter((card) => card.state === state).length;
		count.textContent = t("desk.count", many("figures", figures.length), of("accepted"), of("open") - openRecorded, of("rejected"));
	}

	const element = h("section", { class: "desk-figures", "aria-label": t("desk.figures") }, h("div", { class: "desk-head" }, h("h2", {}, t("desk.figures")), undo), count, keys(), other, proposals.element, [...groups.values()].map((group) => group.element));
	document.addEventListener("keydown", shortcut);
	return {
		element,
		acceptAll,
		rejectAll,
		goTo,
		/** Goes to the first thing that is to be decided. */
		start() {
			if (!proposals.focus()) {
				next(null);
			}
			element.scrollIntoView({ block: "start" });
		},
		goToThing: proposals.goTo,
		/** Marks cards as those that are chosen in the text. */
		mark(keys) {
			views.forEach(({ card, element: one }) => one.classList.toggle("chosen", keys.includes(card.key)));
		},
		/** Says what is wrong with cards. */
		tell(told) {
			faults = told;
			show();
		},
		show,
	};
}

/** The cards of a group, of which some are on the page at once. */
function cardGroup(name, button, ways, show) {
	const list = h("ol", { class: "desk-cards" });
	const title = h("h3", {});
	const pages = h("p", { class: "beside", hidden: true });
	const [back, on] = [["desk.page.back", -SHOWN], ["desk.page.on", SHOWN]].map(([text, step]) => h("button", { type: "button", class: "small", onclick: () => [(at += step), show()] }, t(text)));
	pages.append(back, on);
	const isFolded = name === "recorded";
	const hint = name === "waiting" && h("p", { class: "hint" }, t("desk.group.waiting.hint"));
	const element = h(isFolded ? "details" : "section", { class: `desk-group ${name}` }, h(isFolded ? "summary" : "div", { class: "desk-head" }, title, button), hint, ways, list, pages);
	let at = 0;
	let cards = [];
	return {
		element,
		members: () => cards,
		turnTo(card) {
			const index = cards.indexOf(card);
			element.open = true;
			if (at !== index - (index % SHOWN)) {
				at = index - (index % SHOWN);
				show();
			}
		},
		show(members, viewOf) {
			cards = members;
			at = Math.max(0, Math.min(at, members.length - 1 - ((members.length - 1) % SHOWN)));
			const elements = members.slice(at, at + SHOWN).map(viewOf);
			if (elements.length !== list.children.length || elements.some((one, index) => one !== list.children[index])) {
				list.replaceChildren(...elements);
			}
			title.textContent = t(`desk.group.${name}`, String(members.length));
			element.hidden = members.length === 0;
			pages.hidden = members.length <= SHOWN;
			back.disabled = at === 0;
			on.disabled = at + SHOWN >= members.length;
		},
	};
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
