import { h } from "../parts/dom.js";
import { language, t } from "../parts/language.js";
import { isTyping } from "../parts/fields.js";
import { visible } from "../reading/marked-text.js";
import { many } from "../reading/texts.js";
import { codeOf, decideOn, likeOf, nameOf, partText, thing, undecided } from "./known.js";
import { askForThing, removeThing } from "./new-things.js";
import { changed, work } from "./work.js";

/** What is new with the article: first what is proposed, to be said yes or no to, then what is to be recorded. */

/** What is said to something new, by its key. */
const WAYS = { y: "desk.proposed.yes", e: "desk.proposed.edit", n: "desk.proposed.no" };

/** Whether it is no more than what the text calls something. */
function isPhrase({ list, cards }) {
	return list === "indicators" && cards[0].figure.indicator === "";
}

/**
 * A short list of it.
 * @param decided is called when one is decided, with whether it was the last
 * @param remember is called with the cards of one before it is decided, so that this can be taken back
 */
export function newList({ decided, remember }) {
	const title = h("h3", {});
	const all = h("button", { type: "button", class: "small", onclick: agreeToAll }, t("desk.proposed.all"), " ", h("kbd", {}, "Y"));
	const none = h("button", { type: "button", class: "small", onclick: leaveAll }, t("desk.proposed.none"), " ", h("kbd", {}, "N"));
	const list = h("ol", { class: "desk-proposed", onkeydown: shortcut });
	const own = h("div", { class: "desk-found" });
	const element = h("section", { class: "desk-new-list", "aria-label": t("desk.proposed") }, h("div", { class: "desk-head" }, title, h("span", { class: "beside" }, all, none)), h("p", { class: "hint" }, t("desk.proposed.hint")), list, own);
	let items = [];
	let shown = null;

	function itemOf(lack) {
		const { list: kind, code, of, key, cards } = lack;
		const body = thing(kind, code);
		const isWords = isPhrase(lack);
		const decide = (act) => async () => {
			const at = items.findIndex((item) => item.key === key);
			await act();
			changed();
			const next = items[at]?.key === key ? items[at] : (items[at] ?? items.at(-1));
			next?.yes.focus();
			decided(!next);
		};
		const say = (isWanted) => () => {
			remember(cards, () => goTo(key));
			decideOn({ key });
			if (!isWanted) {
				take(cards, kind === "places" ? ({ places }) => ({ places: places.filter((place) => place !== code) }) : () => ({ indicator: "", where: null }));
			}
		};
		const edit = async () => {
			const made = isWords ? await askForThing("indicators", null, likeOf(cards[0])) : await askForThing(kind, body);
			if (made && kind === "places") {
				decideOn({ key });
				take(cards, ({ places }) => ({ places: places.map((place) => (place === code ? made.code : place)) }));
			}
			else if (made) {
				take(cards, () => ({ indicator: made.code, where: made.where }));
			}
		};
		const acts = { y: decide(isWords ? edit : say(true)), ...(kind !== "units" && !isWords && { e: decide(edit) }), n: decide(say(false)) };
		const [yes, ...others] = Object.entries(WAYS).filter(([name]) => acts[name]).map(([name, text]) => h("button", { type: "button", class: "small", onclick: acts[name], "aria-describedby": `new-${key}` }, t(isWords && name === "y" ? "desk.proposed.make" : text), " ", h("kbd", {}, name)));
		const words = cards.slice(0, 3).map(({ figure }) => visible(figure.printed)).join(", ");
		const name = isWords ? h("span", {}, t("desk.proposed.phrase"), " ", h("q", { lang: work.reading.language }, h("bdi", {}, body.name[language]))) : h("strong", {}, kind === "units" ? t("desk.proposed.unit", nameOf("indicators", of), nameOf(kind, code)) : nameOf(kind, code));
		const hint = kind === "indicators" && !isWords && h("p", { class: "hint" }, body.definition[language] ?? body.definition.en);
		return { key, yes, acts, element: h("li", { "data-thing": key }, h("div", { id: `new-${key}` }, name, " ", h("span", { class: "note" }, [...factsOf(kind, body, isWords), many("figures", cards.length)].join(" · "), ": ", h("bdi", {}, words)), hint), h("span", { class: "beside" }, yes, others)) };
	}

	/** What tells a new thing apart, beside its name. */
	function factsOf(kind, { code, units, of, where, kind: placeKind, parent }, isWords) {
		const facts = {
			units: [],
			places: [placeKind && t(`PlaceKind.${placeKind}`), parent && t("desk.proposed.in", nameOf("places", parent))],
			indicators: [!isWords && code, units?.map((unit) => nameOf("units", unit)).join(", "), of && t("desk.proposed.of", nameOf("indicators", of), partText(where))],
		};
		return facts[kind].filter(Boolean);
	}

	/** Says yes to all but the words of the text, which are no indicators yet. */
	function agreeToAll() {
		decideAll(undecided().filter((it) => !isPhrase(it)));
	}

	/** Makes no indicators of the words of the text. */
	function leaveAll() {
		decideAll(undecided().filter(isPhrase));
	}

	function decideAll(some) {
		if (some.length > 0) {
			remember(some.flatMap(({ cards }) => cards), () => goTo(some[0].key));
			decideOn(...some);
			changed();
			items[0]?.yes.focus();
			decided(items.length === 0);
		}
	}

	function goTo(key) {
		element.querySelector(`[data-thing="${CSS.escape(key)}"] button`)?.focus();
	}

	/** Has figures say something else: another object, so that their forms are made anew. */
	function take(cards, said) {
		cards.forEach((card) => (card.figure = { ...card.figure, ...said(card.figure) }));
	}

	function shortcut(event) {
		const item = items.find(({ element: one }) => one.contains(event.target));
		const isAll = { Y: agreeToAll, N: leaveAll }[event.key];
		const act = !isTyping(event) && !event.ctrlKey && !event.metaKey && !event.altKey && (item?.acts[event.key] ?? isAll);
		if (act) {
			event.preventDefault();
			event.stopPropagation();
			act();
		}
	}

	return {
		element,
		/** Goes to the first that is to be decided; tells whether there is one. */
		focus() {
			items[0]?.yes.focus();
			return items.length > 0;
		},
		goTo: (list, code) => goTo(`${list}/${code}`),
		show() {
			const open = undecided();
			const now = JSON.stringify([open.map(({ key, cards }) => [key, cards.map((card) => card.key)]), work.found]);
			if (shown === now) {
				return;
			}
			shown = now;
			const held = list.contains(document.activeElement) && items.find((item) => item.element.contains(document.activeElement));
			items = open.map(itemOf);
			list.replaceChildren(...items.map((item) => item.element));
			if (held) {
				goTo(held.key);
			}
			title.textContent = t("desk.proposed.title", String(items.length));
			own.replaceChildren(
				...Object.entries(work.found).flatMap(([kind, bodies]) => bodies.map((body) => h(
					"p",
					{ "data-thing": `${kind}/${codeOf(body)}` },
					`${t(`desk.${kind}.new`)}: ${body.name[language] ?? body.name.en} (${codeOf(body)}) `,
					kind !== "categories" && h("button", { type: "button", class: "small", onclick: () => askForThing(kind, body) }, t("desk.change")),
					" ",
					h("button", { type: "button", class: "small", onclick: () => removeThing(kind, body) }, t("desk.remove")),
				))),
			);
			element.hidden = items.length === 0 && own.children.length === 0;
			const words = open.filter(isPhrase).length;
			all.hidden = words === open.length;
			none.hidden = words === 0;
			[title, list, element.querySelector(".hint")].forEach((part) => (part.hidden = items.length === 0));
		},
	};
}
